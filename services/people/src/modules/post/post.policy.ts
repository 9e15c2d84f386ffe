import { defineNoun } from '@lianxi/service-kit';
import { openToStaff } from '../unit/unit.policy.js';
import { Post } from './post.entity.js';

export const post = defineNoun<Post, never>({
  name: 'post', entity: Post, policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'code', 'title', 'unitId', 'gridId', 'roles', 'singleHolder', 'validFrom', 'validTo'],
});
