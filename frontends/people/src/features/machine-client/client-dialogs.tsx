import { ConflictDialog, ProblemAlert, useAct, useT, type Problem } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import type { Issued } from '../account/issued-dialog';
import { NewClientFields, ScopeFields, type Day } from './client-fields';
import { LimitFields, USUAL_LIMITS, type Limits } from './limit-fields';
import type { ClientRow } from './client-columns';
import {
  People_AmendClient,
  People_KillClient,
  People_RegisterClient,
  People_RestoreClient,
  People_RotateSecret,
  People_UnlockClient,
} from './machine-client.graphql';

const REFETCH = ['People_MachineClients', 'People_ClientSteps'];
const dayOf = (day: Day) => day.format('YYYY-MM-DD');

interface DialogProps {
  onClose: () => void;
  onReload: () => void;
  onIssued: (issued: Issued) => void;
}
type StepProps = DialogProps & { row: ClientRow };

interface ShellProps<Values extends object> {
  verb: string;
  of?: string;
  problem: Problem | null;
  clear: () => void;
  danger?: boolean;
  initialValues?: Partial<Values>;
  onSubmit: (values: Values) => Promise<boolean>;
  onClose: () => void;
  onReload: () => void;
  children: ReactNode;
}

/** What all these dialogs share: title, refusal, and the word that somebody saved before. */
function StepDialog<Values extends object>({
  verb,
  of,
  problem,
  clear,
  danger = false,
  initialValues,
  children,
  onReload,
  ...rest
}: ShellProps<Values>) {
  const t = useT();
  const title = t(`verb.machineClient.${verb}`);
  return (
    <>
      <FormDialog<Values>
        open
        danger={danger}
        title={of ? `${title}：${of}` : title}
        problem={<ProblemAlert problem={problem} />}
        {...(initialValues && { initialValues })}
        {...rest}
      >
        {children}
      </FormDialog>
      <ConflictDialog
        problem={problem}
        fields={[]}
        onReload={() => {
          clear();
          rest.onClose();
          onReload();
        }}
        onClose={clear}
      />
    </>
  );
}

export function RegisterDialog({ onIssued, ...rest }: DialogProps) {
  const { run, ...act } = useAct(People_RegisterClient, { refetch: REFETCH });
  const submit = async ({
    expiresOn,
    ...input
  }: { name: string; clientId: string; unitId: string; scopes: string[]; expiresOn: Day } & Limits) => {
    const done = await run({ input: { ...input, expiresOn: dayOf(expiresOn) } });
    if (done) onIssued({ kind: 'secret', of: done.registerClient.client.clientId, value: done.registerClient.secret });
    return done !== null;
  };
  return (
    <StepDialog {...act} {...rest} verb="registerClient" initialValues={USUAL_LIMITS} onSubmit={submit}>
      <NewClientFields />
      <ScopeFields />
      <LimitFields />
    </StepDialog>
  );
}

function RotateDialog({ row, onIssued, ...rest }: StepProps) {
  const t = useT();
  const { run, ...act } = useAct(People_RotateSecret, { refetch: REFETCH });
  const submit = async ({ overlapHours }: { overlapHours: number }) => {
    const done = await run({ input: { id: row.id, version: row.version, overlapHours } });
    if (done) onIssued({ kind: 'secret', of: row.clientId, value: done.rotateSecret.secret });
    return done !== null;
  };
  return (
    <StepDialog
      {...act}
      {...rest}
      verb="rotateSecret"
      of={row.clientId}
      initialValues={{ overlapHours: 24 }}
      onSubmit={submit}
    >
      <Form.Item
        name="overlapHours"
        label={t('machine.overlap')}
        extra={t('machine.overlapHint')}
        rules={[{ required: true, type: 'integer', min: 0, max: 168, message: t('machine.overlapHint') }]}
      >
        <InputNumber min={0} max={168} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </StepDialog>
  );
}

function AmendDialog({ row, onIssued: _none, ...rest }: StepProps) {
  const t = useT();
  const { run, ...act } = useAct(People_AmendClient, { done: t('done.account'), refetch: REFETCH });
  const { purpose, networks, perMinute, perDay } = row;
  const submit = async ({ expiresOn, ...input }: { scopes: string[]; expiresOn: Day } & Limits) =>
    (await run({ input: { id: row.id, version: row.version, ...input, expiresOn: dayOf(expiresOn) } })) !== null;
  return (
    <StepDialog
      {...act}
      {...rest}
      verb="amend"
      of={row.clientId}
      initialValues={{ scopes: [...row.scopes], purpose, networks: [...networks], perMinute, perDay }}
      onSubmit={submit}
    >
      <ScopeFields />
      <LimitFields />
    </StepDialog>
  );
}

function Reason({ text }: { text: string }) {
  const t = useT();
  return (
    <>
      <p>{t(text)}</p>
      <Form.Item
        name="reason"
        label={t('account.reason')}
        rules={[{ required: true, min: 2, max: 1000, whitespace: true, message: t('account.reasonNeeded') }]}
      >
        <Input.TextArea rows={3} />
      </Form.Item>
    </>
  );
}

function KillDialog({ row, onIssued: _none, ...rest }: StepProps) {
  const t = useT();
  const { run, ...act } = useAct(People_KillClient, { done: t('done.account'), refetch: REFETCH });
  const submit = async ({ reason }: { reason: string }) => (await run({ input: { id: row.id, reason } })) !== null;
  return (
    <StepDialog {...act} {...rest} danger verb="kill" of={row.clientId} onSubmit={submit}>
      <Reason text="machine.killText" />
    </StepDialog>
  );
}

function UnlockDialog({ row, onIssued: _none, ...rest }: StepProps) {
  const t = useT();
  const { run, ...act } = useAct(People_UnlockClient, { done: t('done.account'), refetch: REFETCH });
  return (
    <StepDialog
      {...act}
      {...rest}
      verb="unlock"
      of={row.clientId}
      onSubmit={async () => (await run({ input: { id: row.id } })) !== null}
    >
      <p>{t('account.unlockText')}</p>
    </StepDialog>
  );
}

function RestoreDialog({ row, onIssued, ...rest }: StepProps) {
  const { run, ...act } = useAct(People_RestoreClient, { refetch: REFETCH });
  const submit = async ({ reason }: { reason: string }) => {
    const done = await run({ input: { id: row.id, version: row.version, reason } });
    if (done) onIssued({ kind: 'secret', of: row.clientId, value: done.restoreMachineClient.secret });
    return done !== null;
  };
  return (
    <StepDialog {...act} {...rest} verb="restore" of={row.clientId} onSubmit={submit}>
      <Reason text="machine.restoreText" />
    </StepDialog>
  );
}

const DIALOGS: Record<string, (props: StepProps) => ReactNode> = {
  rotateSecret: RotateDialog,
  amend: AmendDialog,
  kill: KillDialog,
  unlock: UnlockDialog,
  restore: RestoreDialog,
};

/** The dialog of one step on one client. */
export function ClientDialog({ verb, ...props }: StepProps & { verb: string }) {
  const Dialog = DIALOGS[verb];
  return Dialog ? <Dialog {...props} /> : null;
}
