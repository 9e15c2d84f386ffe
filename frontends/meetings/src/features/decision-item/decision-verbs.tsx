import type { TypedDocumentNode } from '@apollo/client';
import { useT } from '@lianxi/frontend-kit';
import type { DecisionReasonInput, DecisionVerbInput, Meetings_DecisionFieldsFragment } from '../../gql/graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { ReasonField } from '../shared/reason-field';
import { VerbDialog } from '../shared/verb-dialog';
import {
  Meetings_AcknowledgeDecision,
  Meetings_ConfirmDecision,
  Meetings_DiscardDecision,
  Meetings_ProgressDecision,
  Meetings_ReturnDecision,
  Meetings_VerifyDecision,
} from './decision-item.graphql';
import { ReviseDialog } from './revise-dialog';
import { SubmitDialog } from './submit-dialog';

const PLAIN: Readonly<Record<string, TypedDocumentNode<unknown, { input: DecisionVerbInput }>>> = {
  confirmDecision: Meetings_ConfirmDecision,
  acknowledge: Meetings_AcknowledgeDecision,
  verify: Meetings_VerifyDecision,
};
const REASONED: Readonly<Record<string, TypedDocumentNode<unknown, { input: DecisionReasonInput }>>> = {
  discard: Meetings_DiscardDecision,
  return: Meetings_ReturnDecision,
};

/**
 * Dialogs of a decision's verbs: confirmed by the chair, carried out by the lead unit, verified by the office (R-036,
 *
 */
export function DecisionVerbs({
  one,
  verb,
  onClose,
}: {
  one: Meetings_DecisionFieldsFragment;
  verb: string | null;
  onClose: () => void;
}) {
  const t = useT();
  if (!verb) return null;
  if (verb === 'submit') return <SubmitDialog one={one} onClose={onClose} />;
  if (verb === 'revise') return <ReviseDialog one={one} onClose={onClose} />;
  const shared = {
    noun: 'decisionItem',
    verb,
    open: true,
    onClose,
    refetch: MEETING_QUERIES,
    row: one,
    hint: t(`hint.decisionItem.${verb}`),
  };
  const seen = { id: one.id, version: one.version };
  const plain = PLAIN[verb];
  if (plain) return <VerbDialog {...shared} document={plain} variables={() => ({ input: seen })} />;
  if (verb === 'progress') {
    return (
      <VerbDialog
        {...shared}
        document={Meetings_ProgressDecision}
        variables={({ note }: { note: string }) => ({ input: { ...seen, note } })}
      >
        <ReasonField name="note" label={t('field.progressNote')} />
      </VerbDialog>
    );
  }
  const reasoned = REASONED[verb];
  if (!reasoned) return null;
  return (
    <VerbDialog
      {...shared}
      danger
      document={reasoned}
      variables={({ reason }: { reason: string }) => ({ input: { ...seen, reason } })}
    >
      <ReasonField />
    </VerbDialog>
  );
}
