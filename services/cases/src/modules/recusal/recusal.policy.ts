import { OFFICE } from '@lianxi/contracts';
import { defineNoun, has, subdistrictPath, within, type Condition, type Viewer } from '@lianxi/service-kit';
import { Recusal } from './recusal.entity.js';
import { recusalMachine, type RecusalVerb } from './recusal.machine.js';

/**
 * The office and the chief convener see who stepped aside; everybody else what he or she asked for. Always through the
 * case, which has been read through the read door by then.
 */
function visible(viewer: Viewer): Condition | false {
  if (viewer.kind !== 'person' || !viewer.personId) return false;
  const area = subdistrictPath(viewer);
  return has(viewer, ...OFFICE, 'CHIEF_CONVENER') && area ? within('areaPath', area) : { personId: viewer.personId };
}

/** The office's director decides; on the director's own recusal the chief convener, and nobody on the own one. */
export const decidesRecusals = (viewer: Viewer): boolean => has(viewer, 'OFFICE_DIRECTOR', 'CHIEF_CONVENER');
const decides = (viewer: Viewer, row: Pick<Recusal, 'personId'>): boolean =>
  decidesRecusals(viewer) && row.personId !== viewer.personId;

export const recusal = defineNoun<Recusal, RecusalVerb>({
  name: 'recusal',
  entity: Recusal,
  state: 'state',
  machine: recusalMachine,
  policy: { visible, verbs: { grant: decides, refuse: decides } },
  columns: [
    'id',
    'version',
    'createdAt',
    'caseId',
    'areaPath',
    'personId',
    'state',
    'ground',
    'reason',
    'ownRequest',
    'decidedAt',
  ],
});
