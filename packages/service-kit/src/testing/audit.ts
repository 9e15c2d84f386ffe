import { ROLES, rolesFor } from '@lianxi/contracts';
import type { Actor, Story } from './story.js';

/** What the doors of the audit answered one who asked. */
export interface AuditAnswer {
  who: string;
  rows: string[];
  chain: string[];
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
    answers.push({
      who,
      rows: rows.codes,
      chain: chain.codes,
      exported: (await actor.takes('/export/audit.csv')).status,
    });
  }
  return answers;
}

/** What the database answers when the service itself tries to rewrite its records: SQLSTATE by statement. */
export async function rewriteRecords(story: Story): Promise<Record<string, string>> {
  const statements = ['audit', 'audit_seal', 'history'].flatMap((table) => [
    `update ${table} set ${table === 'audit_seal' ? 'hash' : 'request_id'} = 'x'`,
    `delete from ${table}`,
    `truncate ${table}`,
  ]);
  const answers: Record<string, string> = {};
  for (const statement of statements) {
    answers[statement] = await story.runtime.orm.em
      .fork()
      .execute(statement)
      .then(
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
