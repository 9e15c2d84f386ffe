import { defineNoun } from '@lianxi/service-kit';
import { openToStaff } from '../unit/unit.policy.js';
import { PostAssignment } from './assignment.entity.js';

export const assignment = defineNoun<PostAssignment, never>({
  name: 'assignment', entity: PostAssignment, policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'postId', 'personId', 'validFrom', 'validTo'],
});
