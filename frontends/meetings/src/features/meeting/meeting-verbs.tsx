import type { TypedDocumentNode } from '@apollo/client';
import { useT } from '@lianxi/frontend-kit';
import type { MeetingReasonInput, MeetingVerbInput } from '../../gql/graphql';
import { CopyUpDialog } from '../minutes/copy-up-dialog';
import {
  Meetings_DraftMinutes,
  Meetings_ReturnMinutes,
  Meetings_SignMinutes,
  Meetings_SubmitMinutes,
} from '../minutes/minutes.graphql';
import { ReasonField } from '../shared/reason-field';
import { VerbDialog } from '../shared/verb-dialog';
import { Meetings_Archive, Meetings_Cancel, Meetings_End, Meetings_Postpone } from './meeting.graphql';
import { MEETING_QUERIES } from './meeting-types';
import { NotifyDialog } from './notify-dialog';
import { OpenDialog } from './open-dialog';

type Plain = TypedDocumentNode<unknown, { input: MeetingVerbInput }>;
type Reasoned = TypedDocumentNode<unknown, { input: MeetingReasonInput }>;

const PLAIN: Readonly<Record<string, Plain>> = {
  end: Meetings_End,
  archive: Meetings_Archive,
  draftMinutes: Meetings_DraftMinutes,
  submitMinutes: Meetings_SubmitMinutes,
  signMinutes: Meetings_SignMinutes,
};
const REASONED: Readonly<Record<string, Reasoned>> = {
  postpone: Meetings_Postpone,
  cancel: Meetings_Cancel,
  returnMinutes: Meetings_ReturnMinutes,
};

export interface VerbMeeting {
  id: string;
  version: number;
  state: string;
}

export interface MeetingVerbsProps {
  one: VerbMeeting & { startsAt?: string; place?: string; chair?: { id: string } | null };
  /** The verb chosen in the bar; what another part of the page does (sign-in, agenda, editing) is not drawn here. */
  verb: string | null;
  onClose: () => void;
  /** After `draftMinutes`, `signMinutes` and the like. */
  onDone?: (verb: string) => void;
}

/** Dialogs of a meeting's verbs, M3–M5 and M9–M14. */
export function MeetingVerbs({ one, verb, onClose, onDone }: MeetingVerbsProps) {
  const t = useT();
  if (verb === 'notify') return <NotifyDialog one={one} onClose={onClose} />;
  if (verb === 'open') return <OpenDialog one={one} onClose={onClose} onDone={() => onDone?.('open')} />;
  if (verb === 'copyUp') return <CopyUpDialog one={one} onClose={onClose} />;
  const plain = verb ? PLAIN[verb] : undefined;
  const reasoned = verb ? REASONED[verb] : undefined;
  if (!verb || (!plain && !reasoned)) return null;
  const shared = {
    noun: 'meeting',
    verb,
    open: true,
    onClose,
    refetch: MEETING_QUERIES,
    row: one,
    hint: t(`hint.meeting.${verb}`),
    onDone: () => onDone?.(verb),
  };
  if (plain)
    return (
      <VerbDialog {...shared} document={plain} variables={() => ({ input: { id: one.id, version: one.version } })} />
    );
  return (
    <VerbDialog
      {...shared}
      danger
      document={reasoned!}
      variables={({ reason }: { reason: string }) => ({ input: { id: one.id, version: one.version, reason } })}
    >
      <ReasonField />
    </VerbDialog>
  );
}
