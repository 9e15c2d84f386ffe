import {
  act,
  badInput,
  concernsPerson,
  concernsPost,
  DomainError,
  orgFacts,
  readOne,
  standsIn,
  type Ctx,
} from '@lianxi/service-kit';
import { communityOf, isAccused, unitFact } from '../../unit/unit.facts.js';
import { accusedOf, classOf } from '../accused.js';
import type { Case } from '../case.entity.js';
import { CaseLevel, CaseState } from '../case.enums.js';
import { announce } from '../case.events.js';
import type { NameAccusedInput } from '../case.inputs.js';
import { cases, isRestricted } from '../case.policy.js';
import { announceConcern } from '../concern.events.js';
import { responsibleAbove, toSubdistrict } from '../levels.js';

/**
 * Says whom an open matter complains of, or puts it right (指明被反映对象, Art. 30): from now on the matter is not there for
 * them, by no door of any service. What they carry is taken from them in the same act, since they must not be asked:
 * below the sub-district, and where the unit that leads is complained of, the matter goes back to triage. Where it is
 * an accusation (检举控告) it goes there from everybody, and is there for its readers alone. History says that it was done,
 * not whom it named. Null where the matter is not there any more for whoever named them.
 */
export async function nameAccusedCase(ctx: Ctx, input: NameAccusedInput): Promise<Case | null> {
  await act(ctx, cases, 'nameAccused', input, async (row, tx) => {
    const accused = await accusedOf(tx, input, row.placePath);
    const asBefore = accused.accusedUnitId === row.accusedUnitId && accused.accusedPersonId === row.accusedPersonId;
    const open = !isRestricted(row);
    Object.assign(row, accused, classOf(row, input), { concernVersion: row.concernVersion + 1 });
    const restricted = open && isRestricted(row);
    if (asBefore && !restricted) throw badInput('accusedUnitId');
    const to = restricted || (await carried(tx, row)) ? CaseState.SUBDISTRICT_TRIAGE : row.state;
    if (restricted) Object.assign(row, NOBODYS);
    else await takeOut(tx, row);
    if (to !== row.state) {
      await toSubdistrict(tx, row);
      Object.assign(row, {
        acknowledgedAt: null,
        handlerPersonId: null,
        handlerAssignmentId: null,
        closingProposed: false,
      });
      await announce(tx, row, 'nameAccused', to);
    } else if (
      restricted ||
      (row.currentLevel === CaseLevel.SUBDISTRICT && (await concerned(tx, row, row.firstResponsiblePostId)))
    ) {
      row.firstResponsiblePostId = await responsibleAbove(tx, row);
    }
    await announceConcern(tx, row);
    return { to };
  });
  return readOne(ctx, cases, input.id);
}

/** What a case loses that becomes an accusation: no unit and no leader has part in it any more. */
const NOBODYS = {
  leadUnitId: null,
  coUnitIds: [],
  accessUnitIds: [],
  listUnitId: null,
  listPersonName: null,
  caseLeaderPostId: null,
  proposedLeaderPostId: null,
} satisfies Partial<Case>;

const concerned = async (tx: Ctx, row: Case, postId: string | null): Promise<boolean> =>
  postId !== null && concernsPost(tx, row, postId, tx.clock.today());
const unitAccused = async (tx: Ctx, row: Case, unitId: string | null): Promise<boolean> =>
  unitId !== null && isAccused(row, (await unitFact(tx, unitId))?.path ?? null);

/**
 * Whether whoever the matter lies with is complained of: the community or its secretary, the grid's worker, the unit
 * that leads.
 */
async function carried(tx: Ctx, row: Case): Promise<boolean> {
  if (row.state === CaseState.REGISTERED || row.state === CaseState.SUBDISTRICT_TRIAGE) return false;
  if (row.currentLevel === CaseLevel.SUBDISTRICT) return unitAccused(tx, row, row.leadUnitId);
  if (isAccused(row, communityOf(row))) return true;
  if (row.currentLevel === CaseLevel.COMMUNITY) return concerned(tx, row, row.firstResponsiblePostId);
  const posts = row.gridId ? await orgFacts(tx, 'post', tx.clock.today(), { unitId: row.communityId }) : [];
  for (const post of posts) if (post.gridId === row.gridId && (await concerned(tx, row, post.id))) return true;
  return false;
}

/**
 * Takes out of the matter whoever is complained of. A handler of a unit that goes on with it, and a case leader, are
 * replaced first, by name.
 */
async function takeOut(tx: Ctx, row: Case): Promise<void> {
  const today = tx.clock.today();
  const leadAccused = await unitAccused(tx, row, row.leadUnitId);
  const handler = row.handlerPersonId;
  if (handler && !leadAccused && concernsPerson(row, handler, await standsIn(tx, handler, today)))
    throw new DomainError('ACCUSED_STILL_ACTS');
  if (await concerned(tx, row, row.caseLeaderPostId)) throw new DomainError('ACCUSED_STILL_ACTS');
  if (await concerned(tx, row, row.proposedLeaderPostId)) row.proposedLeaderPostId = null;
  if (leadAccused) row.leadUnitId = null;
  if (await unitAccused(tx, row, row.listUnitId)) Object.assign(row, { listUnitId: null, listPersonName: null });
  const without = async (unitIds: readonly string[]) => {
    const kept: string[] = [];
    for (const id of unitIds) if (!(await unitAccused(tx, row, id))) kept.push(id);
    return kept;
  };
  Object.assign(row, { coUnitIds: await without(row.coUnitIds), accessUnitIds: await without(row.accessUnitIds) });
}
