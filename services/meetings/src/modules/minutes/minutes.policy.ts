import { defineNoun, has, subdistrictPath, upwards, within, type Condition, type Viewer } from '@lianxi/service-kit';
import { convener, districtScope, insider, office } from '../meeting/meeting.policy.js';
import { Minutes, MinutesState } from './minutes.entity.js';

/**
 * A paper that speaks of a matter that concerns the viewer is not there: it is one text, signed as a whole, so nothing
 * of it is shown.
 */
function notWithheld(viewer: Viewer): Condition {
  const above = [...new Set([viewer.unitPath, ...viewer.standsIn].flatMap((path) => upwards(path)))].sort();
  const limits: Condition[] = above.map((path) => ({ $not: { withheldFromPaths: { $contains: [path] } } }));
  if (viewer.personId) limits.push({ $not: { withheldFromIds: { $contains: [viewer.personId] } } });
  return limits.length ? { $and: limits } : {};
}

/**
 * Drafts are the office's and the conveners'; signed minutes are open to the conference's people, copied ones to the
 * district (row "Minutes" of §5.2, §5.3).
 */
function visible(viewer: Viewer): Condition | false {
  const district = districtScope(viewer);
  if (district) return { $and: [district, notWithheld(viewer)] };
  const area = subdistrictPath(viewer);
  if (!area || !insider(viewer)) return false;
  const inArea = { $and: [within('areaPath', area), notWithheld(viewer)] };
  if (office(viewer) || convener(viewer)) return inArea;
  return { $and: [inArea, { state: MinutesState.SIGNED }] };
}

export const minutes = defineNoun<Minutes, never>({
  name: 'minutes',
  entity: Minutes,
  policy: {
    visible,
    verbs: {} as never,
    create: { readMinutes: (viewer) => insider(viewer) || has(viewer, 'DISTRICT_READER') },
  },
  columns: [
    'id',
    'version',
    'createdAt',
    'state',
    'meetingId',
    'areaPath',
    'mark',
    'issuer',
    'copyTo',
    'blocks',
    'issueNumber',
    'signedOn',
    'signedAt',
    'signerPostId',
    'frozenText',
    'textHash',
    'copiedToDistrict',
    'withheldFromIds',
    'withheldFromPaths',
  ],
});
