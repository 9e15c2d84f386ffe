import { useQuery } from '@apollo/client/react';
import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input, Select } from 'antd';
import type { People_LiaisonsQuery, SetLiaisonInput } from '../../gql/graphql';
import { DatedFields } from '../post/dated-fields';
import { People_SetLiaison, People_UnitPosts } from './liaison.graphql';

export type LiaisonRow = NonNullable<People_LiaisonsQuery['liaisonList']>[number];

/** Verb `setLiaison`: from a day on another post speaks for the unit, or none does. */
export function LiaisonDialog({
  row,
  today,
  onClose,
  onReload,
}: {
  row: LiaisonRow;
  today: string;
  onClose: () => void;
  onReload: () => void;
}) {
  const t = useT();
  const posts = useQuery(People_UnitPosts, { variables: { id: row.unit.id } });
  const act = useAct(People_SetLiaison, {
    done: t('done.setLiaison'),
    refetch: ['People_Liaisons', 'People_Coverage', 'People_Setup'],
  });
  const close = () => {
    act.clear();
    onClose();
  };
  const last = row.terms.at(-1);
  const options = (posts.data?.unit?.posts ?? []).map((post) => ({
    value: post.id,
    label: `${post.title}　${post.holder?.name ?? t('post.vacant')}`,
  }));
  return (
    <>
      <FormDialog<SetLiaisonInput>
        open
        title={`${t('verb.liaison.setLiaison')}：${row.unit.name}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{
          from: today,
          postId: last?.post?.id,
          deputyPostId: last?.deputyPost?.id,
          workPhone: last?.workPhone,
          deputyPhone: last?.deputyPhone,
        }}
        onClose={close}
        onSubmit={async ({ postId, ...values }) =>
          (await act.run({
            input: {
              ...values,
              unitId: row.unit.id,
              postId: postId || null,
              seenId: last?.id ?? null,
              seenVersion: last?.version ?? null,
            },
          })) !== null
        }
      >
        <Form.Item
          name="postId"
          label={t('liaison.post')}
          rules={[
            {
              validator: async (_rule, value) => {
                if (value === undefined) throw new Error(t('liaison.postNeeded'));
              },
            },
          ]}
        >
          <Select
            loading={posts.loading}
            options={[...(last ? [{ value: '', label: t('liaison.leaveVacant') }] : []), ...options]}
          />
        </Form.Item>
        <Form.Item name="workPhone" label={t('liaison.phone')} extra={t('liaison.phoneText')}>
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item name="deputyPostId" label={t('liaison.deputy')}>
          <Select allowClear loading={posts.loading} options={options} />
        </Form.Item>
        <Form.Item name="deputyPhone" label={t('liaison.deputyPhone')}>
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        <DatedFields name="from" label={t('liaison.from')} today={today} />
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
