import { loaderOf, readRows, type Ctx } from '@lianxi/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { assignment } from '../assignment/assignment.policy.js';
import { grid } from '../grid/grid.policy.js';
import { line } from '../line/line.policy.js';
import { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { post } from '../post/post.policy.js';
import { seat } from '../seat/seat.policy.js';
import { holdsFrom, isWithdrawn } from '../term.js';
import { unit } from './unit.policy.js';
import { unitsUnder } from './unit.queries.js';

/** Kinds of what a unit has to hand over before it ends. */
export enum LeftKind {
  HOLDER = 'HOLDER', // 任职
  POST = 'POST', // 职务
  AREA = 'AREA', // 责任区
  UNIT = 'UNIT', // 下设或挂靠单位
  SEAT = 'SEAT', // 席位
  LINE = 'LINE', // 条线
}
registerEnumType(LeftKind, { name: 'LeftKind' });

/** One thing that a unit still holds on a day or later, by name. */
@ObjectType()
export class LeftThing {
  @Field(() => LeftKind) kind!: LeftKind;
  /** Id of the post of a holder or seat, of the unit, grid or line. */
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  /** Who holds the post; only for HOLDER. */
  @Field(() => Person, { nullable: true }) person?: Person | null;
}

/** At most so many of a kind by name; the counts of `holdings` are whole. */
const MOST = 100;

/**
 * What is left to be handed over, by name, in the order in which it is done: holders, seats, lines, posts, areas,
 * units.
 */
export async function leftOf(ctx: Ctx, unitId: string, on: string): Promise<LeftThing[]> {
  const there = { ...holdsFrom(on) };
  const posts = await readRows(ctx, post, { where: { unitId, ...there }, orderBy: [{ code: 'asc' }], limit: MOST });
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  const terms = posts.length
    ? (
        await readRows(ctx, assignment, {
          where: { postId: { $in: [...titles.keys()] }, ...there },
          orderBy: [{ validFrom: 'asc' }],
          limit: MOST,
        })
      ).filter((term) => !isWithdrawn(term))
    : [];
  const holders = await Promise.all(
    terms.map(async (term) => ({
      kind: LeftKind.HOLDER,
      id: term.postId,
      name: titles.get(term.postId) ?? '',
      person: await loaderOf(ctx, person).load(term.personId),
    })),
  );
  const seats = (await readRows(ctx, seat, { where: { unitId, ...there }, limit: MOST })).filter(
    (row) => !isWithdrawn(row),
  );
  const lines = (
    await readRows(ctx, line, { where: { unitId, ...there }, orderBy: [{ code: 'asc' }], limit: MOST })
  ).filter((row) => !isWithdrawn(row));
  const areas = await readRows(ctx, grid, { where: { unitId, ...there }, orderBy: [{ code: 'asc' }], limit: MOST });
  const under = (await unitsUnder(ctx, unitId, on)).slice(0, MOST).map(({ id }) => id);
  const units = (await loaderOf(ctx, unit).loadMany(under)).filter((row) => row && !(row instanceof Error)) as {
    id: string;
    name: string;
  }[];
  return [
    ...holders,
    ...(await Promise.all(
      seats.map(async (row) => ({
        kind: LeftKind.SEAT,
        id: row.postId,
        name: (await loaderOf(ctx, post).load(row.postId))?.title ?? '',
      })),
    )),
    ...lines.map((row) => ({ kind: LeftKind.LINE, id: row.id, name: row.code })),
    ...posts.map(({ id, title }) => ({ kind: LeftKind.POST, id, name: title })),
    ...areas.map(({ id, name }) => ({ kind: LeftKind.AREA, id, name })),
    ...units.map(({ id, name }) => ({ kind: LeftKind.UNIT, id, name })),
  ];
}
