import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuid } from 'uuid';
import type { Ctx } from '../src/context.js';
import { defineMachine } from '../src/machine.js';
import { defineNoun } from '../src/noun.js';
import { act, type ActResult } from '../src/write.js';
import { kitDatabase, type KitDatabase } from './kit-database.js';

/** A thing that ends on a day; the database holds that only an ended one has that day. */
@Entity({ tableName: 'thing' })
class Thing {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'text' }) state!: string;
  @Property({ type: 'date', nullable: true }) endedOn!: string | null;
}
const thing = defineNoun<Thing, 'end' | 'close' | 'reopen'>({
  name: 'thing',
  entity: Thing,
  state: 'state',
  machine: defineMachine({
    noun: 'thing',
    states: ['OPEN', 'ENDED', 'CLOSED'],
    initial: 'OPEN',
    terminal: ['CLOSED'],
    verbs: {
      end: { from: ['OPEN'], to: ['ENDED'], source: 'test' },
      close: { from: ['OPEN', 'ENDED'], to: ['ENDED', 'CLOSED'], source: 'test' },
      reopen: { from: ['ENDED'], to: ['OPEN', 'ENDED'], source: 'test' },
    },
  }),
  policy: {
    visible: () => true,
    verbs: { end: () => true, close: () => true, reopen: () => true },
  },
  columns: ['id', 'version', 'createdAt', 'state', 'endedOn'],
});

let kit: KitDatabase;
beforeAll(async () => {
  kit = await kitDatabase([Thing]);
  await kit.sql(
    `alter table supervision.thing add constraint thing_state check ((state = 'ENDED') = (ended_on is not null))`,
  );
}, 120_000);
afterAll(() => kit.close());

async function make(state: string, endedOn: string | null): Promise<Thing> {
  const em = kit.em();
  const row = em.create(Thing, { id: uuid(), version: 1, createdAt: new Date(), state, endedOn });
  await em.flush();
  return row;
}
const stored = async (id: string) => {
  const { state, endedOn, version } = await kit.em().findOneOrFail(Thing, { id });
  return [state, endedOn, version];
};
/** What helpers of an act do in its middle: write what there is, or make and then read rows of another table. */
const WRITING: [string, (tx: Ctx) => Promise<unknown>][] = [
  ['writes what there is', (tx) => tx.em.flush()],
  [
    'makes another row and reads its table',
    async (tx) => {
      tx.em.create(Thing, { id: uuid(), version: 1, createdAt: new Date(), state: 'OPEN', endedOn: null });
      await tx.em.find(Thing, { state: 'CLOSED' });
    },
  ],
];
const doing = (
  row: Thing,
  verb: 'end' | 'close' | 'reopen',
  change: Partial<Thing>,
  write: (tx: Ctx) => Promise<unknown>,
  result?: ActResult,
) =>
  act(kit.context(), thing, verb, { id: row.id, version: row.version }, async (found, tx) => {
    Object.assign(found, change);
    await write(tx);
    return result;
  });

test.each(WRITING)('a verb with one end has its state when something on the way %s', async (_, write) => {
  const row = await make('OPEN', null);
  await doing(row, 'end', { endedOn: '2026-03-01' }, write);
  expect(await stored(row.id)).toEqual(['ENDED', '2026-03-01', 2]);
});

test.each(WRITING)('so it has when it changes the row only after something %s', async (_, write) => {
  const row = await make('OPEN', null);
  await act(kit.context(), thing, 'end', { id: row.id, version: 1 }, async (found, tx) => {
    await write(tx);
    found.endedOn = '2026-03-01';
    await write(tx);
  });
  expect(await stored(row.id)).toEqual(['ENDED', '2026-03-01', 2]);
});

test.each(WRITING)('a verb that chooses its state first may be written when something %s', async (_, write) => {
  const row = await make('ENDED', '2026-03-01');
  await doing(row, 'reopen', { state: 'OPEN', endedOn: null }, write);
  expect(await stored(row.id)).toEqual(['OPEN', null, 2]);
});

test.each(WRITING)(
  'a verb that has not chosen is not written by halves, also where the table would take it: something %s',
  async (_, write) => {
    const row = await make('ENDED', '2026-03-01');
    await expect(doing(row, 'close', { endedOn: '2026-03-02' }, write, { to: 'CLOSED' })).rejects.toThrow(
      'thing.close wrote its row before it chose its state.',
    );
    expect(await stored(row.id)).toEqual(['ENDED', '2026-03-01', 1]);
  },
);

test.each(WRITING)(
  'a verb that changes its row last chooses when it likes, also when something %s',
  async (_, write) => {
    const row = await make('OPEN', null);
    await act(kit.context(), thing, 'close', { id: row.id, version: 1 }, async (found, tx) => {
      await write(tx);
      found.endedOn = '2026-03-01';
      return { to: 'ENDED' };
    });
    expect(await stored(row.id)).toEqual(['ENDED', '2026-03-01', 2]);
  },
);

test('a verb may not end where its machine does not lead', async () => {
  const row = await make('OPEN', null);
  await expect(doing(row, 'close', {}, async () => {})).rejects.toThrow('thing.close may not end in OPEN');
  await expect(doing(row, 'end', {}, async () => {}, { to: 'CLOSED' })).rejects.toThrow(
    'thing.end may not end in CLOSED',
  );
});
