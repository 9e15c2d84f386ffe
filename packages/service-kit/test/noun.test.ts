import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { graphql, printSchema, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { buildSchema, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Reads } from '../src/columns.js';
import { createClock } from '../src/clock.js';
import { systemCtx, type Ctx } from '../src/context.js';
import type { Env } from '../src/env.js';
import { follow } from '../src/follow.js';
import { mutationsOf } from '../src/graphql/mutations.js';
import { defineMachine } from '../src/machine.js';
import { defineNoun } from '../src/noun.js';
import { openOrm } from '../src/orm.js';
import { readExisting, readRows } from '../src/read.js';
import { HistoryRow } from '../src/records/record.entities.js';
import { blank, set } from '../src/row.js';
import { scratchPostgres, type ScratchPostgres } from '../src/testing/scratch-postgres.js';
import { inTransaction } from '../src/transaction.js';
import { SYSTEM, type Viewer } from '../src/viewer.js';
import { act, create, createAlong } from '../src/write.js';

@ObjectType('Notice')
@Entity({ tableName: 'notice' })
class Notice {
  @Field(() => ID) @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => Int) @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Field(() => String) @Property({ type: 'text' }) state!: string;
  @Field(() => String) @Property({ type: 'text' }) title!: string;
  @Property({ type: 'text', nullable: true }) remark!: string | null;
  @Property({ type: 'text[]' }) readers!: string[];
  @Property({ type: 'text', nullable: true }) secret!: string | null;
}

const machine = defineMachine({
  noun: 'notice',
  states: ['DRAFT', 'SENT'],
  initial: 'DRAFT',
  terminal: ['SENT'],
  verbs: {
    send: { from: ['DRAFT'], to: ['SENT'], source: '-' },
    note: { from: ['DRAFT', 'SENT'], to: 'stay', source: '-' },
  },
});
const office = (viewer: Viewer) => viewer.roles.includes('OFFICE_STAFF');
const notice = defineNoun({
  name: 'notice',
  entity: Notice,
  state: 'state',
  machine,
  policy: {
    visible: () => true,
    verbs: { send: office, note: office },
    create: { draft: office, readNotices: office },
  },
  reads: { rights: ['readers'] },
});

@InputType()
class DraftNoticeInput {
  @Field(() => String) title!: string;
}
@InputType()
class NoticeVerbInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

const draftNotice = async (ctx: Ctx, { title }: DraftNoticeInput): Promise<string> =>
  (await create(ctx, notice, 'draft', (tx) => ({ ...blank(tx, Notice), state: 'DRAFT', title }))).id;
const sendNotice = (ctx: Ctx, input: NoticeVerbInput) => act(ctx, notice, 'send', input, () => {});
const noteNotice = (ctx: Ctx, input: NoticeVerbInput) =>
  act(ctx, notice, 'note', input, (row) => void set(row, { remark: 'noted' }));

const Mutations = mutationsOf(notice, {
  draftNotice: [DraftNoticeInput, draftNotice, { describe: 'Begins a notice.' }],
  sendNotice: [NoticeVerbInput, sendNotice],
  note: [NoticeVerbInput, noteNotice],
});
// @ts-expect-error a verb of the machine without a mutation does not compile
mutationsOf(notice, { draftNotice: [DraftNoticeInput, draftNotice], sendNotice: [NoticeVerbInput, sendNotice] });
// @ts-expect-error a mutation that is no verb of the noun does not compile
mutationsOf(notice, {
  note: [NoticeVerbInput, noteNotice],
  sendNotice: [NoticeVerbInput, sendNotice],
  burnNotice: [NoticeVerbInput, sendNotice],
});
// a verb whose mutation a child owns is named
mutationsOf(notice, { sendNotice: [NoticeVerbInput, sendNotice] }, ['note']);

@Resolver(() => Notice)
class NoticeResolver {
  @Query(() => Notice)
  async notice(): Promise<Notice> {
    return readExisting(as(), notice, first);
  }

  @Reads<Notice>('remark')
  @FieldResolver(() => Int)
  words(@Root() root: Notice) {
    return root.remark?.length ?? 0;
  }
}

let scratch: ScratchPostgres;
let orm: MikroORM;
let schema: GraphQLSchema;
let first: string;

const as = (...roles: Viewer['roles']): Ctx => ({
  ...systemCtx(
    {
      clock: createClock('2026-03-02T01:00:00Z'),
      service: 'supervision',
      env: {} as Env,
      log: pino({ level: 'silent' }),
    },
    orm.em.fork() as Ctx['em'],
    'test',
  ),
  viewer: { ...SYSTEM, kind: 'person', roles },
});
const ask = (ctx: Ctx, source: string) => graphql({ schema, source, contextValue: ctx });

beforeAll(async () => {
  scratch = await scratchPostgres();
  orm = await openOrm({
    service: 'supervision',
    entities: [Notice],
    migrations: '.',
    clientUrl: scratch.url('lianxi_owner'),
  });
  await orm.schema.create();
  schema = await buildSchema({
    resolvers: [NoticeResolver, Mutations],
    validate: false,
    authChecker: ({ context }) => !!(context as Ctx).viewer,
  });
}, 60_000);
afterAll(async () => {
  await orm?.close(true);
  await scratch?.close();
});
beforeEach(async () => {
  first = await draftNotice(as('OFFICE_STAFF'), { title: '通知' });
});

test('a table of doors is a resolver: one mutation a line, with its input and its text', () => {
  expect(printSchema(schema)).toContain(`type Mutation {
  """Begins a notice."""
  draftNotice(input: DraftNoticeInput!): Notice!
  sendNotice(input: NoticeVerbInput!): Notice!
  note(input: NoticeVerbInput!): Notice!
}`);
});

test('a function that answers an id is read as the viewer may see it, one that answers a row is given as it is', async () => {
  const made = await ask(
    as('OFFICE_STAFF'),
    'mutation { draftNotice(input: { title: "甲" }) { title version words } }',
  );
  expect(made.data).toEqual({ draftNotice: { title: '甲', version: 1, words: 0 } });
  const sent = await ask(
    as('OFFICE_STAFF'),
    `mutation { sendNotice(input: { id: "${first}", version: 1 }) { state version } }`,
  );
  expect(sent.data).toEqual({ sendNotice: { state: 'SENT', version: 2 } });
});

test('who may not create is refused by create itself; what comes along with another verb is not asked again', async () => {
  await expect(draftNotice(as('GRID_WORKER'), { title: '甲' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const along = await createAlong(as('GRID_WORKER'), notice, 'draft', (tx) => ({
    ...blank(tx, Notice),
    state: 'DRAFT',
    title: '乙',
  }));
  expect(along).toMatchObject({ version: 1, remark: null, readers: [], secret: null });
});

test('a row that is carried along changes with its version and its step, and only as its machine allows', async () => {
  const carry = (state: string) =>
    inTransaction(as('OFFICE_STAFF'), async (tx) =>
      follow(
        tx,
        notice,
        await tx.em.findOneOrFail(Notice, { id: first }),
        'send',
        { state, remark: 'along' },
        {
          details: { by: 'another' },
        },
      ),
    );
  expect(await carry('SENT')).toMatchObject({ state: 'SENT', remark: 'along', version: 2 });
  const steps = await orm.em.fork().find(HistoryRow, { objectId: first }, { orderBy: { seq: 'asc' } });
  expect(steps.map(({ verb, fromState, toState }) => [verb, fromState, toState])).toEqual([
    ['draft', null, 'DRAFT'],
    ['send', 'DRAFT', 'SENT'],
  ]);
  await expect(carry('SENT')).rejects.toMatchObject({ code: 'WRONG_STATE' });
  expect(await orm.em.fork().findOneOrFail(Notice, { id: first })).toMatchObject({ version: 2 });
});

test('a transaction that fails leaves nothing', async () => {
  await expect(
    inTransaction(as('OFFICE_STAFF'), async (tx) => {
      await draftNotice(tx, { title: '丙' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await orm.em.fork().count(Notice, { title: '丙' })).toBe(0);
});

test('a row has the columns that somebody reads; reading another one is a mistake and says so', async () => {
  const [row] = await readRows(as('OFFICE_STAFF'), notice, { where: { id: first } });
  expect(Object.keys(row!).sort()).toEqual(['id', 'readers', 'remark', 'state', 'title', 'version']);
  expect(() => row!.secret).toThrow('notice.secret is read, and no reader declares it');
});
