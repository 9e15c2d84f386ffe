import { randomBytes } from 'node:crypto';
import { withEm, writeAudit, type Ctx } from '@lianxi/service-kit';
import { Account } from '../modules/account/account.entities.js';
import { createAccount } from './create-account.js';

/** The three administrators, who exclude one another: system 系统, security 安全保密, audit 安全审计 (domain §5.1). */
const ADMINISTRATORS = [['sysadmin', '系统管理员', 'SYS_ADMIN'], ['secadmin', '安全保密管理员', 'SEC_ADMIN'], ['auditor', '安全审计员', 'AUDITOR']] as const;

/** Makes the three administrators of a new installation, once; answers their one-time passwords, which are kept nowhere. */
export async function createAdministrators(ctx: Ctx, password = () => randomBytes(12).toString('base64url')): Promise<{ username: string; password: string }[]> {
  return ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    await em.execute("select pg_advisory_xact_lock(hashtextextended('people:administrators', 0))");
    if (await em.count(Account, { administrator: { $ne: null } })) return [];
    const made: { username: string; password: string }[] = [];
    for (const [username, name, administrator] of ADMINISTRATORS) {
      const secret = password();
      await createAccount(tx, { username, name, password: secret, personId: null, administrator });
      writeAudit(tx, { what: 'account.createAdministrator', objectId: username, outcome: 'done' });
      made.push({ username, password: secret });
    }
    return made;
  });
}

/** `dist/main.js create-administrators`: prints the passwords to the terminal of whoever sets the platform up. */
export async function createAdministratorsCommand(ctx: Ctx): Promise<void> {
  const made = await createAdministrators(ctx);
  if (!made.length) throw new Error('The administrators of this installation exist already; this command works once.');
  process.stdout.write(`The three administrators are made. These passwords are shown once:\n${made.map(({ username, password }) => `  ${username}  ${password}\n`).join('')}`);
}
