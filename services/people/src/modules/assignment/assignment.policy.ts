import { defineNoun } from '@lianxi/service-kit';
import { narrowForDistrict } from '../unit/unit.policy.js';
import { PostAssignment } from './assignment.entity.js';

/**
 * The district sees who holds a leading post, since when, and its own reader's; terms of ordinary posts are not its
 * business.
 */
export const assignment = defineNoun<PostAssignment, never>({
  name: 'assignment',
  entity: PostAssignment,
  policy: {
    visible: narrowForDistrict(({ personId }) => ({ $or: [{ leading: true }, { personId }] })),
    verbs: {} as never,
  },
  columns: ['id', 'version', 'postId', 'personId', 'capacity', 'basis', 'endBasis', 'validFrom', 'validTo'],
});
