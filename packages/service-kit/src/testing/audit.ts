import { ROLES, rolesFor } from '@lianxi/contracts';
import { RECORD_TABLES } from '../records/record.entities.js';
import type { Actor, Story } from './story.js';

/** What the doors of the audit answered one who asked. */
export interface AuditAnswer {
  who: string;
  rows: string[];
  chain: string[];
  history: string[];
  exported: number;
}

/** Roles that read their own acts, by the matrix. */
export const readsOwnActs = (who: string): boolean =>
  (rolesFor('people', 'audit', 'create', 'readOwnActs') as readonly string[]).includes(who);

/** Asks the doors of a service's audit as every role, as a machine that claims to be the auditor, and as nobody. */
export async function askAudit(story: Story, service: string): Promise<AuditAnswer[]> {
  const askers: [string, Actor][] = [
    ...ROLES.map((role): [string, Actor] => [
      role,
      story.as({ account: `holder-of-${role.toLowerCase()}`, roles: [role] }),
    ]),
    ['a machine', story.as({ kind: 'machine', roles: ['AUDITOR'], scopes: ['cases:read'] })],
    ['nobody', story.anonymous],
  ];
  const answers: AuditAnswer[] = [];
  for (const [who, actor] of askers) {
    const rows = await actor.tries(`{ ${service}Audit(first: 5) { edges { node { id } } } }`);
    const chain = await actor.tries(`{ ${service}AuditChain { intact } }`);
    const history = await actor.tries(`{ ${service}HistoryChain { intact } }`);
    answers.push({
      who,
      rows: rows.codes,
      chain: chain.codes,
      history: history.codes,
      exported: (await actor.takes('/export/audit.csv')).status,
    });
  }
  return answers;
}

/** A column of a table whose rows have no id. */
const KEYS: Record<string, string> = { audit_seal: 'hash', client_mutation: 'result_id', handled_event: 'consumer' };

/** Runs one statement as a service's role. */
export type RunSql = (statement: string) => Promise<unknown>;

/** What the database answers when a service's own role rewrites its records: SQLSTATE by statement. */
export async function rewriteRecords(run: RunSql): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const table of RECORD_TABLES) {
    const key = KEYS[table] ?? 'id';
    for (const statement of [`update ${table} set ${key} = ${key}`, `delete from ${table}`, `truncate ${table}`])
      answers[statement] = await run(statement).then(
        () => 'done',
        (error: { code?: string; cause?: { code?: string } }) => error.code ?? error.cause?.code ?? String(error),
      );
  }
  return answers;
}

/** Waits until the sealer has sealed every row of the service, and answers how many milliseconds that took. */
export async function untilSealed(story: Story, limitMs = 10_000): Promise<number> {
  const begun = Date.now();
  while (Date.now() - begun < limitMs) {
    const [row] = await story.runtime.orm.em
      .fork()
      .execute<{ open: string }[]>(
        'select count(*) as open from audit a where not exists (select 1 from audit_seal s where s.audit_id = a.id)',
      );
    if (Number(row!.open) === 0) return Date.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Rows are still without a seal after ${limitMs} ms.`);
}
