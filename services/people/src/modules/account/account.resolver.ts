import { AvailableAction, availableActions, connectionOf, Instant, readOne, toConnection, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Arg, Authorized, Ctx as Context, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity.js';
import { confirmAccount, disableAccount, enableAccount, openAccount, rejectAccount, resetPassword, resetSecondFactor, unlockAccount } from './account.actions.js';
import { Account } from './account.entities.js';
import { ActStep, stepsOf } from './act-step.js';
import { AccountActInput, AccountFilter, OpenAccountInput } from './account.inputs.js';
import { account } from './account.policy.js';
import { listAccounts, lockOf, peopleWithoutAccount, personOf } from './account.queries.js';

@ObjectType()
export class AccountConnection extends connectionOf('Account', () => Account) {}

/** An account with its first password, which is answered this once and kept nowhere. */
@ObjectType()
export class IssuedPassword {
  @Field(() => Account) account!: Account;
  @Field(() => String) password!: string;
}

@Resolver(() => Account)
export class AccountResolver {
  /** Accounts by user name: all for the three administrators, the own one for everybody else. */
  @Authorized()
  @Query(() => AccountConnection)
  async accounts(@Arg('filter', () => AccountFilter, { nullable: true }) filter: AccountFilter | null, @Arg('first', () => Int, { nullable: true }) first: number | null, @Arg('after', () => String, { nullable: true }) after: string | null, @Context() ctx: Ctx) {
    return toConnection(await listAccounts(ctx, { first, after }, filter));
  }

  @Authorized()
  @Query(() => Account, { nullable: true })
  account(@Arg('id', () => ID) id: string, @Context() ctx: Ctx) {
    return readOne(ctx, account, id);
  }

  /** The account of whoever asks; null for a machine. */
  @Authorized()
  @Query(() => Account, { nullable: true })
  ownAccount(@Context() ctx: Ctx) {
    return readOne(ctx, account, viewerOf(ctx).accountId);
  }

  /** People to open an account for; nobody for those who may open none. */
  @Authorized()
  @Query(() => [Person])
  peopleWithoutAccount(@Arg('text', () => String) text: string, @Arg('first', () => Int, { defaultValue: 20 }) first: number, @Context() ctx: Ctx) {
    return peopleWithoutAccount(ctx, text, first);
  }

  @Authorized()
  @Mutation(() => IssuedPassword)
  openAccount(@Arg('input', () => OpenAccountInput) input: OpenAccountInput, @Context() ctx: Ctx) {
    return openAccount(ctx, input);
  }

  @Authorized()
  @Mutation(() => Account)
  resetSecondFactor(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return resetSecondFactor(ctx, input);
  }

  @Authorized()
  @Mutation(() => Account)
  confirmAccount(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return confirmAccount(ctx, input);
  }

  @Authorized()
  @Mutation(() => Account)
  rejectAccount(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return rejectAccount(ctx, input);
  }

  @Authorized()
  @Mutation(() => Account)
  disableAccount(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return disableAccount(ctx, input);
  }

  @Authorized()
  @Mutation(() => Account)
  enableAccount(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return enableAccount(ctx, input);
  }

  @Authorized()
  @Mutation(() => Account)
  unlockAccount(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return unlockAccount(ctx, input);
  }

  @Authorized()
  @Mutation(() => IssuedPassword)
  resetPassword(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return resetPassword(ctx, input);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() root: Account, @Context() ctx: Ctx) {
    return personOf(ctx, root);
  }

  /** Until when wrong passwords have locked the account; null when it is not locked. */
  @FieldResolver(() => Instant, { nullable: true })
  lockedUntil(@Root() root: Account, @Context() ctx: Ctx) {
    return lockOf(ctx, root.username);
  }

  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: Account, @Context() ctx: Ctx) {
    const locked = await lockOf(ctx, root.username);
    return availableActions(account, viewerOf(ctx), root).map((action) => (action.verb === 'unlock' && !locked ? { ...action, blockedBy: ['ACCOUNT_NOT_LOCKED'] } : action));
  }

  @FieldResolver(() => [ActStep])
  history(@Root() root: Account, @Context() ctx: Ctx) {
    return stepsOf(ctx, account.name, root.id);
  }
}
