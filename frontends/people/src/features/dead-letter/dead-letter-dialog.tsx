import { ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';
import type { People_DeadLetterRowsFragment } from '../../gql/graphql';
import { auditServiceOf, only } from '../audit/audit-services';
import { People_DiscardDeadLetter, People_RetryDeadLetter } from './dead-letter.graphql';

export type LetterRow = People_DeadLetterRowsFragment['letters'][number];
export type LetterVerb = 'retry' | 'discard';

/** Verbs `retry` and `discard` of an event that could not be handled: both ask why. */
export function DeadLetterDialog({ row, verb, onClose }: { row: LetterRow; verb: LetterVerb; onClose: () => void }) {
  const t = useT();
  const act = useAct(verb === 'retry' ? People_RetryDeadLetter : People_DiscardDeadLetter, {
    done: t(`deadLetter.done.${verb}`),
    refetch: ['People_DeadLetters'],
  });
  return (
    <FormDialog<{ reason: string }>
      open
      title={`${t(`verb.deadLetter.${verb}`)}：${row.event}`}
      problem={<ProblemAlert problem={act.problem} />}
      onClose={onClose}
      onSubmit={async ({ reason }) =>
        (await act.run({ ...only(auditServiceOf(row.service)), id: row.id, reason })) !== null
      }
    >
      <p className="lx-hint">{t(`deadLetter.text.${verb}`)}</p>
      <Form.Item
        name="reason"
        label={t('deadLetter.reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('deadLetter.reasonNeeded') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
