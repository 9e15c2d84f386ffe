import { defineNoun } from '@lianxi/service-kit';
import { maintainsHolders } from '../maintain.js';
import { readsHistory } from '../unit/unit.policy.js';
import { PostPhone } from './post-phone.entity.js';

export const postPhone = defineNoun<PostPhone, never>({
  name: 'postPhone',
  entity: PostPhone,
  policy: { visible: readsHistory, verbs: {} as never, create: { setWorkPhone: maintainsHolders } },
  columns: ['id', 'version', 'postId', 'number'],
});
