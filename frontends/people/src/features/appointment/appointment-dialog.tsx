import { ConflictDialog, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { FactList, FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';
import type { People_AppointmentsQuery } from '../../gql/graphql';
import { People_ConfirmAppointment, People_RejectAppointment, People_WithdrawAppointment } from './appointment.graphql';

export type AppointmentRow = NonNullable<People_AppointmentsQuery['appointments']>['edges'][number]['node'];

const REFETCH = ['People_Appointments', 'People_Unit', 'People_Units', 'People_Conference'];
const DOCUMENTS = {
  confirm: People_ConfirmAppointment,
  reject: People_RejectAppointment,
  withdraw: People_WithdrawAppointment,
} as const;

/** The second person reads once more who is to be appointed to what, and decides; a refusal says why. */
export function AppointmentDialog({
  row,
  verb,
  onClose,
  onReload,
}: {
  row: AppointmentRow;
  verb: keyof typeof DOCUMENTS;
  onClose: () => void;
  onReload: () => void;
}) {
  const t = useT();
  const dates = useDates();
  const act = useAct(DOCUMENTS[verb] as typeof People_ConfirmAppointment, {
    done: t(`units.done.${verb}`),
    refetch: REFETCH,
  });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ reason?: string }>
        open
        danger={verb !== 'confirm'}
        title={t(`verb.appointment.${verb}`)}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={close}
        onSubmit={async ({ reason }) =>
          (await act.run({ input: { id: row.id, version: row.version, ...(reason ? { reason } : {}) } })) !== null
        }
      >
        <FactList
          facts={[
            { label: t('post.title'), value: `${row.post?.unit?.name ?? ''}　${row.post?.title ?? ''}` },
            { label: t('post.person'), value: row.person?.name ?? t('fact.hidden') },
            row.seatKind
              ? { label: t('seat.kind'), value: t(`seat.${row.seatKind}`) }
              : { label: t('post.capacity'), value: t(`capacity.${row.capacity}`) },
            { label: t('post.from'), value: dates.date(row.validFrom) },
            { label: t('dated.basis'), value: row.basis },
            { label: t('units.proposedBy'), value: row.proposedBy },
          ]}
        />
        {verb === 'reject' && (
          <Form.Item
            name="reason"
            label={t('units.reason')}
            rules={[{ required: true, whitespace: true, message: t('units.reasonNeeded') }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        )}
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
