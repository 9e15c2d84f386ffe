import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { createLog } from '../src/error-facts.js';
import { scratchPostgres, type ScratchPostgres } from '../src/testing/scratch-postgres.js';

const SECRET = '欧阳丽 13800000001';

let scratch: ScratchPostgres;
let orm: MikroORM;
let plain: pg.Client;
beforeAll(async () => {
  scratch = await scratchPostgres();
  const clientUrl = scratch.url('lianxi_owner');
  orm = await MikroORM.init({ clientUrl, entities: [], discovery: { warnWhenNoEntities: false } });
  plain = new pg.Client({ connectionString: clientUrl });
  await plain.connect();
  await plain.query(`create table cases.told (id int primary key, who text check (length(who) < 5), day date not null);
    insert into cases.told values (1, 'a', '2026-01-01')`);
}, 120_000);
afterAll(async () => {
  await plain?.end();
  await orm?.close(true);
  await scratch?.close();
});

const FAILING: [name: string, sql: string, code: string][] = [
  ['a rule of the table', `insert into cases.told values (2, '${SECRET}', '2026-01-01')`, '23514'],
  ['a value that is missing', `insert into cases.told (id, who) values (2, '${SECRET.slice(0, 3)}')`, '23502'],
  ['a key that is taken', "insert into cases.told values (1, 'a', '2026-01-01')", '23505'],
  ['a value of another type', `select '${SECRET}'::int`, '22P02'],
  ['a rule that speaks', `do $$ begin raise exception '%', '${SECRET}'; end $$`, 'P0001'],
];

/** The line that a log writes of an error. */
function lineOf(error: unknown): string {
  const lines: string[] = [];
  createLog({ level: 'info' }, { write: (line) => void lines.push(line) }).error({ err: error }, 'unexpected error');
  return lines.join('');
}
const errorOf = (run: () => Promise<unknown>) =>
  run().then(
    () => {
      throw new Error('it should fail');
    },
    (error: unknown) => error,
  );

test.each(FAILING)('%s is logged by class, code and place, whichever way it came', async (_, sql, code) => {
  for (const run of [() => orm.em.fork().execute(sql), () => plain.query(sql)]) {
    const error = await errorOf(run);
    const line = lineOf(new Error('while writing', { cause: error }));
    expect(JSON.parse(line)).toMatchObject({
      err: { error: 'Error', message: 'while writing', cause: { code, at: expect.stringMatching(/^at /) } },
    });
    for (const value of [SECRET, SECRET.slice(0, 3), '(1)', 'Failing row', 'insert into', 'raise exception'])
      expect(line).not.toContain(value);
  }
});

test('of a rule of the database its name is told', async () => {
  const error = await errorOf(() => plain.query(FAILING[0]![1]));
  expect(JSON.parse(lineOf(error))).toMatchObject({ err: { table: 'told', constraint: 'told_who_check' } });
});

test('the server itself quotes nothing that a role of the platform sent', async () => {
  for (const role of ['lianxi_owner', 'lianxi_cases']) {
    const client = new pg.Client({ connectionString: scratch.url(role) });
    await client.connect();
    const { rows } = await client.query(
      `select name, setting from pg_settings where name in ('log_min_messages', 'log_min_error_statement',
        'log_error_verbosity') order by name`,
    );
    await client.end();
    expect(rows.map(({ setting }: { setting: string }) => setting)).toEqual(['terse', 'panic', 'fatal']);
  }
});

test('a mistake of the program keeps what it says, a parser does not', () => {
  expect(lineOf(new TypeError('x is not a function'))).toContain('x is not a function');
  const unreadable = (() => {
    try {
      return JSON.parse(`{"name": ${SECRET}`) as unknown;
    } catch (error) {
      return error;
    }
  })();
  expect(lineOf(unreadable)).toContain('SyntaxError');
  expect(lineOf(unreadable)).not.toContain('欧阳');
});
