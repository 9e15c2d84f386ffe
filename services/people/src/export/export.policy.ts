import { has, type Viewer } from '@lianxi/service-kit';
import { household } from '../modules/household/household.policy.js';
import { unit } from '../modules/unit/unit.policy.js';

/** Lists that can be taken along as a workbook. */
export type ListName = 'units' | 'posts' | 'people' | 'grids' | 'households';

const readsUnits = (viewer: Viewer) => unit.policy.create!['readUnits']!(viewer) && !has(viewer, 'DISTRICT_READER', 'DISTRICT_SYSTEM');
const readsHouseholds = (viewer: Viewer) => viewer.kind === 'person' && household.policy.create!['readHouseholds']!(viewer);

/** Who may take a list along: whoever reads it on the screen, but nobody of the district; a grid worker takes no list of households along. */
export const mayExport: Record<ListName, (viewer: Viewer) => boolean> = {
  units: readsUnits, posts: readsUnits, people: readsUnits, grids: readsUnits,
  households: (viewer) => readsHouseholds(viewer) && !has(viewer, 'GRID_WORKER'),
};

/** The verbs by which the screens draw their export buttons. */
export const listExports = {
  policy: { create: { exportUnits: mayExport.units, exportPosts: mayExport.posts, exportPeople: mayExport.people, exportGrids: mayExport.grids, exportHouseholds: mayExport.households } },
};
