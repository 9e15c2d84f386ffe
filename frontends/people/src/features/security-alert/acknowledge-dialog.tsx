import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';
import type { People_SecurityAlertsQuery } from '../../gql/graphql';
import { People_AcknowledgeSecurityAlert } from './security-alert.graphql';

export type AlertRow = NonNullable<People_SecurityAlertsQuery['securityAlerts']>['edges'][number]['node'];

/** Verb `acknowledge`: what was found about an alert. */
export function AcknowledgeDialog({
  row,
  onClose,
  onReload,
}: {
  row: AlertRow;
  onClose: () => void;
  onReload: () => void;
}) {
  const t = useT();
  const act = useAct(People_AcknowledgeSecurityAlert, { done: t('alert.done'), refetch: ['People_SecurityAlerts'] });
  return (
    <>
      <FormDialog<{ note: string }>
        open
        title={`${t('verb.securityAlert.acknowledge')}：${row.account?.username ?? ''}`}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={onClose}
        onSubmit={async ({ note }) => (await act.run({ input: { id: row.id, version: row.version, note } })) !== null}
      >
        <Form.Item
          name="note"
          label={t('alert.note')}
          extra={t('alert.noteText')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('alert.noteNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          act.clear();
          onClose();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}
