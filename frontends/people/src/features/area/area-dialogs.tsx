import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { AssignAreaInput, EndAreaInput, People_AreasQuery } from '../../gql/graphql';
import { DatedFields } from '../post/dated-fields';
import { People_AssignArea, People_EndArea, People_HandOverAreas } from './area.graphql';

export type Coverage = NonNullable<People_AreasQuery['areaCoverage']>[number];
export type CadrePost = Coverage['cadrePosts'][number];
export type CadreArea = CadrePost['areas'][number];
export interface AreaStep {
  verb: string;
  coverage: Coverage;
  post?: CadrePost;
}
interface Props extends AreaStep {
  today: string;
  onClose: () => void;
  onReload: () => void;
}

const REFETCH = ['People_Areas', 'People_Coverage', 'People_Responsibility', 'People_Setup'];

/** The dialog of one verb on areas; which verbs there are says the graph. */
export function AreaDialog(props: Props) {
  if (props.verb === 'assignArea') return <Assign {...props} />;
  if (props.verb === 'endArea') return <End {...props} />;
  return <HandOver {...props} />;
}

/** Areas of a post that run now or later. */
export const runningOf = (post: CadrePost | undefined, today: string): CadreArea[] =>
  (post?.areas ?? []).filter(({ validTo }) => !validTo || validTo > today);

function useAreaAct(document: Parameters<typeof useAct>[0], { verb, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(document, { done: t(`done.${verb}`), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  const conflict: ReactNode = (
    <ConflictDialog
      problem={act.problem}
      fields={[]}
      onReload={() => {
        close();
        onReload();
      }}
      onClose={act.clear}
    />
  );
  return { act, close, conflict, problem: <ProblemAlert problem={act.problem} /> };
}

const nameOf = (post: CadrePost, vacant: string) => `${post.title}　${post.holder?.name ?? vacant}`;

/** Verb `assignArea`: grids of the community, or all of it. */
function Assign(props: Props) {
  const t = useT();
  const { coverage, today } = props;
  const { act, close, conflict, problem } = useAreaAct(People_AssignArea as never, props);
  return (
    <>
      <FormDialog<AssignAreaInput>
        open
        title={`${t('verb.area.assignArea')}：${coverage.community.name}`}
        problem={problem}
        initialValues={{ from: today, gridIds: [] }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { ...values, gridIds: values.gridIds ?? [], until: values.until || null } })) !== null
        }
      >
        {coverage.cadrePosts.length === 0 && <Alert type="warning" showIcon title={t('area.noCadrePost')} />}
        <Form.Item name="postId" label={t('area.post')} rules={[{ required: true, message: t('area.postNeeded') }]}>
          <Select
            options={coverage.cadrePosts.map((post) => ({ value: post.id, label: nameOf(post, t('post.vacant')) }))}
          />
        </Form.Item>
        <Form.Item name="gridIds" label={t('area.grids')} extra={t('area.gridsText')}>
          <Select mode="multiple" options={coverage.grids.map(({ grid }) => ({ value: grid.id, label: grid.name }))} />
        </Form.Item>
        <DatedFields name="from" label={t('area.from')} today={today} />
        <Form.Item name="until" label={t('area.until')} extra={t('area.untilText')}>
          <Input type="date" min={today} />
        </Form.Item>
      </FormDialog>
      {conflict}
    </>
  );
}

/** Verb `endArea`: one area of the cadre ends on a day. */
function End(props: Props) {
  const t = useT();
  const { post, today } = props;
  const { act, close, conflict, problem } = useAreaAct(People_EndArea as never, props);
  const running = runningOf(post, today);
  return (
    <>
      <FormDialog<Omit<EndAreaInput, 'version'>>
        open
        danger
        title={`${t('verb.area.endArea')}：${post ? nameOf(post, t('post.vacant')) : ''}`}
        problem={problem}
        initialValues={{ on: today, id: running[0]?.id ?? '' }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({
            input: { ...values, version: running.find(({ id }) => id === values.id)?.version ?? 0 },
          })) !== null
        }
      >
        <Form.Item name="id" label={t('area.grid')} rules={[{ required: true }]}>
          <Select options={running.map(({ id, grid }) => ({ value: id, label: grid?.name ?? t('area.whole') }))} />
        </Form.Item>
        <DatedFields name="on" label={t('area.endOn')} today={today} />
      </FormDialog>
      {conflict}
    </>
  );
}

/** Verb `handOverAreas`: all that the cadre looks after passes to another one, by name. */
function HandOver(props: Props) {
  const t = useT();
  const { coverage, post, today } = props;
  const { act, close, conflict, problem } = useAreaAct(People_HandOverAreas as never, props);
  const running = runningOf(post, today).filter(({ validFrom }) => validFrom <= today);
  const others = coverage.cadrePosts.filter(({ id }) => id !== post?.id);
  return (
    <>
      <FormDialog<{ toPostId: string; on: string; basis: string }>
        open
        title={`${t('verb.area.handOverAreas')}：${post ? nameOf(post, t('post.vacant')) : ''}`}
        problem={problem}
        initialValues={{ on: today }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { ...values, areas: running.map(({ id, version }) => ({ id, version })) } })) !== null
        }
      >
        <Alert
          type="info"
          title={t('area.follows', {
            areas: running.map(({ grid }) => grid?.name ?? t('area.whole')).join(t('list.separator')),
          })}
        />
        {others.length === 0 && <Alert type="warning" showIcon title={t('area.onlyOther')} />}
        <Form.Item name="toPostId" label={t('area.toPost')} rules={[{ required: true, message: t('area.postNeeded') }]}>
          <Select options={others.map((one) => ({ value: one.id, label: nameOf(one, t('post.vacant')) }))} />
        </Form.Item>
        <DatedFields name="on" label={t('area.handOverOn')} today={today} />
      </FormDialog>
      {conflict}
    </>
  );
}
