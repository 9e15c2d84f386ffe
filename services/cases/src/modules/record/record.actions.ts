import { act, attachFiles, badInput, onlyOnce, viewerOf, withinLength, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { stopClocks } from '../clock/clock.actions.js';
import { ClockKind } from '../clock/clock.entity.js';
import { cases } from '../case/case.policy.js';
import { HandlingRecord, RecordType, SUBSTANTIVE, type RecordCaseInput } from './record.entity.js';

const MAX_FILES = 20;

/** Adds a record of what was done, with its evidence (T17). Appends only: two people may record at the same time. */
export async function recordCase(ctx: Ctx, input: RecordCaseInput): Promise<string> {
  const content = withinLength(input.content, 'content');
  if (!content) throw badInput('content');
  const fileIds = [...new Set(input.fileIds)];
  if (fileIds.length > MAX_FILES) throw badInput('fileIds');
  return onlyOnce(ctx, 'recordCase', input, (once) =>
    act(once, cases, 'record', { id: input.id }, async (row, tx) => {
      const viewer = viewerOf(ctx);
      const entry = tx.em.create(HandlingRecord, {
        id: uuid(),
        version: 1,
        createdAt: tx.clock.now(),
        caseId: row.id,
        type: input.type,
        content,
        at: tx.clock.now(),
        assignmentId: viewer.assignmentId,
        unitId: viewer.unitId,
      });
      await attachFiles(tx, 'case', row.id, fileIds);
      row.evidenceCount += fileIds.length;
      row.levelRecordCount += 1;
      if (input.type === RecordType.CONTACT) {
        row.contactCount += 1;
        await stopClocks(tx, row.id, [ClockKind.GRID_FIRST_CONTACT]);
      }
      if (SUBSTANTIVE.includes(input.type)) {
        row.substantiveCount += 1;
        row.progress = content;
      }
      return { details: { recordId: entry.id, type: input.type, files: fileIds.length } };
    }),
  );
}
