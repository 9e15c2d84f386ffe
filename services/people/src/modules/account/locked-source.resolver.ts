import {
  AvailableAction,
  badInput,
  connectionOf,
  cursorFrom,
  cutPage,
  DomainError,
  forbidden,
  Instant,
  PageArguments,
  readCursor,
  toConnection,
  viewerOf,
  windowOf,
  writeAudit,
  type Ctx,
  type Page,
} from '@lianxi/service-kit';
import {
  Arg,
  Args,
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

const cursorOf = ({ address }: LockedSource) => cursorFrom([address]);

/** The address in a cursor; a cursor that holds none is refused. */
function addressIn(cursor: string | null, argument: 'after' | 'before'): string | null {
  if (cursor === null) return null;
  const [address] = readCursor(cursor, argument);
  if (typeof address !== 'string' || address.length > MAX_ADDRESS || address.includes('\0') || !address.isWellFormed())
    throw badInput(argument);
  return address;
}

async function pageOf(ctx: Ctx, args: PageArguments): Promise<Page<LockedSource>> {
  const asked = windowOf(args);
  const window = { ...asked, after: addressIn(asked.after, 'after'), before: addressIn(asked.before, 'before') };
  if (!mayUnlock(ctx)) return { ...cutPage<LockedSource>(asked, []), cursorOf, total: async () => 0 };
  return { ...cutPage(window, await readLockedSources(ctx, window)), cursorOf, total: () => countLockedSources(ctx) };
}

@Resolver(() => LockedSource)
export class LockedSourceResolver {
  /**
   * Sources that have to wait now, by address; for the system and the security administrator, nothing for everybody
   * else.
   */
  @Authorized()
  @Query(() => LockedSourceConnection)
  async lockedSources(@Args(() => PageArguments) page: PageArguments, @Context() ctx: Ctx) {
    return toConnection(await pageOf(ctx, page));
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
