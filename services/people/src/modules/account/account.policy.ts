import { defineNoun, has, type Viewer, type Visible } from '@lianxi/service-kit';
import { Account } from './account.entities.js';
import { accountMachine } from './account.machine.js';

const own = (viewer: Viewer, { id }: Account) => id === viewer.accountId;
const keeper = (viewer: Viewer) => viewer.kind === 'person' && has(viewer, 'SYS_ADMIN');
const guardian = (viewer: Viewer) => viewer.kind === 'person' && has(viewer, 'SEC_ADMIN');

/**
 * The three administrators see all accounts (§5.1, §5.2 "Accounts": SA U, AU R; SEC_ADMIN: accounts' roles), everybody
 * else the own one, machines none.
 */
function visible(viewer: Viewer): Visible {
  if (viewer.kind !== 'person') return false;
  return has(viewer, 'SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR') || { id: viewer.accountId };
}

/**
 * The system administrator keeps accounts. What lets somebody in takes two (decision 20): opening an account, giving an
 * administrator's back, and resetting a password or a second factor, which the system administrator asks for and the
 * security administrator confirms; of a one-time password each sees one half. Nobody acts on the own account, and an
 * administrator's password is made anew on the machine itself alone (`reset-administrator`).
 */
export const account = defineNoun({
  name: 'account',
  entity: Account,
  state: 'state',
  machine: accountMachine,
  policy: {
    visible,
    verbs: {
      confirm: (viewer: Viewer, row: Account) => guardian(viewer) && !own(viewer, row),
      reject: (viewer: Viewer, row: Account) => guardian(viewer) && !own(viewer, row),
      disable: (viewer: Viewer, row: Account) =>
        !own(viewer, row) && (keeper(viewer) || (guardian(viewer) && row.administrator !== null)),
      enable: (viewer: Viewer, row: Account) => keeper(viewer) && !own(viewer, row),
      resetPassword: (viewer: Viewer, row: Account) => keeper(viewer) && row.administrator === null,
      unlock: (viewer: Viewer) => keeper(viewer),
      confirmReset: (viewer: Viewer, row: Account) => guardian(viewer) && !own(viewer, row),
      // Whoever asked may take it back.
      rejectReset: (viewer: Viewer, row: Account) => (guardian(viewer) || keeper(viewer)) && !own(viewer, row),
      resetSecondFactor: (viewer: Viewer, row: Account) =>
        keeper(viewer) && !own(viewer, row) && row.secondFactorAt !== null,
    },
    create: {
      readAccounts: (viewer: Viewer) => viewer.kind === 'person' && has(viewer, 'SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR'),
      openAccount: (viewer: Viewer) => keeper(viewer),
      // Lists the sources that have to wait, too.
      unlockSource: (viewer: Viewer) => keeper(viewer) || guardian(viewer),
    },
  },
  columns: [
    'id',
    'version',
    'state',
    'name',
    'createdAt',
    'username',
    'personId',
    'administrator',
    'custodianId',
    'passwordDue',
    'lastSignInAt',
    'secondFactorAt',
  ],
});
