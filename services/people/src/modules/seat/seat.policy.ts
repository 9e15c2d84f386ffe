import { defineNoun } from '@lianxi/service-kit';
import { convenes, maintainsHolders } from '../maintain.js';
import { openToStaff } from '../unit/unit.policy.js';
import { ConferenceSeat } from './seat.entity.js';

/** The office keeps the members of its own conference with a basis document; conveners end weighty seats. */
export const seat = defineNoun<ConferenceSeat, never>({
  name: 'seat',
  entity: ConferenceSeat,
  policy: {
    visible: openToStaff,
    verbs: {} as never,
    create: { addSeat: maintainsHolders, endSeat: (viewer) => maintainsHolders(viewer) || convenes(viewer) },
  },
  columns: [
    'id',
    'version',
    'kind',
    'regimeId',
    'postId',
    'unitId',
    'order',
    'basis',
    'endBasis',
    'validFrom',
    'validTo',
  ],
});
