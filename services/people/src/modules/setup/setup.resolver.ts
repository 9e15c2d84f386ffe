import { loaderOf, LocalDate, type Ctx } from '@lianxi/service-kit';
import {
  Arg,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { ConferenceRegime } from '../regime/regime.entity.js';
import { confirmSetup, withdrawSetup } from './setup.actions.js';
import { SetupConfirmation } from './setup-confirmation.entity.js';
import { ConfirmSetupInput, WithdrawSetupInput } from './setup.inputs.js';
import { isDone, STEPS } from './setup.items.js';
import { setupOf } from './setup.queries.js';

/** One item of the set-up checklist. */
@ObjectType()
export class SetupItem {
  /** Code: its words are the frontend's. */
  @Field(() => String) item!: string;
  /** Confirmed by hand; else derived from facts of today. */
  @Field(() => Boolean) byHand!: boolean;
  @Field(() => Boolean) done!: boolean;
  @Field(() => Int) have!: number;
  @Field(() => Int) need!: number;
  /** What is lacking, by name of unit, grid or post, or code of a line. */
  @Field(() => [String]) lacking!: string[];
  @Field(() => SetupConfirmation, { nullable: true }) confirmation!: SetupConfirmation | null;
}

/** One of the four steps: 机构建立、架构梳理、成员充实、动员部署. */
@ObjectType()
export class SetupStep {
  /** ESTABLISH, ARRANGE, FILL or MOBILISE. */
  @Field(() => String) step!: string;
  @Field(() => [SetupItem]) items!: SetupItem[];
}

@ObjectType()
export class SetupChecklist {
  @Field(() => LocalDate) on!: string;
  @Field(() => ConferenceRegime, { nullable: true }) regime!: ConferenceRegime | null;
  @Field(() => Int) done!: number;
  @Field(() => Int) all!: number;
  @Field(() => [SetupStep]) steps!: SetupStep[];
}

@Resolver(() => SetupConfirmation)
export class SetupResolver {
  /** The set-up checklist of the regime in force: what is done, and what is lacking by name. */
  @Authorized()
  @Query(() => SetupChecklist)
  async setupChecklist(@Context() ctx: Ctx): Promise<SetupChecklist> {
    const { on, regime, findings, confirmations } = await setupOf(ctx);
    const items = findings.map((finding) => ({
      ...finding,
      done: isDone(finding),
      confirmation: confirmations.find(({ item }) => item === finding.item) ?? null,
    }));
    return {
      on,
      regime,
      done: items.filter(({ done }) => done).length,
      all: items.length,
      steps: STEPS.map((step) => ({ step, items: items.filter((one) => one.step === step) })),
    };
  }

  @Authorized()
  @Mutation(() => SetupConfirmation)
  confirmSetup(@Arg('input', () => ConfirmSetupInput) input: ConfirmSetupInput, @Context() ctx: Ctx) {
    return confirmSetup(ctx, input);
  }

  @Authorized()
  @Mutation(() => SetupConfirmation)
  withdrawSetup(@Arg('input', () => WithdrawSetupInput) input: WithdrawSetupInput, @Context() ctx: Ctx) {
    return withdrawSetup(ctx, input);
  }

  /** Who confirmed. */
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() root: SetupConfirmation, @Context() ctx: Ctx) {
    return root.personId ? loaderOf(ctx, person).load(root.personId) : null;
  }

  /** The post acted in. */
  @FieldResolver(() => Post, { nullable: true })
  post(@Root() root: SetupConfirmation, @Context() ctx: Ctx) {
    return root.postId ? loaderOf(ctx, post).load(root.postId) : null;
  }
}
