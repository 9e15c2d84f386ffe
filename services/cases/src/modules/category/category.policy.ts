import { defineNoun } from '@lianxi/service-kit';
import { Category } from './category.entity.js';

/** The category list is public knowledge among those who work with the platform. */
export const category = defineNoun<Category, never>({
  name: 'category',
  entity: Category,
  policy: { visible: () => true, verbs: {} as never },
  columns: ['id', 'version', 'code', 'level', 'parentCode', 'name', 'displayName'],
});
