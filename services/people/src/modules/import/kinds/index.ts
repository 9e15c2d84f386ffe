import { badInput } from '@lianxi/service-kit';
import type { ImportKind } from '../columns.js';
import { divisions } from './divisions.js';
import { grids } from './grids.js';
import { households } from './households.js';
import { people } from './people.js';
import { posts } from './posts.js';
import { residents } from './residents.js';
import { units } from './units.js';

/** Every kind of import, in the order in which a new platform needs them. */
export const KINDS: readonly ImportKind[] = [divisions, units, people, posts, grids, households, residents];

/** The kind of this name. */
export function kindNamed(name: string): ImportKind {
  const found = KINDS.find((kind) => kind.name === name);
  if (!found) throw badInput('kind');
  return found;
}
