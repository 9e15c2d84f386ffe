import { ActionBar } from '@lianxi/frontend-kit';
import { useState, type ComponentType } from 'react';
import { OrderRecusalDialog, RequestRecusalDialog } from '../recusal/recusal-dialogs';
import { NameAccusedDialog } from './dialogs/accused-dialog';
import { AssignHandlerDialog } from './dialogs/handler-dialog';
import { CloseDialog, ObjectionDialog, ProposeClosingDialog, ReopenDialog } from './dialogs/closing-dialogs';
import { AcknowledgeDialog, ConfirmLeaderDialog, TakeUpDialog } from './dialogs/confirm-dialogs';
import { DispatchDialog } from './dialogs/dispatch-dialog';
import { LeaderDialog } from './dialogs/leader-dialog';
import { ListsDialog } from './dialogs/lists-dialog';
import { EscalateDialog, ObjectDialog, ReleaseLeaderDialog, ReturnDialog } from './dialogs/reason-dialog';
import { RecordDialog } from './dialogs/record-dialog';
import { NameStaffDialog } from './dialogs/staff-dialog';
import type { DialogProps } from './dialogs/verb-dialog';

/** One dialog for each verb of the machine. */
const DIALOGS: Record<string, ComponentType<DialogProps>> = {
  takeUp: TakeUpDialog,
  record: RecordDialog,
  escalate: EscalateDialog,
  return: ReturnDialog,
  editLists: ListsDialog,
  proposeLeader: LeaderDialog,
  confirmLeader: ConfirmLeaderDialog,
  dispatch: DispatchDialog,
  acknowledge: AcknowledgeDialog,
  object: ObjectDialog,
  decideObjection: ObjectionDialog,
  proposeClosing: ProposeClosingDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  assignHandler: AssignHandlerDialog,
  releaseLeader: ReleaseLeaderDialog,
  nameAccused: NameAccusedDialog,
  nameStaff: NameStaffDialog,
  requestRecusal: RequestRecusalDialog,
  orderRecusal: OrderRecusalDialog,
};

/** Steps that move a matter on, drawn as the main button when they are open. */
const ONWARD = ['acknowledge', 'confirmLeader', 'decideObjection', 'dispatch', 'close', 'proposeClosing'];

/** Exactly the legal next steps of a matter, each with its dialog. A verb newer than this build is not drawn. */
export function CaseActions({ one, lines, onReload }: Omit<DialogProps, 'open' | 'onClose'>) {
  // the dialog stays mounted after closing, so that focus goes back to the button that opened it
  const [step, setStep] = useState<{ verb: string; open: boolean } | null>(null);
  const open = one.availableActions.filter(({ blockedBy }) => blockedBy.length === 0).map(({ verb }) => verb);
  const main = ONWARD.find((verb) => open.includes(verb) && !(verb === 'proposeClosing' && one.closingProposed));
  const Dialog = step && DIALOGS[step.verb];
  return (
    <>
      <ActionBar
        noun="case"
        actions={one.availableActions.filter(({ verb }) => verb in DIALOGS)}
        onAct={(verb) => setStep({ verb, open: true })}
        danger={['reopen']}
        {...(main ? { primary: main } : {})}
      />
      {Dialog && (
        <Dialog
          key={step.verb}
          one={one}
          lines={lines}
          open={step.open}
          onClose={() => setStep({ ...step, open: false })}
          onReload={onReload}
        />
      )}
    </>
  );
}
