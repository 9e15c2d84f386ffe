import { defineNoun, type Viewer } from '@lianxi/service-kit';
import { inReach, maintainsDirectory, maintainsHolders } from '../maintain.js';
import { narrowForDistrict } from '../unit/unit.policy.js';
import { Post } from './post.entity.js';
import { postMachine, type PostVerb } from './post.machine.js';

const holders = (viewer: Viewer, row: Post) => maintainsHolders(viewer) && inReach(viewer, row.path);

/** The district sees titles of posts, but not those of grid workers. The office appoints in its own sub-district (domain §5.2, first row). */
export const post = defineNoun<Post, PostVerb>({
  name: 'post', entity: Post, state: 'state', machine: postMachine,
  policy: {
    visible: narrowForDistrict(() => ({ gridId: null })),
    verbs: { appoint: holders, handOver: holders, release: holders, end: holders },
    create: { addPost: maintainsDirectory },
  },
  columns: ['id', 'version', 'code', 'title', 'unitId', 'path', 'gridId', 'roles', 'singleHolder', 'state', 'validFrom', 'validTo'],
});
