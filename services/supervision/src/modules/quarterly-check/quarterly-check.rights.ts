import { OFFICE, rolesFor } from '@lianxi/contracts';
import { has, subdistrictPath, type Policy, type Viewer } from '@lianxi/service-kit';
import type { QuarterlyCheck } from './quarterly-check.entity.js';
import type { QuarterlyCheckVerb } from './quarterly-check.machine.js';
import { HEADS, MEMBERS, READERS } from './quarterly-check.rows.js';

/** The joint office and its hosts, who draw and so are neither drawn nor witnesses. */
export const organises = (viewer: Viewer, check: QuarterlyCheck) =>
  has(viewer, ...OFFICE) || check.organiserUnitIds.includes(viewer.unitId ?? '');
const isMember = (viewer: Viewer, check: QuarterlyCheck) =>
  check.eligible.some(({ unitId }) => unitId === viewer.unitId);

/** Who plans, witnesses and draws (domain §4.4 S1, S2; §5.2). */
export const verbs: Policy<QuarterlyCheck, QuarterlyCheckVerb>['verbs'] = {
  // The office has the verb only to be told why it cannot: the witness comes from another unit.
  witness: (viewer, check) => organises(viewer, check) || (has(viewer, ...HEADS) && isMember(viewer, check)),
  draw: (viewer) => has(viewer, 'OFFICE_DIRECTOR'),
};

/** Rights without a check: to open the list, to plan one. */
export const create = {
  readChecks: (viewer: Viewer) => has(viewer, ...READERS, ...MEMBERS, 'AUDITOR', 'DISTRICT_READER'),
  plan: (viewer: Viewer) =>
    has(viewer, ...rolesFor('supervision', 'quarterlyCheck', 'create', 'plan')) && subdistrictPath(viewer) !== null,
};
