import { COMMUNITY, CONVENERS, OFFICE } from '@lianxi/contracts';
import { has, type Viewer } from '@lianxi/service-kit';

/**
 * Office, conveners and leaders in charge see the whole sub-district; a community its own part (domain §5.2, grids and
 * households).
 */
export const coverageMenu = {
  policy: {
    create: {
      readCoverage: (viewer: Viewer): boolean =>
        viewer.kind === 'person' && has(viewer, ...OFFICE, ...CONVENERS, 'LEADER_IN_CHARGE', ...COMMUNITY),
    },
  },
};

/** A community sees no other community's grids. */
export const ownCommunityOnly = (viewer: Viewer): boolean =>
  !has(viewer, ...OFFICE, ...CONVENERS, 'LEADER_IN_CHARGE') && has(viewer, ...COMMUNITY);
