import type { ServiceId } from '@lianxi/contracts';
import {
  Arg,
  Authorized,
  Ctx as Context,
  Directive,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { validate as isUuid } from 'uuid';
import {
  countDeadLetters,
  discardDeadLetter,
  listDeadLetters,
  retryDeadLetters,
  type DeadLetter as Letter,
} from '../bus/dead-letters.js';
import { withEm, type Ctx } from '../context.js';
import { badInput, forbidden, notFound, requireReason } from '../domain-error.js';
import { viewerOf } from '../read.js';
import { writeAudit } from '../records/write-records.js';
import { has, type Viewer } from '../viewer.js';
import { Instant } from './scalars.js';

/** Most that are told at once. */
const MOST = 100;

/** Whether somebody looks after events that could not be handled: the system administrator 系统管理员 alone. */
export const tendsDeadLetters = (viewer: Viewer): boolean => viewer.kind === 'person' && has(viewer, 'SYS_ADMIN');

function requireTender(ctx: Ctx): void {
  if (!tendsDeadLetters(viewerOf(ctx))) throw forbidden();
}

/** An event that a service could not handle (未处理事件): which, when and why, never what is in it. */
@Directive('@shareable')
@ObjectType('DeadLetter')
class DeadLetter {
  @Field(() => ID) id!: string;
  /** The service that could not handle it. */
  @Field(() => String) service!: string;
  /** Name and id of the event. */
  @Field(() => String) event!: string;
  @Field(() => ID) eventId!: string;
  @Field(() => Instant) sentAt!: Date;
  @Field(() => Instant) deadSince!: Date;
  @Field(() => Int) attempts!: number;
  /** Class of the error, and its code where it has one: never its message. */
  @Field(() => String) error!: string;
  @Field(() => String, { nullable: true }) code!: string | null;
  /** Where it was thrown. */
  @Field(() => String, { nullable: true }) at!: string | null;
}

@Directive('@shareable')
@ObjectType('DeadLetterList')
class DeadLetterList {
  /** The oldest first. */
  @Field(() => [DeadLetter]) letters!: DeadLetter[];
  @Field(() => Int) count!: number;
}

const shown = ({ reason, sentAt, deadSince, ...letter }: Letter): DeadLetter => ({
  ...letter,
  sentAt: new Date(sentAt),
  deadSince: new Date(deadSince),
  // A payload that does not fit has no error of a handler.
  error: reason?.error ?? 'InvalidEventPayload',
  code: reason?.code ?? null,
  at: reason?.at ?? null,
});

async function read(ctx: Ctx, service: ServiceId, limit = MOST): Promise<DeadLetterList> {
  const em = ctx.em.fork() as Ctx['em'];
  return {
    letters: (await listDeadLetters(em, { service, limit })).map(shown),
    count: await countDeadLetters(em, service),
  };
}

/** One act on a dead letter with its reason and an audit row; `run` says whether it was there. */
async function tend(
  ctx: Ctx,
  { service, verb, id, reason }: { service: ServiceId; verb: 'retry' | 'discard'; id: string; reason: string },
  run: (tx: Ctx) => Promise<boolean>,
): Promise<void> {
  requireTender(ctx);
  const why = requireReason(reason);
  await ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const letter = isUuid(id) ? (await listDeadLetters(tx.em, { service, id }))[0] : undefined;
    if (!letter || !(await run(tx))) throw notFound();
    writeAudit(tx, {
      what: `deadLetter.${verb}`,
      objectId: letter.eventId,
      outcome: 'done',
      details: { event: letter.event, error: shown(letter).error, attempts: letter.attempts, reason: why },
    });
  });
}

/**
 * Root field `<service>DeadLetters` and its two verbs for the system administrator. A service lists the class among its
 * resolvers: `deadLetterResolver('cases')`.
 */
export function deadLetterResolver(service: ServiceId) {
  const own = service.charAt(0).toUpperCase() + service.slice(1);

  @Resolver()
  class DeadLetterResolver {
    /** Events that this service could not handle. */
    @Authorized()
    @Query(() => DeadLetterList, { name: `${service}DeadLetters` })
    async list(
      @Context() ctx: Ctx,
      @Arg('first', () => Int, { defaultValue: MOST }) first: number,
    ): Promise<DeadLetterList> {
      requireTender(ctx);
      if (first < 1 || first > MOST) throw badInput('first');
      return read(ctx, service, first);
    }

    /** Gives an event to its handler again, with fresh attempts. Answers what is left. */
    @Authorized()
    @Mutation(() => DeadLetterList, { name: `retry${own}DeadLetter` })
    async retry(
      @Context() ctx: Ctx,
      @Arg('id', () => ID) id: string,
      @Arg('reason', () => String) reason: string,
    ): Promise<DeadLetterList> {
      await tend(ctx, { service, verb: 'retry', id, reason }, async () => {
        const moved = await retryDeadLetters(ctx.env.DATABASE_URL!, { service, ids: [id] });
        return moved === 1;
      });
      return read(ctx, service);
    }

    /** Gives an event up: it is never handled. Answers what is left. */
    @Authorized()
    @Mutation(() => DeadLetterList, { name: `discard${own}DeadLetter` })
    async discard(
      @Context() ctx: Ctx,
      @Arg('id', () => ID) id: string,
      @Arg('reason', () => String) reason: string,
    ): Promise<DeadLetterList> {
      await tend(ctx, { service, verb: 'discard', id, reason }, (tx) => discardDeadLetter(tx.em, service, id));
      return read(ctx, service);
    }
  }
  return DeadLetterResolver;
}
