import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Form, Select } from 'antd';
import type { Cases_LeadersQuery, ProposeLeaderInput } from '../../../gql/graphql';
import { Cases_Leaders } from '../case.graphql';
import { Cases_ProposeLeader } from '../verbs.graphql';
import { VerbDialog, type DialogProps } from './verb-dialog';

const LEADING_SEATS = ['CHIEF_CONVENER', 'CONVENER', 'OFFICE_DIRECTOR'];

/**
 * Posts that may lead a matter: conveners, the office director and leaders of business lines, where somebody holds
 * them.
 */
export function candidatesOf(data: Cases_LeadersQuery | undefined): { value: string; label: string }[] {
  const seats = (data?.conference?.seats ?? [])
    .filter(({ kind }) => LEADING_SEATS.includes(kind))
    .map(({ post }) => post);
  const leaders = (data?.businessLines ?? []).map(({ leaderPost }) => leaderPost);
  const posts = [...seats, ...leaders]
    .filter((post) => post?.holder)
    .map((post) => [post!.id, `${post!.title} ${post!.holder!.name}`] as const);
  return [...new Map(posts)].map(([value, label]) => ({ value, label }));
}

/** 提议包案领导: proposed by the office, confirmed by the chief convener (§4.1). */
export function LeaderDialog(props: DialogProps) {
  const t = useT();
  const { data, loading } = useQuery(Cases_Leaders, { skip: !props.open });
  return (
    <VerbDialog<{ postId: string }, unknown, ProposeLeaderInput>
      {...props}
      verb="proposeLeader"
      document={Cases_ProposeLeader}
      toInput={({ postId }, seen) => ({ ...seen, postId })}
    >
      <p className="lx-muted">{t('hint.proposeLeader')}</p>
      <Form.Item
        name="postId"
        label={t('field.proposedLeader')}
        rules={[{ required: true, message: t('rule.leader') }]}
      >
        <Select
          loading={loading}
          options={candidatesOf(data as Cases_LeadersQuery | undefined)}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    </VerbDialog>
  );
}
