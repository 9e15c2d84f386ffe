import { defineNoun, has, subdistrictPath, within, type Condition, type Viewer } from '@lianxi/service-kit';
import { convener, districtScope, insider, office } from '../meeting/meeting.policy.js';
import { Minutes, MinutesState } from './minutes.entity.js';

/** Drafts are the office's and the conveners'; signed minutes are open to the conference's people, copied ones to the district (row "Minutes" of §5.2, §5.3). */
function visible(viewer: Viewer): Condition | false {
  const district = districtScope(viewer);
  if (district) return district;
  const area = subdistrictPath(viewer);
  if (!area || !insider(viewer)) return false;
  if (office(viewer) || convener(viewer)) return within('areaPath', area);
  return { $and: [within('areaPath', area), { state: MinutesState.SIGNED }] };
}

export const minutes = defineNoun<Minutes, never>({
  name: 'minutes', entity: Minutes,
  policy: { visible, verbs: {} as never, create: { readMinutes: (viewer) => insider(viewer) || has(viewer, 'DISTRICT_READER') } },
  columns: ['id', 'version', 'createdAt', 'state', 'meetingId', 'areaPath', 'mark', 'issuer', 'copyTo', 'blocks', 'issueNumber', 'signedOn', 'signedAt', 'signerPostId', 'frozenText', 'textHash', 'copiedToDistrict'],
});
