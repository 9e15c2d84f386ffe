import { defineNoun, has, type Viewer } from '@lianxi/service-kit';
import { convenes, inReach, maintainsDirectory, maintainsHolders } from '../maintain.js';
import { narrowForDistrict } from '../unit/unit.policy.js';
import { Post } from './post.entity.js';
import { postMachine, type PostVerb } from './post.machine.js';

const holders = (viewer: Viewer, row: Post) => maintainsHolders(viewer) && inReach(viewer, row.path);
/**
 * A new platform has nobody in the joint office who could appoint anybody: there, and only there, the system
 * administrator appoints, while nobody holds the post (`appointPost` refuses it otherwise). Handing over and releasing
 * stay with the office.
 */
export const foundsOffice = (viewer: Viewer, row: Post): boolean =>
  viewer.kind === 'person' && has(viewer, 'SYS_ADMIN') && row.roles.includes('OFFICE_STAFF');

/**
 * The district sees titles of posts, but not those of grid workers. The office appoints in its own sub-district (domain
 * §5.2, first row).
 */
export const post = defineNoun<Post, PostVerb>({
  name: 'post',
  entity: Post,
  state: 'state',
  machine: postMachine,
  policy: {
    visible: narrowForDistrict(() => ({ gridId: null })),
    verbs: {
      appoint: (viewer, row) => holders(viewer, row) || foundsOffice(viewer, row),
      handOver: holders,
      // a convener those of weighty posts alone, which `releasePost` looks at
      release: (viewer, row) => holders(viewer, row) || (convenes(viewer) && inReach(viewer, row.path)),
      end: holders,
    },
    create: { addPost: maintainsDirectory },
  },
  columns: [
    'id',
    'version',
    'code',
    'title',
    'unitId',
    'path',
    'gridId',
    'roles',
    'singleHolder',
    'state',
    'validFrom',
    'validTo',
  ],
});
