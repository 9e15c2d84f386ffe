import {
  AvailableAction,
  availableActions,
  connectionOf,
  Instant,
  PageArguments,
  readOne,
  toConnection,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import {
  Arg,
  Args,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Person } from '../person/person.entity.js';
import {
  confirmAccount,
  confirmReset,
  disableAccount,
  enableAccount,
  openAccount,
  rejectAccount,
  rejectReset,
  resetPassword,
  resetSecondFactor,
  unlockAccount,
} from './account.actions.js';
import { Account } from './account.entities.js';
import { AccountReset } from './account-reset.entity.js';
import { openReset } from './account-resets.js';
import { ActStep, stepsOf } from './act-step.js';
import { AccountActInput, AccountFilter, OpenAccountInput } from './account.inputs.js';
import { account } from './account.policy.js';
import { accountLocks, listAccounts, peopleWithoutAccount, personOf } from './account.queries.js';
import { SignInLock } from './sign-in-lock.js';

@ObjectType()
export class AccountConnection extends connectionOf('Account', () => Account) {}

/**
 * An account with one half of its one-time password, which is answered this once. Who asks gets the first half, who
 * confirms the second.
 */
@ObjectType()
export class IssuedHalf {
  @Field(() => Account) account!: Account;
  /**
   * Two groups of four characters; the password is both halves joined by a hyphen. Null where the step makes no
   * password.
   */
  @Field(() => String, { nullable: true }) half!: string | null;
}

@Resolver(() => Account)
export class AccountResolver {
  /** Accounts by user name: all for the three administrators, the own one for everybody else. */
  @Authorized()
  @Query(() => AccountConnection)
  async accounts(
    @Arg('filter', () => AccountFilter, { nullable: true }) filter: AccountFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Context() ctx: Ctx,
  ) {
    return toConnection(await listAccounts(ctx, page, filter));
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
  peopleWithoutAccount(
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Context() ctx: Ctx,
  ) {
    return peopleWithoutAccount(ctx, text, first);
  }

  @Authorized()
  @Mutation(() => IssuedHalf)
  openAccount(@Arg('input', () => OpenAccountInput) input: OpenAccountInput, @Context() ctx: Ctx) {
    return openAccount(ctx, input);
  }

  @Authorized()
  @Mutation(() => Account)
  resetSecondFactor(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return resetSecondFactor(ctx, input);
  }

  @Authorized()
  @Mutation(() => IssuedHalf)
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
  @Mutation(() => IssuedHalf)
  resetPassword(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return resetPassword(ctx, input);
  }

  @Authorized()
  @Mutation(() => IssuedHalf)
  confirmReset(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return confirmReset(ctx, input);
  }

  @Authorized()
  @Mutation(() => Account)
  rejectReset(@Arg('input', () => AccountActInput) input: AccountActInput, @Context() ctx: Ctx) {
    return rejectReset(ctx, input);
  }

  /** The reset that waits for the second person; of an account that is being opened, its first password. */
  @FieldResolver(() => AccountReset, { nullable: true })
  pendingReset(@Root() root: Account, @Context() ctx: Ctx) {
    return openReset(ctx, root.id);
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() root: Account, @Context() ctx: Ctx) {
    return personOf(ctx, root);
  }

  /**
   * Until when wrong passwords have locked the account, for one source or for everybody; null when it is not locked.
   */
  @FieldResolver(() => Instant, { nullable: true })
  async lockedUntil(@Root() root: Account, @Context() ctx: Ctx) {
    return (await accountLocks(ctx, root.username))[0]?.until ?? null;
  }

  /** The locks one by one, the latest first; for whoever keeps accounts. */
  @FieldResolver(() => [SignInLock])
  async locks(@Root() root: Account, @Context() ctx: Ctx): Promise<SignInLock[]> {
    return account.policy.create!['unlockSource']!(viewerOf(ctx)) ? accountLocks(ctx, root.username) : [];
  }

  @FieldResolver(() => [AvailableAction])
  async availableActions(@Root() root: Account, @Context() ctx: Ctx) {
    const locked = (await accountLocks(ctx, root.username)).length > 0;
    const asked = (await openReset(ctx, root.id)) !== null;
    return availableActions(account, viewerOf(ctx), root)
      .filter(({ verb }) => asked || !/^(confirm|reject)Reset$/.test(verb))
      .map((action) => {
        if (action.verb === 'unlock' && !locked) return { ...action, blockedBy: ['ACCOUNT_NOT_LOCKED'] };
        return asked && action.verb.startsWith('reset') ? { ...action, blockedBy: ['RESET_PENDING'] } : action;
      });
  }

  @FieldResolver(() => [ActStep])
  history(@Root() root: Account, @Context() ctx: Ctx) {
    return stepsOf(ctx, account.name, root.id);
  }
}
