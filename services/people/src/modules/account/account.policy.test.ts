import { describe, expect, test } from '@jest/globals';
import { ROLES } from '@lianxi/contracts';
import { viewerActions, type Viewer } from '@lianxi/service-kit';
import { machineClient } from '../machine-client/machine-client.policy.js';
import { MachineClient } from '../machine-client/machine-client.entity.js';
import type { Account } from './account.entities.js';
import { account } from './account.policy.js';

const viewer = (role: string, kind: Viewer['kind'] = 'person') =>
  ({
    kind,
    accountId: `account-${role}`,
    account: role,
    roles: [role],
    personId: null,
    assignmentId: null,
    postId: null,
    unitId: null,
    unitPath: null,
    gridId: null,
    lines: [],
    scopes: ['units:read'],
  }) as Viewer;
const row = (id: string, administrator: Account['administrator'] = null) =>
  ({ id, administrator, secondFactorAt: new Date() }) as Account;
const verbs = Object.keys(account.policy.verbs) as (keyof typeof account.policy.verbs)[];
const allowed = (role: string, target: Account) =>
  verbs.filter((verb) => account.policy.verbs[verb](viewer(role), target)).sort();

describe('who does what to an account (role × verb × whose)', () => {
  const expected: Record<string, Record<'business' | 'administrator' | 'own', string[]>> = {
    SYS_ADMIN: {
      business: ['disable', 'enable', 'rejectReset', 'resetPassword', 'resetSecondFactor', 'unlock'],
      administrator: ['disable', 'enable', 'rejectReset', 'resetSecondFactor', 'unlock'],
      own: ['unlock'],
    },
    SEC_ADMIN: {
      business: ['confirm', 'confirmReset', 'reject', 'rejectReset'],
      administrator: ['confirm', 'confirmReset', 'disable', 'reject', 'rejectReset'],
      own: [],
    },
  };
  test.each(ROLES.map((role) => [role]))('%s', (role) => {
    const { business, administrator, own } = expected[role] ?? { business: [], administrator: [], own: [] };
    expect(allowed(role, row('other'))).toEqual(business);
    expect(allowed(role, row('other', 'AUDITOR'))).toEqual(administrator);
    expect(allowed(role, row(`account-${role}`, 'SYS_ADMIN'))).toEqual(own);
  });

  test.each(ROLES.map((role) => [role]))('%s sees the accounts of its column, menu entries included', (role) => {
    const all = ['SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR'].includes(role);
    expect(account.policy.visible(viewer(role))).toEqual(all || { id: `account-${role}` });
    const menu: Record<string, string[]> = {
      SYS_ADMIN: ['readAccounts', 'openAccount', 'unlockSource'],
      SEC_ADMIN: ['readAccounts', 'unlockSource', 'readMachineClients', 'registerClient'],
      AUDITOR: ['readAccounts', 'readMachineClients'],
    };
    expect(viewerActions(viewer(role), [account, machineClient]).map(({ verb }) => verb)).toEqual(menu[role] ?? []);
  });

  test('a machine sees no account and does nothing, whatever role it claims', () => {
    for (const role of ROLES) {
      expect(account.policy.visible(viewer(role, 'machine'))).toBe(false);
      expect(
        verbs.filter((verb) => account.policy.verbs[verb](viewer(role, 'machine'), row('other', 'AUDITOR'))),
      ).toEqual([]);
      expect(machineClient.policy.visible(viewer(role, 'machine'))).toBe(false);
    }
  });
});

test.each(ROLES.map((role) => [role]))(
  'machine clients: the security administrator keeps, the auditor reads, %s as it should',
  (role) => {
    expect(machineClient.policy.visible(viewer(role))).toBe(['SEC_ADMIN', 'AUDITOR'].includes(role));
    for (const verb of Object.values(machineClient.policy.verbs))
      expect(verb(viewer(role), {} as MachineClient)).toBe(role === 'SEC_ADMIN');
  },
);
