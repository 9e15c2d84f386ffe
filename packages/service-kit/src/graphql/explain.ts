import { OFFICE, rightText, roleName, type ServiceId } from '@lianxi/contracts';
import { Arg, Authorized, Ctx as Context, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { systemCtx, type Ctx } from '../context.js';
import { badInput, forbidden, notFound } from '../domain-error.js';
import type { AnyNoun, Base } from '../noun.js';
import { readExisting, viewerOf } from '../read.js';
import { audit } from '../records/write-records.js';
import { explainVerb, whyVisible, type Lack, type Reason, type VerbRight } from '../rights/explain.js';
import { standingOf, standingsIn, type Standing } from '../rights/standing.js';
import { has, type Viewer } from '../viewer.js';
import { foreignOf, foreignType } from './foreign.js';
import { LocalDate } from './scalars.js';
import { PostAssignmentStub } from './types.js';

/** One rule that gives a right, in words. */
@Directive('@shareable')
@ObjectType()
class RightReason implements Omit<Reason, 'role'> {
  @Field(() => String) rule!: string;
  @Field(() => String, { nullable: true }) role!: string | null;
  /** Row of the matrix of rights, and the letters of its cell. */
  @Field(() => String, { nullable: true }) row!: string | null;
  @Field(() => String, { nullable: true }) letters!: string | null;
  @Field(() => String) text!: string;
}

/** One condition that is lacking: ROLE, SCOPE, STATE, BLOCKER, or ROWS where the object is not among the rows. */
@Directive('@shareable')
@ObjectType()
class RightLack {
  @Field(() => String) kind!: string;
  @Field(() => String) code!: string;
  @Field(() => [String]) states!: readonly string[];
  @Field(() => [String]) roles!: readonly string[];
  @Field(() => String) text!: string;
}

@Directive('@shareable')
@ObjectType()
class RightOfVerb {
  @Field(() => String) verb!: string;
  @Field(() => Boolean) open!: boolean;
  @Field(() => [RightReason]) reasons!: RightReason[];
  @Field(() => [RightLack]) lacking!: RightLack[];
}

/** Why somebody sees an object, and what each verb lacks. */
@Directive('@shareable')
@ObjectType()
class RightExplanation {
  /** Noun of the object, as in the keys of its verbs. */
  @Field(() => String) noun!: string;
  @Field(() => Boolean) sees!: boolean;
  /** Last day excluded of the term in the acting post; null for none that is set. */
  @Field(() => LocalDate, { nullable: true }) until!: string | null;
  @Field(() => [RightReason]) reasons!: RightReason[];
  @Field(() => [RightLack]) lacking!: RightLack[];
  /** Empty where only the rights are told: for security administrators and auditors, who see no content. */
  @Field(() => [RightOfVerb]) verbs!: VerbRight[];
  @Field(() => foreignType('PostAssignment', PostAssignmentStub), { nullable: true }) acting!: unknown;
}

/** Somebody who sees an object in a post, and why. */
@Directive('@shareable')
@ObjectType()
class ReaderByRight {
  @Field(() => foreignType('PostAssignment', PostAssignmentStub), { nullable: true }) acting!: unknown;
  @Field(() => LocalDate, { nullable: true }) until!: string | null;
  /** Roles that give the right, in words; empty where a task gives it. */
  @Field(() => [String]) roles!: string[];
  @Field(() => [RightReason]) reasons!: RightReason[];
}

/** Who may ask about the rights of others: the office, security administrator and auditor. */
export const explainsOthers = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && has(viewer, ...OFFICE, 'SEC_ADMIN', 'AUDITOR');

export interface Explainable {
  /** Nouns by their type's name in the graph. */
  nouns: Record<string, AnyNoun>;
  /** Who acts by a post assignment; from the copy of the organisation where it is left out. */
  standing?: (ctx: Ctx, assignmentId: string, on?: string) => Promise<Standing | null>;
  /** Types whose readers can be listed, with the area whose staff come into question: a place path of the row. */
  areas?: Record<string, (row: never) => string>;
}

const NOT_AMONG: Lack['kind'] | 'ROWS' = 'ROWS';

/**
 * Root field `<service>Explain`: why can I see this, and why is a verb not offered? What is not the viewer's is
 * `NOT_FOUND`, here too. With `assignmentId` the office asks it of somebody else about what it sees itself, and the
 * security administrator and the auditor ask it of anybody and anything, and are told the rights alone: neither state
 * nor verbs. Each such asking is an audit row. Where readers are listed for any day, one of them is explained for any
 * day as well (`on`): rights alone, since what is open is a question of now.
 */
export function explainResolver(service: ServiceId, { nouns, standing = standingOf, areas }: Explainable) {
  /**
   * Those who may ask about others, and what they may ask about: the office what it sees itself, security administrator
   * and auditor anything.
   */
  const rowForOthers = async (ctx: Ctx, noun: AnyNoun, id: string): Promise<{ row: Base; rightsAlone: boolean }> => {
    const viewer = viewerOf(ctx);
    const rightsAlone = has(viewer, 'SEC_ADMIN', 'AUDITOR');
    if (!explainsOthers(viewer)) throw forbidden();
    return {
      row: await readExisting(rightsAlone ? systemCtx(ctx, ctx.em, ctx.requestId) : ctx, noun, id),
      rightsAlone,
    };
  };

  const OnDay: ReturnType<typeof Arg> = areas ? Arg('on', () => LocalDate, { nullable: true }) : () => undefined;

  @Resolver()
  class ExplainResolver {
    @Authorized()
    @Query(() => RightExplanation, { name: `${service}Explain` })
    async explain(
      @Context() ctx: Ctx,
      @Arg('type', () => String) type: string,
      @Arg('id', () => ID) id: string,
      @Arg('verb', () => String, { nullable: true }) verb: string | null,
      @Arg('assignmentId', () => ID, { nullable: true }) assignmentId: string | null,
      @OnDay on?: string | null,
    ): Promise<RightExplanation> {
      const viewer = viewerOf(ctx);
      const noun = Object.hasOwn(nouns, type) ? nouns[type]! : null;
      if (!noun) throw badInput('type');
      const verbs = Object.keys(noun.machine?.verbs ?? {}).filter((one) => !verb || one === verb);
      if (verb && !verbs.length) throw badInput('verb');
      if (viewer.kind !== 'person') throw forbidden();
      if (!assignmentId)
        return answer(
          ctx,
          noun,
          (await readExisting(ctx, noun, id)) as Base,
          { viewer, until: viewer.assignmentId ? ((await standing(ctx, viewer.assignmentId))?.until ?? null) : null },
          verbs,
        );
      const { row, rightsAlone } = await rowForOthers(ctx, noun, id);
      const day = on ?? ctx.clock.today();
      const who = isUuid(assignmentId) ? await standing(ctx, assignmentId, day) : null;
      if (!who) throw notFound();
      await audit(ctx, {
        what: 'rights.explain',
        objectId: id,
        outcome: 'done',
        details: { noun: noun.name, assignmentId, ...(on ? { on } : {}) },
      });
      return answer(ctx, noun, row, who, rightsAlone || day !== ctx.clock.today() ? [] : verbs);
    }
  }

  const answer = (
    ctx: Ctx,
    noun: AnyNoun,
    row: Base,
    { viewer, until }: Standing,
    verbs: string[],
  ): RightExplanation => {
    const reasons = whyVisible(service, noun, viewer, row, ctx.locale);
    const sees = reasons.length > 0;
    // Why not is one answer: whom a matter complains of and who stepped aside must not be read out of it.
    const lacking = sees
      ? []
      : [{ kind: NOT_AMONG, code: NOT_AMONG, states: [], roles: [], text: rightText('lack.ROWS', {}, ctx.locale) }];
    return {
      noun: noun.name,
      sees,
      until,
      reasons,
      lacking,
      verbs: sees ? verbs.map((one) => explainVerb(service, noun, viewer, row, one, ctx.locale)) : [],
      acting: foreignOf(ctx, 'PostAssignment', viewer.assignmentId),
    };
  };
  if (!areas) return [ExplainResolver] as const;

  @Resolver()
  class ReadersResolver {
    /**
     * Who could see an object on a day, past or future, today when left out: everybody with a post in its area, by the
     * rules, posts and terms of that day; the object as it stands now.
     */
    @Authorized()
    @Query(() => [ReaderByRight], { name: `${service}Readers` })
    async readers(
      @Context() ctx: Ctx,
      @Arg('type', () => String) type: string,
      @Arg('id', () => ID) id: string,
      @Arg('on', () => LocalDate, { nullable: true }) on: string | null,
    ): Promise<ReaderByRight[]> {
      const areaOf = Object.hasOwn(areas!, type) ? areas![type]! : null;
      if (!areaOf) throw badInput('type');
      const { row } = await rowForOthers(ctx, nouns[type]!, id);
      const day = on ?? ctx.clock.today();
      await audit(ctx, {
        what: 'rights.readers',
        objectId: id,
        outcome: 'done',
        details: { noun: nouns[type]!.name, on: day },
      });
      return (await standingsIn(ctx, areaOf(row as never), day)).flatMap(({ viewer, until }) => {
        const reasons = whyVisible(service, nouns[type]!, viewer, row, ctx.locale);
        const roles = reasons.flatMap(({ role }) => (role ? [roleName(role, ctx.locale)] : []));
        return reasons.length
          ? [{ acting: foreignOf(ctx, 'PostAssignment', viewer.assignmentId), until, roles, reasons }]
          : [];
      });
    }
  }
  return [ExplainResolver, ReadersResolver] as const;
}
