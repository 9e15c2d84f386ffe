import { act, badInput, concernsPerson, isWithin, orgFact, orgFacts, standsIn, type Ctx } from '@lianxi/service-kit';
import { validate as isUuid } from 'uuid';
import { subdistrictOf, unitFact } from '../../unit/unit.facts.js';
import type { Case } from '../case.entity.js';
import type { NameStaffInput } from '../case.inputs.js';
import { cases } from '../case.policy.js';
import { announceConcern } from '../concern.events.js';

const MAX_STAFF = 20;

/** Somebody of the matter's joint office today, whom the matter does not concern. */
async function mayBeNamed(tx: Ctx, row: Case, personId: string): Promise<boolean> {
  const today = tx.clock.today();
  if (!isUuid(personId) || concernsPerson(row, personId, await standsIn(tx, personId, today))) return false;
  for (const { postId } of await orgFacts(tx, 'assignment', today, { personId })) {
    const post = await orgFact(tx, 'post', today, { id: postId });
    const place = post?.roles.includes('OFFICE_STAFF') ? ((await unitFact(tx, post.unitId))?.path ?? null) : null;
    if (isWithin(place, subdistrictOf(row))) return true;
  }
  return false;
}

/**
 * Names the office's staff who are to know of an accusation and to work at it (指定工作人员, domain §5.2 "named OS only");
 * of a matter that complains of somebody without being one they learn whom. Who is left out does not any more.
 */
export const nameStaffCase = (ctx: Ctx, input: NameStaffInput): Promise<Case> =>
  act(ctx, cases, 'nameStaff', input, async (row, tx) => {
    const namedStaffIds = [...new Set(input.personIds)];
    if (namedStaffIds.length > MAX_STAFF) throw badInput('personIds');
    for (const personId of namedStaffIds) if (!(await mayBeNamed(tx, row, personId))) throw badInput('personIds');
    Object.assign(row, { namedStaffIds, concernVersion: row.concernVersion + 1 });
    await announceConcern(tx, row);
    return { details: { staff: namedStaffIds.length } };
  });
