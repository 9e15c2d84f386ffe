import { defineNoun, has, subdistrictPath, within, type Viewer, type Visible } from '@lianxi/service-kit';
import { convenes, inReach, maintainsHolders } from '../maintain.js';
import { Appointment } from './appointment.entity.js';
import { appointmentMachine, type AppointmentVerb } from './appointment.machine.js';

const guardian = (viewer: Viewer) => viewer.kind === 'person' && has(viewer, 'SEC_ADMIN');
const administrator = (viewer: Viewer) => viewer.kind === 'person' && has(viewer, 'SYS_ADMIN', 'SEC_ADMIN');

/**
 * The office and the conveners see what is proposed in their sub-district, the system and the security administrator
 * everything; nobody else sees an appointment that does not hold.
 */
function visible(viewer: Viewer): Visible {
  if (administrator(viewer)) return true;
  const area = subdistrictPath(viewer);
  return (maintainsHolders(viewer) || convenes(viewer)) && area ? within('path', area) : false;
}

/** The one who proposed it, by account or as a person. */
const proposed = (viewer: Viewer, row: Appointment) =>
  viewer.accountId === row.proposerAccountId || (viewer.personId !== null && viewer.personId === row.proposerPersonId);
/**
 * Whoever appoints in the sub-district may be the second person, a convener, and the security administrator, who grants
 * no role alone but confirms: a joint office of one, or of nobody yet, still finds a second one.
 */
const second = (viewer: Viewer, row: Appointment) =>
  guardian(viewer) || ((maintainsHolders(viewer) || convenes(viewer)) && inReach(viewer, row.path));

export const appointment = defineNoun<Appointment, AppointmentVerb>({
  name: 'appointment',
  entity: Appointment,
  state: 'state',
  machine: appointmentMachine,
  policy: {
    visible,
    verbs: { confirm: second, reject: second, withdraw: proposed },
    // never oneself: neither who proposed it nor who is to be appointed
    blockers: {
      confirm: (row, viewer) => (proposed(viewer, row) || viewer.personId === row.personId ? ['OWN_PROPOSAL'] : []),
    },
    create: { readAppointments: (viewer) => maintainsHolders(viewer) || convenes(viewer) || administrator(viewer) },
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'state',
    'postId',
    'path',
    'personId',
    'assignmentId',
    'capacity',
    'seatKind',
    'validFrom',
    'validTo',
    'basis',
    'proposerAccountId',
    'proposerPersonId',
    'proposedBy',
    'founding',
    'decided',
  ],
});
