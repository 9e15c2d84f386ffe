import { useQuery } from '@apollo/client/react';
import { ConflictDialog, Loaded, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Input, Select } from 'antd';
import type { AppointPostInput, Capacity, EndPostInput, HandOverPostInput, ReleasePostInput } from '../../gql/graphql';
import { PersonSelect } from '../person/person-select';
import { onDay } from '../unit/term';
import type { UnitFull } from '../unit/unit-facts';
import { DatedFields } from './dated-fields';
import { People_Appoint, People_Belongings, People_EndPost, People_HandOver, People_Release } from './post.graphql';

type Post = UnitFull['posts'][number];
export interface PostDialogProps {
  post: Post;
  today: string;
  onClose: () => void;
  onReload: () => void;
}

const REFETCH = ['People_Unit', 'People_Units', 'People_Persons', 'People_Conference', 'People_Lines'];
const CAPACITIES: Capacity[] = ['HOLDER', 'ACTING', 'SUBSTITUTE'];
type Input<T> = Omit<T, 'id' | 'version'>;

/** The dialog of one verb of a post; which verbs there are says the graph. */
export function PostDialog({ verb, ...props }: PostDialogProps & { verb: string }) {
  if (verb === 'appoint') return <Appoint {...props} />;
  if (verb === 'handOver') return <HandOver {...props} />;
  if (verb === 'release') return <Release {...props} />;
  return <EndPost {...props} />;
}

function usePostAct(document: Parameters<typeof useAct>[0], verb: string, { post, onClose, onReload }: PostDialogProps) {
  const t = useT();
  const act = useAct(document, { done: t(`done.${verb}`), refetch: REFETCH });
  const close = () => { act.clear(); onClose(); };
  return {
    close,
    title: `${t(`verb.post.${verb}`)}：${post.title}`,
    problem: <ProblemAlert problem={act.problem} />,
    submit: async (values: object) => (await act.run({ input: { id: post.id, version: post.version, ...values } })) !== null,
    conflict: <ConflictDialog problem={act.problem} fields={[]} onReload={() => { close(); onReload(); }} onClose={act.clear} />,
  };
}

/** Verb `appoint` (任): a holder without end, an acting holder or a substitute until a day. */
function Appoint(props: PostDialogProps) {
  const t = useT();
  const { close, title, problem, submit, conflict } = usePostAct(People_Appoint as never, 'appoint', props);
  return (
    <>
      <FormDialog<Input<AppointPostInput>> open title={title} problem={problem} initialValues={{ capacity: 'HOLDER', from: props.today }} onClose={close} onSubmit={(values) => submit({ ...values, until: values.until || null })}>
        <Form.Item name="personId" label={t('post.person')} rules={[{ required: true, message: t('person.choose') }]}><PersonSelect /></Form.Item>
        <Form.Item name="capacity" label={t('post.capacity')} extra={t('post.capacityText')}><Select options={CAPACITIES.map((value) => ({ value, label: t(`capacity.${value}`) }))} /></Form.Item>
        <DatedFields name="from" label={t('post.from')} today={props.today} />
        <Form.Item name="until" label={t('post.until')} extra={t('post.untilText')}><Input type="date" min={props.today} /></Form.Item>
      </FormDialog>
      {conflict}
    </>
  );
}

/** Verb `handOver` (交接): from one to another on a day, with what follows. */
function HandOver(props: PostDialogProps) {
  const t = useT();
  const { post, today } = props;
  const [form] = Form.useForm<Input<HandOverPostInput>>();
  const on = Form.useWatch('on', form) || today;
  const { close, title, problem, submit, conflict } = usePostAct(People_HandOver as never, 'handOver', props);
  const running = post.assignments.filter(({ capacity, validTo }) => capacity !== 'SUBSTITUTE' && (!validTo || validTo > today));
  return (
    <>
      <FormDialog<Input<HandOverPostInput>> open form={form} title={title} problem={problem} initialValues={{ on: today, assignmentId: running[0]?.id ?? null }} onClose={close} onSubmit={submit}>
        <Form.Item name="assignmentId" label={t('post.before')}><Select options={running.map((term) => ({ value: term.id, label: term.person?.name ?? t('fact.hidden') }))} /></Form.Item>
        <Form.Item name="personId" label={t('post.after')} rules={[{ required: true, message: t('person.choose') }]}><PersonSelect /></Form.Item>
        <DatedFields name="on" label={t('post.handOverOn')} today={today} />
        <Follows postId={post.id} on={on} />
      </FormDialog>
      {conflict}
    </>
  );
}

/** What goes with the post, so that nobody has to think of it. */
function Follows({ postId, on }: { postId: string; on: string }) {
  const t = useT();
  const query = useQuery(People_Belongings, { variables: { id: postId, on } });
  return (
    <Loaded query={query} pick={(data) => data.post} rows={2}>
      {({ belongings: { seats, lines, areas, households } }) => {
        const said = [
          ...seats.map(({ kind }) => t('post.seatFollows', { seat: t(`seat.${kind}`) })),
          ...(lines.length > 0 ? [t('post.linesFollow', { lines: lines.map(({ code }) => code).join(t('list.separator')) })] : []),
          ...(areas.length > 0 ? [t('post.areasFollow', { areas: areas.map(({ grid }) => grid?.name ?? t('area.whole')).join(t('list.separator')) })] : []),
          ...(households ? [t('post.householdsFollow', { count: households })] : []),
          t('post.workFollows'),
        ];
        return <Alert type="info" title={t('post.follows')} description={<ul>{said.map((line) => <li key={line}>{line}</li>)}</ul>} />;
      }}
    </Loaded>
  );
}

/** Verb `release` (免): a term ends on a day; what was appointed for later is withdrawn. */
function Release(props: PostDialogProps) {
  const t = useT();
  const dates = useDates();
  const { post, today } = props;
  const { close, title, problem, submit, conflict } = usePostAct(People_Release as never, 'release', props);
  const open = post.assignments.filter(({ validTo }) => !validTo || validTo > today);
  return (
    <>
      <FormDialog<Input<ReleasePostInput>> open danger title={title} problem={problem} initialValues={{ on: today, assignmentId: (onDay(open, today)[0] ?? open[0])?.id ?? '' }} onClose={close} onSubmit={submit}>
        <Form.Item name="assignmentId" label={t('post.term')} rules={[{ required: true, message: t('post.termNeeded') }]}>
          <Select options={open.map((term) => ({ value: term.id, label: `${term.person?.name ?? t('fact.hidden')}　${t('seat.since', { date: dates.date(term.validFrom) })}` }))} />
        </Form.Item>
        <DatedFields name="on" label={t('post.releaseOn')} today={today} />
      </FormDialog>
      {conflict}
    </>
  );
}

/** Verb `end` (撤岗). */
function EndPost(props: PostDialogProps) {
  const t = useT();
  const { close, title, problem, submit, conflict } = usePostAct(People_EndPost as never, 'end', props);
  return (
    <>
      <FormDialog<Input<EndPostInput>> open danger title={title} problem={problem} initialValues={{ on: props.today }} onClose={close} onSubmit={submit}>
        <p className="lx-muted" style={{ marginBottom: 12 }}>{t('post.endText')}</p>
        <DatedFields name="on" label={t('post.endOn')} today={props.today} />
      </FormDialog>
      {conflict}
    </>
  );
}
