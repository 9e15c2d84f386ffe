import { useQuery } from '@apollo/client/react';
import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Input, Select } from 'antd';
import type { AddRegimeVersionInput, AddSeatInput, EndSeatInput, SeatKind } from '../../gql/graphql';
import { DatedFields } from '../post/dated-fields';
import type { Seat } from './seat-table';
import { People_AddRegime, People_AddSeat, People_EndSeat, People_SeatPosts } from './seat.graphql';

interface Props {
  today: string;
  onClose: () => void;
}

const REFETCH = ['People_Conference', 'People_Regimes', 'People_Unit'];
const KINDS: SeatKind[] = ['CHIEF_CONVENER', 'CONVENER', 'OFFICE_DIRECTOR', 'MEMBER_UNIT'];

/** Verb `addSeat`: whoever holds the post sits in the conference. */
export function AddSeat({ today, onClose }: Props) {
  const t = useT();
  const posts = useQuery(People_SeatPosts);
  const [form] = Form.useForm<AddSeatInput>();
  const [kind, postId] = [Form.useWatch('kind', form), Form.useWatch('postId', form)];
  const held = (posts.data?.units?.edges ?? []).some(({ node }) =>
    node.posts.some(({ id, holder }) => id === postId && holder),
  );
  // a seat that weighs, for a post that somebody holds, is proposed and not yet there
  const takesTwo = held && kind !== 'MEMBER_UNIT';
  const act = useAct(People_AddSeat, {
    done: t(takesTwo ? 'units.done.proposed' : 'units.done.addSeat'),
    refetch: [...REFETCH, 'People_Appointments'],
  });
  const close = () => {
    act.clear();
    onClose();
  };
  const options = (posts.data?.units?.edges ?? []).flatMap(({ node }) =>
    node.posts
      .filter(({ grid }) => !grid)
      .map((post) => ({
        value: post.id,
        label: `${node.name}　${post.title}　${post.holder?.name ?? t('post.vacant')}`,
      })),
  );
  return (
    <FormDialog<AddSeatInput>
      open
      form={form}
      title={t('verb.seat.addSeat')}
      problem={<ProblemAlert problem={act.problem} />}
      initialValues={{ kind: 'MEMBER_UNIT', from: today }}
      onClose={close}
      onSubmit={async (input) => (await act.run({ input })) !== null}
    >
      <Form.Item name="kind" label={t('seat.kind')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`seat.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="postId"
        label={t('post.title')}
        extra={t('units.seatPostText')}
        rules={[{ required: true, message: t('line.leaderPostNeeded') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} loading={posts.loading} options={options} />
      </Form.Item>
      <DatedFields name="from" label={t('units.seatFrom')} today={today} />
      {takesTwo && <Alert type="info" showIcon title={t('units.seatTakesTwo')} />}
    </FormDialog>
  );
}

/** Verb `endSeat`: earlier days still show it. */
export function EndSeat({ seat, today, onClose, onReload }: Props & { seat: Seat; onReload: () => void }) {
  const t = useT();
  const act = useAct(People_EndSeat, { done: t('units.done.endSeat'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<Omit<EndSeatInput, 'id' | 'version'>>
        open
        danger
        title={`${t('verb.seat.endSeat')}：${t(`seat.${seat.kind}`)}　${seat.post?.title ?? ''}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ on: today }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { id: seat.id, version: seat.version, ...values } })) !== null
        }
      >
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t('units.endSeatText')} />
        <DatedFields name="on" label={t('units.seatEnd')} today={today} />
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          close();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}

/** Verb `addRegimeVersion` (R-002): seats go on under the new version. */
export function AddRegime({ today, onClose }: Props) {
  const t = useT();
  const act = useAct(People_AddRegime, { done: t('units.done.addRegimeVersion'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <FormDialog<AddRegimeVersionInput>
      open
      title={t('verb.regime.addRegimeVersion')}
      problem={<ProblemAlert problem={act.problem} />}
      initialValues={{ from: today }}
      onClose={close}
      onSubmit={async (input) => (await act.run({ input })) !== null}
    >
      <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t('units.regimeText')} />
      <Form.Item
        name="name"
        label={t('regime.name')}
        rules={[{ required: true, whitespace: true, message: t('unit.nameNeeded') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="documentNo"
        label={t('regime.documentNo')}
        extra={t('units.documentNoText')}
        rules={[{ required: true, whitespace: true, message: t('units.documentNoNeeded') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <DatedFields name="from" label={t('regime.from')} today={today} />
    </FormDialog>
  );
}
