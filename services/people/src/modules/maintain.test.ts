import { expect, test } from '@jest/globals';
import { ROLES, type Role } from '@lianxi/contracts';
import { SYSTEM, type Viewer } from '@lianxi/service-kit';
import { line } from './line/line.policy.js';
import { person } from './person/person.policy.js';
import type { Post } from './post/post.entity.js';
import { post } from './post/post.policy.js';
import { regime } from './regime/regime.policy.js';
import { seat } from './seat/seat.policy.js';
import type { Unit } from './unit/unit.entity.js';
import { unit } from './unit/unit.policy.js';

const AREA = '150571/150571003';
const viewer = (role: Role, unitPath: string | null = `${AREA}/XC-JOINT`): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  account: 'anybody',
  unitPath,
  roles: [role],
});
const at = (path: string, roles: Role[] = []) => ({ path, roles, state: 'OPEN' });

/** Domain §5.2, first row: OD "U A", OS "U", SA "U" without content, everybody else reads. */
const MAY: Partial<Record<Role, readonly string[]>> = {
  OFFICE_DIRECTOR: [
    'addUnit',
    'rename',
    'move',
    'merge',
    'end',
    'addPost',
    'appoint',
    'handOver',
    'release',
    'endPost',
    'addPerson',
    'correctPerson',
    'addSeat',
    'endSeat',
    'addRegimeVersion',
    'assignLeader',
  ],
  OFFICE_STAFF: [
    'addUnit',
    'rename',
    'move',
    'addPost',
    'appoint',
    'handOver',
    'release',
    'endPost',
    'addPerson',
    'correctPerson',
    'addSeat',
    'endSeat',
    'assignLeader',
  ],
  // "Who conducts the conference … is decided by the director or a convener": of weighty posts and seats alone
  CHIEF_CONVENER: ['release', 'endSeat'],
  CONVENER: ['release', 'endSeat'],
  SYS_ADMIN: ['addUnit', 'rename', 'addPost', 'addPerson', 'correctPerson'],
};

function verbsOf(one: Viewer, path: string): string[] {
  const [unitRow, postRow] = [at(path) as Unit, at(path) as Post];
  const create = (noun: { policy: { create?: Record<string, (v: Viewer) => boolean> } }, verb: string) =>
    noun.policy.create![verb]!(one);
  return Object.entries({
    addUnit: create(unit, 'addUnit'),
    rename: unit.policy.verbs.rename(one, unitRow),
    move: unit.policy.verbs.move(one, unitRow),
    merge: unit.policy.verbs.merge(one, unitRow),
    end: unit.policy.verbs.end(one, unitRow),
    addPost: create(post, 'addPost'),
    appoint: post.policy.verbs.appoint(one, postRow),
    handOver: post.policy.verbs.handOver(one, postRow),
    release: post.policy.verbs.release(one, postRow),
    endPost: post.policy.verbs.end(one, postRow),
    addPerson: create(person, 'addPerson'),
    correctPerson: create(person, 'correctPerson'),
    addSeat: create(seat, 'addSeat'),
    endSeat: create(seat, 'endSeat'),
    addRegimeVersion: create(regime, 'addRegimeVersion'),
    assignLeader: create(line, 'assignLeader'),
  })
    .filter(([, may]) => may)
    .map(([verb]) => verb);
}

test.each(ROLES.map((role) => [role] as const))('%s may exactly what the matrix gives', (role) => {
  expect(verbsOf(viewer(role, role === 'SYS_ADMIN' ? null : undefined), `${AREA}/XC-PUBLIC`)).toEqual(MAY[role] ?? []);
});

test('the system administrator appoints the first of the joint office, so that a new platform can be staffed, and nobody else', () => {
  const may = (roles: Role[], verb: 'appoint' | 'handOver' | 'release') =>
    post.policy.verbs[verb](viewer('SYS_ADMIN', null), at(AREA, roles) as Post);
  expect([
    may(['OFFICE_STAFF'], 'appoint'),
    may(['OFFICE_STAFF'], 'handOver'),
    may(['OFFICE_STAFF'], 'release'),
    may(['OFFICE_DIRECTOR'], 'appoint'),
    may(['CHIEF_CONVENER'], 'appoint'),
  ]).toEqual([true, false, false, false, false]);
});

test('an office reaches its own sub-district and no other, and a machine nothing', () => {
  const elsewhere = verbsOf(viewer('OFFICE_DIRECTOR'), '150571/150571004/XX');
  expect(
    elsewhere.filter((verb) =>
      ['rename', 'move', 'merge', 'end', 'appoint', 'handOver', 'release', 'endPost'].includes(verb),
    ),
  ).toEqual([]);
  expect(verbsOf({ ...viewer('OFFICE_DIRECTOR'), kind: 'machine' }, AREA)).toEqual([]);
});
