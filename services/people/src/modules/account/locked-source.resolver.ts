import {
  AvailableAction,
  badInput,
  connectionOf,
  DomainError,
  forbidden,
  Instant,
  toConnection,
  viewerOf,
  writeAudit,
  type Ctx,
} from '@lianxi/service-kit';
import {
  Arg,
  Authorized,
  Ctx as Context,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { countLockedSources, forgetSource, readLockedSources } from '../../auth/failures.js';
import { inTransaction } from '../../auth/note.js';
import { account } from './account.policy.js';

const MAX_PAGE = 100;
const MAX_ADDRESS = 60;
const mayUnlock = (ctx: Ctx) => account.policy.create!['unlockSource']!(viewerOf(ctx));

/** A source of sign-in that has to wait after too many wrong secrets, whatever the names. */
@ObjectType()
export class LockedSource {
  /** IPv4 address, or network of IPv6. */
  @Field(() => String) address!: string;
  /** Wrong secrets counted. */
  @Field(() => Int) failures!: number;
  @Field(() => Instant) until!: Date;
}

@ObjectType()
export class LockedSourceConnection extends connectionOf('LockedSource', () => LockedSource) {}

@InputType()
export class UnlockSourceInput {
  /** As `lockedSources` writes it. */
  @Field(() => String) address!: string;
}

const cursorOf = ({ address }: LockedSource) => Buffer.from(address).toString('base64url');

async function pageOf(ctx: Ctx, asked: number | null, after: string | null) {
  const first = asked ?? 50;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw badInput('first');
  const cursor = after ? Buffer.from(after, 'base64url').toString() : null;
  if (cursor && (cursor.length > MAX_ADDRESS || cursor.includes('\0') || !cursor.isWellFormed()))
    throw badInput('after');
  const rows = await readLockedSources(ctx, first + 1, cursor);
  return {
    rows: rows.slice(0, first),
    cursorOf,
    hasNextPage: rows.length > first,
    total: () => countLockedSources(ctx),
  };
}

@Resolver(() => LockedSource)
export class LockedSourceResolver {
  /**
   * Sources that have to wait now, by address; for the system and the security administrator, nothing for everybody
   * else.
   */
  @Authorized()
  @Query(() => LockedSourceConnection)
  async lockedSources(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Context() ctx: Ctx,
  ) {
    if (!mayUnlock(ctx))
      return toConnection<LockedSource>({ rows: [], cursorOf, hasNextPage: false, total: async () => 0 });
    return toConnection(await pageOf(ctx, first, after));
  }

  /** Lets a source try again at once; answers its address. */
  @Authorized()
  @Mutation(() => String)
  async unlockSource(
    @Arg('input', () => UnlockSourceInput) { address }: UnlockSourceInput,
    @Context() ctx: Ctx,
  ): Promise<string> {
    if (!mayUnlock(ctx)) throw forbidden();
    await inTransaction(ctx, async (tx) => {
      if (address.length > MAX_ADDRESS || !(await forgetSource(tx, address))) throw new DomainError('NOT_FOUND');
      writeAudit(tx, { what: 'source.unlock', objectId: address, outcome: 'done' });
    });
    return address;
  }

  @FieldResolver(() => [AvailableAction])
  availableActions(@Context() ctx: Ctx): AvailableAction[] {
    return mayUnlock(ctx) ? [{ verb: 'unlockSource', blockedBy: [] }] : [];
  }
}
