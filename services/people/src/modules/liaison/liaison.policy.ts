import { defineNoun } from '@lianxi/service-kit';
import { maintainsHolders } from '../maintain.js';
import { readsHistory } from '../unit/unit.policy.js';
import { Liaison } from './liaison.entity.js';

/** The list is open to all staff, not to the district; the office keeps it. */
export const liaison = defineNoun<Liaison, never>({
  name: 'liaison',
  entity: Liaison,
  policy: {
    visible: readsHistory,
    verbs: {} as never,
    create: { readLiaisons: readsHistory, setLiaison: maintainsHolders },
  },
  columns: [
    'id',
    'version',
    'unitId',
    'postId',
    'deputyPostId',
    'workPhone',
    'deputyPhone',
    'basis',
    'validFrom',
    'validTo',
  ],
});
