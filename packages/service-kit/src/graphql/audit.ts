import type { ServiceId } from '@lianxi/contracts';
import {
  Arg,
  Args,
  Ctx as Context,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { Ctx } from '../context.js';
import { badInput } from '../domain-error.js';
import { verifyChain } from '../records/audit-chain.js';
import { verifyHistory } from '../records/history-chain.js';
import {
  filterFacts,
  READING,
  readAuditPage,
  requireAuditor,
  withinReach,
  type AuditFilter,
  type FoundAuditRow,
} from '../records/audit-search.js';
import { anchorFileOf } from '../records/sealer.js';
import { audit } from '../records/write-records.js';
import { foreignOf, foreignType } from './foreign.js';
import { Facts, Instant } from './scalars.js';
import { PageArguments, PageInfo, PersonStub, PostAssignmentStub, toConnection } from './types.js';

@InputType('AuditFilter')
class AuditFilterInput implements AuditFilter {
  /** From this instant on. */
  @Field(() => Instant, { nullable: true }) from?: Date | null;
  /** Before this instant. */
  @Field(() => Instant, { nullable: true }) to?: Date | null;
  @Field(() => String, { nullable: true }) account?: string | null;
  /** Beginning of what was done: `case.` finds all acts on cases. */
  @Field(() => String, { nullable: true }) what?: string | null;
  @Field(() => String, { nullable: true }) objectId?: string | null;
  /** `done`, the code of a refusal, or `refused` for all of them. */
  @Field(() => String, { nullable: true }) outcome?: string | null;
}

/** A place where the sealed chain, or history, is broken. */
@Directive('@shareable')
@ObjectType('AuditChainBreak')
class AuditChainBreak {
  /**
   * ROW_CHANGED, ROW_MISSING, SEAL_MISSING, REORDERED, CUT, ANCHOR_DIFFERS, ANCHOR_MISSING, ANCHOR_UNREADABLE or
   * UNSEALED; of history STEP_CHANGED, STEP_UNLINKED, STEP_MISSING, STEP_DIFFERS or STEP_UNVOUCHED.
   */
  @Field(() => String) kind!: string;
  /** Number of the seal, of the first where there are several. */
  @Field(() => Int, { nullable: true }) seal!: number | null;
  @Field(() => Int, { nullable: true }) upTo!: number | null;
  @Field(() => ID, { nullable: true }) rowId!: string | null;
  /** Where it is a step of an object's history: which object's, and which step. */
  @Field(() => String, { nullable: true }) noun?: string;
  @Field(() => ID, { nullable: true }) objectId?: string;
  @Field(() => Int, { nullable: true }) step?: number;
  @Field(() => String, { nullable: true }) expected!: string | null;
  @Field(() => String, { nullable: true }) found!: string | null;
}

/** What the check of one piece of a service's sealed chain found; `next` is where the next piece begins. */
@Directive('@shareable')
@ObjectType('AuditChainReport')
class AuditChainReport {
  @Field(() => String) service!: string;
  @Field(() => Instant) checkedAt!: Date;
  @Field(() => Boolean) intact!: boolean;
  @Field(() => Int) from!: number;
  @Field(() => Int) to!: number;
  /** Number of the last seal in the database. */
  @Field(() => Int) sealed!: number;
  /** The furthest seal that was anchored outside the database. */
  @Field(() => Int, { nullable: true }) anchored!: number | null;
  @Field(() => Instant, { nullable: true }) anchoredAt!: Date | null;
  /** Rows that wait for their seal. */
  @Field(() => Int) unsealed!: number;
  @Field(() => [AuditChainBreak]) breaks!: AuditChainBreak[];
  @Field(() => Int) breakCount!: number;
  @Field(() => Int, { nullable: true }) next!: number | null;
}

/** What the check of one piece of a service's history (办理过程) found; `next` is where the next piece begins. */
@Directive('@shareable')
@ObjectType('HistoryChainReport')
class HistoryChainReport {
  @Field(() => String) service!: string;
  @Field(() => Instant) checkedAt!: Date;
  @Field(() => Boolean) intact!: boolean;
  /** Steps in this piece. */
  @Field(() => Int) checked!: number;
  @Field(() => [AuditChainBreak]) breaks!: AuditChainBreak[];
  @Field(() => Int) breakCount!: number;
  @Field(() => String, { nullable: true }) next!: string | null;
}

/**
 * Root fields `<service>Audit` (the auditor; others their own acts), `<service>AuditChain` and `<service>HistoryChain`
 * (the auditor alone). A service lists the class among its resolvers: `auditResolver('cases')`. `lost` names the
 * objects that are not there for the viewer any more, of whose own acts nothing is shown (`notThere`).
 */
export function auditResolver(service: ServiceId, lost?: (ctx: Ctx) => Promise<string[]>) {
  /** One act or refused act (审计记录); the same shape in every service. */
  @Directive('@shareable')
  @ObjectType('AuditEntry')
  class AuditEntry {
    @Field(() => ID) id!: string;
    @Field(() => Instant) at!: Date;
    /** Sign-in name, or the name that somebody tried to sign in with. */
    @Field(() => String) account!: string;
    @Field(() => foreignType('Person', PersonStub), { nullable: true }) person!: unknown;
    /** The post acted in. */
    @Field(() => foreignType('PostAssignment', PostAssignmentStub), { nullable: true }) actor!: unknown;
    /** `case.escalate`, `session.signIn`, `refused.dispatchCase`, … */
    @Field(() => String) what!: string;
    @Field(() => String, { nullable: true }) objectId!: string | null;
    /** `done`, or the code of the refusal. */
    @Field(() => String) outcome!: string;
    /** Ids, codes, counts, purposes. */
    @Field(() => Facts) details!: Record<string, unknown>;
    @Field(() => String) requestId!: string;
    /** Its number in the sealed chain; null while it waits for its seal. */
    @Field(() => Int, { nullable: true }) seal!: number | null;
  }

  @Directive('@shareable')
  @ObjectType('AuditEntryEdge')
  class AuditEntryEdge {
    @Field(() => String) cursor!: string;
    @Field(() => AuditEntry) node!: AuditEntry;
  }

  @Directive('@shareable')
  @ObjectType('AuditEntryConnection')
  class AuditEntryConnection {
    @Field(() => [AuditEntryEdge]) edges!: AuditEntryEdge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    total!: () => Promise<number>;
    /** Counted only when asked for. */
    @Field(() => Int) totalCount(): Promise<number> {
      return this.total();
    }
  }

  const entryOf = (ctx: Ctx, row: FoundAuditRow): AuditEntry => ({
    ...row,
    person: foreignOf(ctx, 'Person', row.personId),
    actor: foreignOf(ctx, 'PostAssignment', row.assignmentId),
  });

  @Resolver()
  class AuditResolver {
    /**
     * Audit rows of this service, newest first: all for the auditor, whose asking is a row itself (left out of what
     * that auditor reads, unless `what` asks for it); for others what they did and were refused.
     */
    @Query(() => AuditEntryConnection, { name: `${service}Audit` })
    async rows(
      @Context() ctx: Ctx,
      @Arg('filter', () => AuditFilterInput, { nullable: true }) filter: AuditFilterInput | null,
      @Args(() => PageArguments) args: PageArguments,
    ) {
      const { filter: within, own } = withinReach(ctx, filter ?? {});
      const without = own && lost ? await lost(ctx) : [];
      const page = await readAuditPage(ctx, { ...within, without }, args);
      if (!own)
        await audit(ctx, {
          what: READING,
          outcome: 'done',
          details: {
            ...filterFacts(filter ?? {}),
            rows: page.rows.length,
            further: Boolean(args.after ?? args.before),
          },
        });
      const { edges, ...rest } = toConnection(page);
      return Object.assign(new AuditEntryConnection(), rest, {
        edges: edges.map(({ cursor, node }) => ({ cursor, node: entryOf(ctx, node) })),
      });
    }

    /**
     * Checks the sealed chain from a seal on, a piece at a time, against the rows and the heads anchored outside the
     * database.
     */
    @Query(() => AuditChainReport, { name: `${service}AuditChain` })
    async chain(
      @Context() ctx: Ctx,
      @Arg('from', () => Int, { nullable: true }) from: number | null,
    ): Promise<AuditChainReport> {
      requireAuditor(ctx);
      if (from !== null && from !== undefined && from < 1) throw badInput('from');
      const report = await verifyChain(ctx.em.fork() as Ctx['em'], anchorFileOf(ctx.env, ctx.service), from ?? 1);
      const intact = report.breakCount === 0;
      await audit(ctx, {
        what: 'audit.verify',
        outcome: 'done',
        details: { from: report.from, to: report.to, intact, breaks: report.breakCount },
      });
      return { ...report, service: ctx.service, checkedAt: new Date(), intact };
    }

    /**
     * Checks history from a step on, a piece at a time: each step against itself, the one before it and what the audit
     * says of it.
     */
    @Query(() => HistoryChainReport, { name: `${service}HistoryChain` })
    async history(
      @Context() ctx: Ctx,
      @Arg('after', () => String, { nullable: true }) after: string | null,
    ): Promise<HistoryChainReport> {
      requireAuditor(ctx);
      const report = await verifyHistory(ctx.em.fork() as Ctx['em'], after ?? null);
      const intact = report.breakCount === 0;
      await audit(ctx, {
        what: 'audit.verifyHistory',
        outcome: 'done',
        details: { after: after ?? null, checked: report.checked, intact, breaks: report.breakCount },
      });
      return { ...report, service: ctx.service, checkedAt: new Date(), intact };
    }
  }
  return AuditResolver;
}
