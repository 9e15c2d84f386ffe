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
import { Instant } from '../graphql/scalars.js';
import { PageArguments, PageInfo, toConnection } from '../graphql/types.js';
import { audit } from '../records/write-records.js';
import { provisionFacts, readProvisions, requireProvisionReader, type ProvisionFilter } from './search.js';

@InputType('ProvisionFilter')
class ProvisionFilterInput implements ProvisionFilter {
  /** From this instant on, and before that one. */
  @Field(() => Instant, { nullable: true }) from?: Date | null;
  @Field(() => Instant, { nullable: true }) to?: Date | null;
  /** Id by which the client signs in. */
  @Field(() => String, { nullable: true }) client?: string | null;
}

/**
 * Root field `<service>Provisions` for security administrator and auditor. A service lists the class among its
 * resolvers: `provisionResolver('cases')`.
 */
export function provisionResolver(service: ServiceId) {
  /** One answer with personal data that a machine client got (对外提供记录); the same shape in every service. */
  @Directive('@shareable')
  @ObjectType('Provision')
  class Provision {
    @Field(() => ID) id!: string;
    @Field(() => Instant) at!: Date;
    @Field(() => String) client!: string;
    /** As registered at that time. */
    @Field(() => String) purpose!: string;
    /** `Type.field`. */
    @Field(() => [String]) fields!: string[];
    /** Those of the fields that were given masked. */
    @Field(() => [String]) maskedFields!: string[];
    /** Objects with a name, number or address of a person. */
    @Field(() => Int) persons!: number;
    @Field(() => Int) rows!: number;
    @Field(() => String) requestId!: string;
  }

  @Directive('@shareable')
  @ObjectType('ProvisionEdge')
  class ProvisionEdge {
    @Field(() => String) cursor!: string;
    @Field(() => Provision) node!: Provision;
  }

  @Directive('@shareable')
  @ObjectType('ProvisionConnection')
  class ProvisionConnection {
    @Field(() => [ProvisionEdge]) edges!: ProvisionEdge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    total!: () => Promise<number>;
    /** Counted only when asked for. */
    @Field(() => Int) totalCount(): Promise<number> {
      return this.total();
    }
  }

  @Resolver()
  class ProvisionResolver {
    /** Provision records of this service, newest first; each reading is an audit row. */
    @Query(() => ProvisionConnection, { name: `${service}Provisions` })
    async rows(
      @Context() ctx: Ctx,
      @Arg('filter', () => ProvisionFilterInput, { nullable: true }) filter: ProvisionFilterInput | null,
      @Args(() => PageArguments) args: PageArguments,
    ) {
      requireProvisionReader(ctx);
      const page = await readProvisions(ctx, filter ?? {}, args);
      await audit(ctx, {
        what: 'provision.read',
        outcome: 'done',
        details: { ...provisionFacts(filter ?? {}), rows: page.rows.length },
      });
      return Object.assign(new ProvisionConnection(), toConnection(page));
    }
  }
  return ProvisionResolver;
}
