import { defineNoun } from '@lianxi/service-kit';
import { narrowForDistrict } from '../unit/unit.policy.js';
import { Post } from './post.entity.js';

/** The district sees titles of posts, but not those of grid workers. */
export const post = defineNoun<Post, never>({
  name: 'post', entity: Post, policy: { visible: narrowForDistrict(() => ({ gridId: null })), verbs: {} as never },
  columns: ['id', 'version', 'code', 'title', 'unitId', 'gridId', 'roles', 'singleHolder', 'validFrom', 'validTo'],
});
