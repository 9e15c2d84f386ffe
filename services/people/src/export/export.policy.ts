import { has, type Viewer } from '@lianxi/service-kit';
import { account } from '../modules/account/account.policy.js';
import { appointment } from '../modules/appointment/appointment.policy.js';
import { area } from '../modules/area/area.policy.js';
import { coverageMenu } from '../modules/coverage/coverage.policy.js';
import { dutyList } from '../modules/duty/duty.policy.js';
import { household } from '../modules/household/household.policy.js';
import { imports } from '../modules/import/import.policy.js';
import { machineClient } from '../modules/machine-client/machine-client.policy.js';
import { securityAlert } from '../modules/security-alert/security-alert.policy.js';
import { unit } from '../modules/unit/unit.policy.js';
import { visitMenu } from '../modules/visit/visit.policy.js';

type Right = (viewer: Viewer) => boolean;

/** Who reads a list on the screen, by the verb that opens it; nobody of the district takes one along. */
const reads =
  (rights: Record<string, Right> | undefined, verb: string): Right =>
  (viewer) =>
    viewer.kind === 'person' && rights![verb]!(viewer) && !has(viewer, 'DISTRICT_READER', 'DISTRICT_SYSTEM');
const readsUnits = reads(unit.policy.create, 'readUnits');
/** Lists of households and of visits to them are nothing that a grid worker takes along. */
const butGridWorker =
  (right: Right): Right =>
  (viewer) =>
    right(viewer) && !has(viewer, 'GRID_WORKER');

/**
 * Who may take a list along: whoever reads it on the screen, but nobody of the district; a grid worker takes no list of
 * households along.
 */
export const mayExport = {
  units: readsUnits,
  posts: readsUnits,
  people: readsUnits,
  grids: readsUnits,
  households: butGridWorker(reads(household.policy.create, 'readHouseholds')),
  seats: readsUnits,
  lines: readsUnits,
  duties: reads(dutyList.policy.create, 'readDutyLists'),
  areas: reads(area.policy.create, 'readAreas'),
  responsibility: reads(coverageMenu.policy.create, 'readCoverage'),
  visits: butGridWorker(reads(visitMenu.policy.create, 'readVisitCoverage')),
  appointments: reads(appointment.policy.create, 'readAppointments'),
  imports: reads(imports.policy.create, 'readImports'),
  accounts: reads(account.policy.create, 'readAccounts'),
  machineClients: reads(machineClient.policy.create, 'readMachineClients'),
  securityAlerts: reads(securityAlert.policy.create, 'readSecurityAlerts'),
} satisfies Record<string, Right>;

/** Lists that can be taken along as a workbook. */
export type ListName = keyof typeof mayExport;

const verbOf = (name: string) => `export${name[0]!.toUpperCase()}${name.slice(1)}`;

/** The verbs by which the screens draw their export buttons: `exportUnits` and so on. */
export const listExports: { policy: { create: Record<string, Right> } } = {
  policy: { create: Object.fromEntries(Object.entries(mayExport).map(([name, right]) => [verbOf(name), right])) },
};
