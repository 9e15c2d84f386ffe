import { CONVENERS, OFFICE } from '@lianxi/contracts';
import { defineNoun, has } from '@lianxi/service-kit';
import { maintainsHolders } from '../maintain.js';
import { SetupConfirmation } from './setup-confirmation.entity.js';

/** The checklist is the office's and the conveners'; the office confirms by hand what no fact shows (R-040). */
export const setup = defineNoun<SetupConfirmation, never>({
  name: 'setup',
  entity: SetupConfirmation,
  policy: {
    visible: (viewer) => viewer.kind === 'person' && has(viewer, ...OFFICE, ...CONVENERS),
    verbs: {} as never,
    create: {
      readSetup: (viewer) => viewer.kind === 'person' && has(viewer, ...OFFICE, ...CONVENERS),
      confirmSetup: maintainsHolders,
      withdrawSetup: maintainsHolders,
    },
  },
  columns: ['id', 'version', 'createdAt', 'regimeId', 'item', 'doneOn', 'basis', 'personId', 'postId', 'withdrawn'],
});
