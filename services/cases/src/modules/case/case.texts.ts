import { type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from './case.entity.js';
import { maskedFor } from './case.masks.js';

/** The free texts of a case: people write names and numbers into them, whatever the form says. */
@Resolver(() => Case)
export class CaseTexts {
  @FieldResolver()
  summary(@Root() root: Case, @Context() ctx: Ctx): string {
    return maskedFor(ctx, root, root.summary);
  }

  @FieldResolver()
  appealContent(@Root() root: Case, @Context() ctx: Ctx): string {
    return maskedFor(ctx, root, root.appealContent);
  }

  @FieldResolver()
  resultText(@Root() root: Case, @Context() ctx: Ctx): string | null {
    return maskedFor(ctx, root, root.resultText);
  }

  @FieldResolver()
  progress(@Root() root: Case, @Context() ctx: Ctx): string | null {
    return maskedFor(ctx, root, root.progress);
  }

  @FieldResolver()
  remark(@Root() root: Case, @Context() ctx: Ctx): string | null {
    return maskedFor(ctx, root, root.remark);
  }
}
