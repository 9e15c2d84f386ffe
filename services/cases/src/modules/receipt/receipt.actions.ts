import { randomInt } from 'node:crypto';
import { concernsPerson, createAlong, standsIn, viewerOf, type Concern, type Ctx } from '@lianxi/service-kit';
import { RegistrationReceipt } from './receipt.entity.js';
import { receipt } from './receipt.policy.js';

/** Signs that nobody takes for one another when a slip is read out. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const four = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** The receipt of a registration, in its own transaction; none for whom no person registers. */
export async function issueReceipt(tx: Ctx, { id: caseId }: { id: string }, clientMutationId?: string | null) {
  const { personId } = viewerOf(tx);
  if (!personId) return;
  await createAlong(tx, receipt, 'issue', () => ({
    slipCode: `${four()}-${four()}-${four()}`,
    caseId,
    personId,
    clientMutationId: clientMutationId ?? null,
    withheld: false,
  }));
}

/** Whom a case concerns has changed: its receipt follows. */
export async function withholdReceipt(tx: Ctx, row: Concern & { id: string }): Promise<void> {
  const kept = await tx.em.findOne(RegistrationReceipt, { caseId: row.id });
  if (kept) kept.withheld = concernsPerson(row, kept.personId, await standsIn(tx, kept.personId, tx.clock.today()));
}
