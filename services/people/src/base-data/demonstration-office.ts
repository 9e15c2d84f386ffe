import type { Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { AreaAssignment } from '../modules/area/area.entity.js';
import { Liaison } from '../modules/liaison/liaison.entity.js';
import { ConferenceRegime } from '../modules/regime/regime.entity.js';
import { Person } from '../modules/person/person.entity.js';
import { DutyShift } from '../modules/roster/duty-shift.entity.js';
import { daysOf, hoursOf, openSlots, rotate } from '../modules/roster/roster.rules.js';
import { PostPhone } from '../modules/work-phone/post-phone.entity.js';
import { Unit } from '../modules/unit/unit.entity.js';
import { SetupConfirmation } from '../modules/setup/setup-confirmation.entity.js';
import { Post } from '../modules/post/post.entity.js';
import { ensure } from './ensure.js';

const SINCE = '2024-01-01';

/**
 * Registers of the joint office for the demonstration, so that its pages are not empty and show gaps too. Idempotent.
 */
export async function loadOfficeDemonstration(ctx: Ctx): Promise<void> {
  await loadAreas(ctx);
  await loadLiaisons(ctx);
  await loadSetup(ctx);
  await loadRoster(ctx);
  await loadPhones(ctx);
}

/** The demonstration's cadre looks after the whole first community; the others are gaps. */
async function loadAreas(ctx: Ctx): Promise<void> {
  const post = await ctx.em.findOneOrFail(Post, { code: 'cadre-01' });
  await ensure(
    ctx,
    AreaAssignment,
    { postId: post.id, unitId: post.unitId, gridId: null },
    { basis: null, endBasis: null, validFrom: SINCE, validTo: null },
  );
}

/** Posts that speak for their units, with a phone at work; the offices without a line here are gaps. */
const LIAISONS: [post: string, deputy: string | null, phone: string][] = [
  ['general-head', 'general-handler', '0475-0000001'],
  ['safety-head', null, '0475-0000002'],
  ['public-handler', 'public-head', '0475-0000003'],
  ['police-head', null, '0475-0000005'],
  ['justice-head', null, '0475-0000006'],
  ['150571003001-clerk', '150571003001-director', '0475-0000011'],
  ['150571003002-clerk', '150571003002-director', '0475-0000012'],
];

async function loadLiaisons(ctx: Ctx): Promise<void> {
  const posts = new Map((await ctx.em.findAll(Post)).map((post) => [post.code, post]));
  for (const [code, deputy, workPhone] of LIAISONS) {
    const post = posts.get(code)!;
    if (await ctx.em.findOne(Liaison, { unitId: post.unitId })) continue;
    await ensure(
      ctx,
      Liaison,
      { unitId: post.unitId, postId: post.id },
      {
        deputyPostId: deputy ? posts.get(deputy)!.id : null,
        workPhone,
        deputyPhone: null,
        basis: null,
        validFrom: SINCE,
        validTo: null,
      },
    );
  }
}

/** The regime's own paper is confirmed; the other items wait. */
async function loadSetup(ctx: Ctx): Promise<void> {
  const regime = await ctx.em.findOneOrFail(ConferenceRegime, { regimeVersion: 1 });
  await ensure(
    ctx,
    SetupConfirmation,
    { regimeId: regime.id, item: 'FOUNDING_PAPER' },
    { doneOn: regime.validFrom, basis: regime.documentNo, personId: null, postId: null, withdrawn: false },
  );
}

/** This month's roster; the next one waits to be filled. */
async function loadRoster(ctx: Ctx): Promise<void> {
  const { id: unitId } = await ctx.em.findOneOrFail(Unit, { code: 'XC-JOINT' });
  if (await ctx.em.count(DutyShift, { unitId })) return;
  const people = await Promise.all(
    ['示范·林晓月', '示范·田宇', '示范·陈立群'].map((name) => ctx.em.findOneOrFail(Person, { name })),
  );
  const weekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  for (const { personId, ...slot } of rotate(
    openSlots(daysOf(ctx.clock.today().slice(0, 7)), []),
    people.map(({ id }) => id),
    [],
    weekday,
  )) {
    // nobody is on the roster yet: no need to look for each shift first
    ctx.em.create(DutyShift, {
      id: uuid(),
      version: 1,
      createdAt: new Date(),
      unitId,
      ...slot,
      personId,
      ...hoursOf(slot.day, slot.kind),
    });
  }
}

/** Phones at work of the first two communities; the others have none. */
async function loadPhones(ctx: Ctx): Promise<void> {
  const posts = await ctx.em.find(
    Post,
    {
      $or: [
        { code: 'political-legal-commissioner' },
        { code: { $like: '15057100300_-secretary' } },
        { code: { $like: 'grid-1505710030010_' } },
      ],
    },
    { orderBy: { code: 'asc' } },
  );
  for (const [index, { id }] of posts.entries())
    await ensure(ctx, PostPhone, { postId: id }, { number: `0475-00001${String(index + 1).padStart(2, '0')}` });
}
