import { COMMUNITY } from '@lianxi/contracts';
import { defineMachine, defineNoun, has, isWithin, type Viewer } from '@lianxi/service-kit';
import { inReach, maintainsHolders } from '../maintain.js';
import { readsHistory } from '../unit/unit.policy.js';
import { Duty, DutyList, DutyListState } from './duty-list.entity.js';

/** A list is drafted by its unit or the office, and published by the office; from then on it never changes. */
export const dutyListMachine = defineMachine({
  noun: 'dutyList',
  states: ['DRAFT', 'PUBLISHED'],
  initial: 'DRAFT',
  terminal: ['PUBLISHED'],
  verbs: {
    edit: { from: ['DRAFT'], to: 'stay', source: 'R-011' },
    publish: { from: ['DRAFT'], to: ['PUBLISHED'], source: 'R-011' },
  },
});
export type DutyListVerb = keyof typeof dutyListMachine.verbs;

/** The head of a unit and the staff of a community keep their own unit's list. */
const keepsOwn = (viewer: Viewer) =>
  viewer.kind === 'person' && has(viewer, 'DEPT_HEAD', ...COMMUNITY) && viewer.unitId !== null;
export const mayDraftFor = (viewer: Viewer, unitId: string, path: string): boolean =>
  (maintainsHolders(viewer) && inReach(viewer, path)) || (keepsOwn(viewer) && viewer.unitId === unitId);

export const dutyList = defineNoun<DutyList, DutyListVerb>({
  name: 'dutyList',
  entity: DutyList,
  state: 'state',
  machine: dutyListMachine,
  policy: {
    visible: (viewer) =>
      readsHistory(viewer) &&
      (maintainsHolders(viewer)
        ? true
        : keepsOwn(viewer)
          ? { $or: [{ state: DutyListState.PUBLISHED }, { unitId: viewer.unitId }] }
          : { state: DutyListState.PUBLISHED }),
    verbs: {
      edit: (viewer, row) => mayDraftFor(viewer, row.unitId, row.path),
      publish: (viewer, row) =>
        maintainsHolders(viewer) && isWithin(row.path, viewer.unitPath?.split('/').slice(0, 2).join('/') ?? null),
    },
    create: { readDutyLists: readsHistory, draftDutyList: (viewer) => maintainsHolders(viewer) || keepsOwn(viewer) },
  },
  columns: ['id', 'version', 'state', 'unitId', 'path', 'subject', 'number', 'validFrom', 'basis'],
});

/** Duties are read with their list, or by the id that a case cites. */
export const duty = defineNoun<Duty, never>({
  name: 'duty',
  entity: Duty,
  policy: { visible: readsHistory, verbs: {} as never },
  columns: ['id', 'version', 'createdAt', 'listId', 'order', 'text', 'source', 'struck'],
});
