import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';
import type { AccountActInput } from '../../gql/graphql';
import {
  People_ConfirmAccount,
  People_ConfirmReset,
  People_DisableAccount,
  People_EnableAccount,
  People_RejectAccount,
  People_RejectReset,
  People_ResetPassword,
  People_ResetSecondFactor,
  People_UnlockAccount,
} from './account.graphql';
import type { AccountRow } from './account-columns';
import type { Issued } from './issued-dialog';

interface Step {
  document: TypedDocumentNode<unknown, { input: AccountActInput }>;
  text: string;
  reason?: boolean;
  danger?: boolean;
}

/** What each step says before it is done, and whether it wants a reason. Which steps there are, the service says. */
const STEPS: Record<string, Step> = {
  confirm: { document: People_ConfirmAccount, text: 'reset.confirmAccountText' },
  reject: { document: People_RejectAccount, text: 'account.rejectText', reason: true, danger: true },
  disable: { document: People_DisableAccount, text: 'account.disableText', reason: true, danger: true },
  enable: { document: People_EnableAccount, text: 'account.enableText', reason: true },
  unlock: { document: People_UnlockAccount, text: 'account.unlockText' },
  resetSecondFactor: { document: People_ResetSecondFactor, text: 'reset.askSecondFactor', reason: true, danger: true },
  resetPassword: { document: People_ResetPassword, text: 'reset.askPassword', reason: true },
  confirmReset: { document: People_ConfirmReset, text: 'reset.confirmText', danger: true },
  rejectReset: { document: People_RejectReset, text: 'reset.rejectText', reason: true },
};

export interface AccountDialogProps {
  row: AccountRow;
  verb: string;
  onClose: () => void;
  onReload: () => void;
  onIssued: (issued: Issued) => void;
}

/** One step on one account. */
export function AccountDialog({ row, verb, onClose, onReload, onIssued }: AccountDialogProps) {
  const t = useT();
  const step = STEPS[verb]!;
  const act = useAct(step.document as TypedDocumentNode<Record<string, { half?: string | null }>, OperationVariables>, {
    done: t('done.account'),
    refetch: ['People_Accounts', 'People_AccountSteps'],
  });
  return (
    <>
      <FormDialog<{ reason?: string }>
        open
        danger={step.danger ?? false}
        title={`${t(`verb.account.${verb}`)}：${row.username}`}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={onClose}
        onSubmit={async ({ reason }) => {
          const done = await act.run({ input: { id: row.id, version: row.version, reason: reason ?? null } });
          if (!done) return false;
          const half = Object.values(done)[0]?.half;
          if (half)
            onIssued({ kind: verb === 'resetPassword' ? 'firstHalf' : 'secondHalf', of: row.username, value: half });
          return true;
        }}
      >
        <p>{t(step.text)}</p>
        {step.reason && (
          <Form.Item
            name="reason"
            label={t('account.reason')}
            rules={[{ required: true, min: 2, max: 1000, whitespace: true, message: t('account.reasonNeeded') }]}
          >
            <Input.TextArea rows={3} />
          </Form.Item>
        )}
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
