import { ActionBar, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { FormDialog, Panel } from '@lianxi/ui';
import { Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { REFETCH } from '../case/dialogs/verb-dialog';
import type { CaseView } from '../case/timeline-steps';
import { Cases_GrantRecusal, Cases_RefuseRecusal } from './recusal.graphql';

type One = CaseView['recusals'][number];

/** Who stepped aside from the matter or asked to, for those who may know; nothing where there is nothing. */
export function RecusalPanel({ one }: { one: CaseView }) {
  const t = useT();
  if (one.recusals.length === 0) return null;
  return (
    <Panel title={t('recusal.title')}>
      <ul>
        {one.recusals.map((recusal) => (
          <RecusalItem key={recusal.id} recusal={recusal} />
        ))}
      </ul>
    </Panel>
  );
}

function RecusalItem({ recusal }: { recusal: One }) {
  const t = useT();
  const { instant } = useDates();
  const [refusing, setRefusing] = useState(false);
  const grant = useAct(Cases_GrantRecusal, { done: t('recusal.granted'), refetch: REFETCH });
  const refuse = useAct(Cases_RefuseRecusal, { done: t('recusal.refused'), refetch: REFETCH });
  const seen = { id: recusal.id, version: recusal.version };
  const refusal = recusal.history.findLast((step) => step.reason)?.reason;
  return (
    <li className="cs-clock">
      <span>
        <strong>{recusal.person?.name}</strong>{' '}
        <Tag data-state={recusal.state}>{t(`state.recusal.${recusal.state}`)}</Tag>
      </span>
      <span className="lx-hint">
        {t(recusal.ownRequest ? 'recusal.own' : 'recusal.ordered')} · {t(`recusalGround.${recusal.ground}`)} ·{' '}
        {instant(recusal.decidedAt ?? recusal.createdAt)}
      </span>
      <span>{recusal.reason}</span>
      {refusal && (
        <span className="lx-hint">
          {t('state.recusal.REFUSED')}：{refusal}
        </span>
      )}
      <ProblemAlert problem={grant.problem} />
      <div className="lx-row">
        <ActionBar
          noun="recusal"
          actions={recusal.availableActions}
          busy={grant.busy}
          onAct={(verb) => (verb === 'grant' ? void grant.run({ input: seen }) : setRefusing(true))}
        />
      </div>
      <FormDialog<{ reason: string }>
        open={refusing}
        title={t('verb.recusal.refuse')}
        problem={<ProblemAlert problem={refuse.problem} />}
        onClose={() => setRefusing(false)}
        onSubmit={async (values) => (await refuse.run({ input: { ...seen, reason: values.reason } })) !== null}
      >
        <Form.Item
          name="reason"
          label={t('field.reason')}
          rules={[{ required: true, whitespace: true, message: t('rule.reason') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </FormDialog>
    </li>
  );
}
