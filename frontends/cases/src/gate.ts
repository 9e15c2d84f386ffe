import { gateOf } from '@lianxi/frontend-kit';
import manifest from '../manifest';

/** Pages of this module stand behind their menu entries. */
export const Gate = gateOf(manifest);
