import { act, attachFiles, badInput, onlyOnce, viewerOf, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { stopClocks } from '../clock/clock.actions.js';
import { ClockKind } from '../clock/clock.entity.js';
import { cases } from '../case/case.policy.js';
import { HandlingRecord, RecordType, SUBSTANTIVE, type RecordCaseInput } from './record.entity.js';

/** Adds a record of what was done, with its evidence (T17). Appends only: two people may record at the same time. */
export async function recordCase(ctx: Ctx, input: RecordCaseInput): Promise<string> {
  const content = input.content.trim();
  if (!content || content.length > 5000) throw badInput('content');
  return onlyOnce(ctx, input.clientMutationId, (once) => act(once, cases, 'record', { id: input.id }, async (row, tx) => {
    const viewer = viewerOf(ctx);
    const entry = tx.em.create(HandlingRecord, { id: uuid(), version: 1, createdAt: tx.clock.now(), caseId: row.id, type: input.type, content, at: tx.clock.now(), assignmentId: viewer.assignmentId, unitId: viewer.unitId });
    await attachFiles(tx, 'case', row.id, input.fileIds);
    row.evidenceCount += input.fileIds.length;
    row.levelRecordCount += 1;
    if (input.type === RecordType.CONTACT) {
      row.contactCount += 1;
      await stopClocks(tx, row.id, [ClockKind.GRID_FIRST_CONTACT]);
    }
    if (SUBSTANTIVE.includes(input.type)) {
      row.substantiveCount += 1;
      row.progress = content.slice(0, 500);
    }
    return { details: { recordId: entry.id, type: input.type, files: input.fileIds.length } };
  }));
}
