import { useQuery } from '@apollo/client/react';
import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Select } from 'antd';
import type { People_LinesQuery } from '../../gql/graphql';
import { DatedFields } from '../post/dated-fields';
import { People_AssignLeader, People_LeaderPosts } from './line.graphql';

interface Props {
  code: string;
  name: string | null;
  terms: NonNullable<People_LinesQuery['lineTerms']>;
  today: string;
  onClose: () => void;
  onReload: () => void;
}

/** Verb `assignLeader`: from a day on another post leads the line, or none does. */
export function AssignLeaderDialog({ code, name, terms, today, onClose, onReload }: Props) {
  const t = useT();
  const posts = useQuery(People_LeaderPosts);
  const act = useAct(People_AssignLeader, { done: t('done.assignLeader'), refetch: ['People_Lines'] });
  const close = () => {
    act.clear();
    onClose();
  };
  const last = terms.filter((term) => term.code === code).at(-1);
  const options = (posts.data?.units?.edges ?? []).flatMap(({ node }) =>
    node.posts.map((post) => ({ value: post.id, label: `${post.title}　${post.holder?.name ?? t('post.vacant')}` })),
  );
  return (
    <>
      <FormDialog<{ leaderPostId: string; from: string; basis: string }>
        open
        title={`${t('verb.line.assignLeader')}：${code} ${name ?? ''}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ from: today }}
        onClose={close}
        onSubmit={async ({ leaderPostId, ...values }) =>
          (await act.run({
            input: {
              code,
              ...values,
              leaderPostId: leaderPostId || null,
              seenId: last?.id ?? null,
              seenVersion: last?.version ?? null,
            },
          })) !== null
        }
      >
        <Form.Item
          name="leaderPostId"
          label={t('line.leaderPost')}
          extra={t('line.leaderPostText')}
          rules={[
            {
              validator: async (_rule, value) => {
                if (value === undefined) throw new Error(t('line.leaderPostNeeded'));
              },
            },
          ]}
        >
          <Select
            loading={posts.loading}
            options={[...(last ? [{ value: '', label: t('line.leaveVacant') }] : []), ...options]}
          />
        </Form.Item>
        <DatedFields name="from" label={t('line.from')} today={today} />
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
