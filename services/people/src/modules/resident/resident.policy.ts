import { defineNoun, has, type IsoDate, type Viewer } from '@lianxi/service-kit';
import { keepsArea } from '../grid/grid.policy.js';
import { areaOf, unmasksContact, unmasksIdentity } from '../household/household.policy.js';
import { Resident } from './resident.entity.js';
import { residentMachine, type ResidentVerb } from './resident.machine.js';

/** Columns of a resident that a purpose may show. */
export const PERSONAL = ['name', 'idNumber', 'phone', 'birthDate', 'sex', 'nation'] as const;
export type Personal = (typeof PERSONAL)[number];

/** Under 14 years: all of it is hidden (domain §5.4, PIPL 28). Whose birth date nobody entered counts as grown up. */
export const isChild = (birthDate: IsoDate | null, today: IsoDate): boolean =>
  birthDate !== null && `${Number(birthDate.slice(0, 4)) + 14}${birthDate.slice(4)}` > today;

/**
 * What a stated purpose would show: name and telephone to whoever reads the household plain, the rest to the office; of
 * a child all of it to the office alone.
 */
export function unmaskable(viewer: Viewer, child: boolean): readonly Personal[] {
  if (unmasksIdentity(viewer)) return PERSONAL;
  return unmasksContact(viewer) && !child ? ['name', 'phone'] : [];
}

/** The masked identity number: never for a grid worker, nor for a cadre (domain §5.4). */
export const seesMaskedIdNumber = (viewer: Viewer): boolean => !has(viewer, 'GRID_WORKER', 'AREA_CADRE');

export const resident = defineNoun<Resident, ResidentVerb>({
  name: 'resident',
  entity: Resident,
  state: 'state',
  machine: residentMachine,
  policy: {
    visible: areaOf,
    verbs: { correct: (viewer, row) => keepsArea(viewer, row.path), end: (viewer, row) => keepsArea(viewer, row.path) },
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'householdId',
    'gridId',
    'path',
    'state',
    'relation',
    'name',
    'idNumber',
    'phone',
    'birthDate',
    'sex',
    'nation',
    'demonstration',
    'validFrom',
    'validTo',
    'endGround',
  ],
});
