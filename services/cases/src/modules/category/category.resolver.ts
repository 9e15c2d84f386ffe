import { type Ctx } from '@lianxi/service-kit';
import { Authorized, Ctx as Context, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Category } from './category.entity.js';
import { categoriesByCode, categoryLabel } from './category.queries.js';

@Resolver(() => Category)
export class CategoryResolver {
  @Authorized()
  @Query(() => [Category])
  async categories(@Context() ctx: Ctx) {
    return [...(await categoriesByCode(ctx)).values()];
  }

  @FieldResolver(() => String)
  name(@Root() root: Category) {
    return root.displayName ?? root.name;
  }

  /** Names from level 1 down. */
  @FieldResolver(() => String)
  label(@Root() root: Category, @Context() ctx: Ctx) {
    return categoryLabel(ctx, root.code);
  }
}
