import { ConflictDialog, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Input, Select } from 'antd';
import type { AppointPostInput, Capacity, EndPostInput, ReleasePostInput } from '../../gql/graphql';
import { PersonSelect } from '../person/person-select';
import { onDay } from '../unit/term';
import type { UnitFull } from '../unit/unit-facts';
import { DatedFields } from './dated-fields';
import { HandOverWizard } from './hand-over-wizard';
import { People_Appoint, People_EndPost, People_Release } from './post.graphql';

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
  if (verb === 'handOver') return <HandOverWizard {...props} />;
  if (verb === 'release') return <Release {...props} />;
  return <EndPost {...props} />;
}

function usePostAct(
  document: Parameters<typeof useAct>[0],
  verb: string,
  { post, onClose, onReload }: PostDialogProps,
) {
  const t = useT();
  const act = useAct(document, {
    done: t(verb === 'appoint' && post.takesTwo ? 'units.done.proposed' : `done.${verb}`),
    refetch: REFETCH,
  });
  const close = () => {
    act.clear();
    onClose();
  };
  return {
    close,
    title: `${t(`verb.post.${verb}`)}：${post.title}`,
    problem: <ProblemAlert problem={act.problem} />,
    submit: async (values: object) =>
      (await act.run({ input: { id: post.id, version: post.version, ...values } })) !== null,
    conflict: (
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          close();
          onReload();
        }}
        onClose={act.clear}
      />
    ),
  };
}

/** Verb `appoint` (任): a holder without end, an acting holder or a substitute until a day. */
function Appoint(props: PostDialogProps) {
  const t = useT();
  const { close, title, problem, submit, conflict } = usePostAct(People_Appoint as never, 'appoint', props);
  return (
    <>
      <FormDialog<Input<AppointPostInput>>
        open
        title={title}
        problem={problem}
        initialValues={{ capacity: 'HOLDER', from: props.today }}
        onClose={close}
        onSubmit={(values) => submit({ ...values, until: values.until || null })}
      >
        {props.post.takesTwo && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t('units.takesTwo')} />}
        <Form.Item name="personId" label={t('post.person')} rules={[{ required: true, message: t('person.choose') }]}>
          <PersonSelect />
        </Form.Item>
        <Form.Item name="capacity" label={t('post.capacity')} extra={t('post.capacityText')}>
          <Select options={CAPACITIES.map((value) => ({ value, label: t(`capacity.${value}`) }))} />
        </Form.Item>
        <DatedFields name="from" label={t('post.from')} today={props.today} />
        <Form.Item name="until" label={t('post.until')} extra={t('post.untilText')}>
          <Input type="date" min={props.today} />
        </Form.Item>
      </FormDialog>
      {conflict}
    </>
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
      <FormDialog<Input<ReleasePostInput>>
        open
        danger
        title={title}
        problem={problem}
        initialValues={{ on: today, assignmentId: (onDay(open, today)[0] ?? open[0])?.id ?? '' }}
        onClose={close}
        onSubmit={submit}
      >
        <Form.Item
          name="assignmentId"
          label={t('post.term')}
          rules={[{ required: true, message: t('post.termNeeded') }]}
        >
          <Select
            options={open.map((term) => ({
              value: term.id,
              label: `${term.person?.name ?? t('fact.hidden')}　${t('seat.since', { date: dates.date(term.validFrom) })}`,
            }))}
          />
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
      <FormDialog<Input<EndPostInput>>
        open
        danger
        title={title}
        problem={problem}
        initialValues={{ on: props.today }}
        onClose={close}
        onSubmit={submit}
      >
        <p className="lx-muted" style={{ marginBottom: 12 }}>
          {t('post.endText')}
        </p>
        <DatedFields name="on" label={t('post.endOn')} today={props.today} />
      </FormDialog>
      {conflict}
    </>
  );
}
