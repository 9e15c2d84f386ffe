import { ArgsType, Directive, Field, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Page, PageArgs } from '../page.js';
import { foreignType } from './foreign.js';
import { Facts, Instant, LocalDate } from './scalars.js';

/** A verb that is open to the viewer now; `blockedBy` are the codes of what it still lacks (architecture rule 6). */
@Directive('@shareable')
@ObjectType()
export class AvailableAction {
  @Field(() => String) verb!: string;
  @Field(() => [String]) blockedBy!: string[];
}

@Directive('@shareable')
@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

/** The arguments of every connection: `@Args(() => PageArguments) page`. */
@ArgsType()
export class PageArguments implements PageArgs {
  @Field(() => Int, { nullable: true }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
  @Field(() => Int, { nullable: true }) last?: number | null;
  @Field(() => String, { nullable: true }) before?: string | null;
}

/** One thing that waits for the viewer; the same shape in every service, merged on the workbench. */
@Directive('@shareable')
@ObjectType()
export class WorkItem {
  @Field(() => ID) id!: string;
  /** What is to be done: a verb with its noun, e.g. `case.acknowledge`. */
  @Field(() => String) kind!: string;
  /** Number and subject, without personal data. */
  @Field(() => String) title!: string;
  @Field(() => LocalDate, { nullable: true }) dueOn!: string | null;
  /** GREEN, YELLOW or RED by domain §3.5; null where no clock runs. */
  @Field(() => String, { nullable: true }) light!: string | null;
  /** Address of the page in the owning module. */
  @Field(() => String) path!: string;
}

/** The viewer's work in one service with the four counters of the workbench. */
@Directive('@shareable')
@ObjectType()
export class WorkList {
  @Field(() => [WorkItem]) items!: WorkItem[];
  /** 待签收 */
  @Field(() => Int) waiting!: number;
  /** 临期 */
  @Field(() => Int) dueSoon!: number;
  /** 超期 */
  @Field(() => Int) overdue!: number;
  /** 待我审批 */
  @Field(() => Int) forApproval!: number;
}

/** A post assignment of people: who did a step and acting as what. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('PostAssignment')
export class PostAssignmentStub {
  @Field(() => ID) id!: string;
}

/** A member of staff, owned by people. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Person')
export class PersonStub {
  @Field(() => ID) id!: string;
}

/** One step in an object's history. */
@Directive('@shareable')
@ObjectType()
export class HistoryEntry {
  @Field(() => ID) id!: string;
  @Field(() => Int) seq!: number;
  @Field(() => String) verb!: string;
  @Field(() => String, { nullable: true }) fromState!: string | null;
  @Field(() => String, { nullable: true }) toState!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => Facts) details!: Record<string, unknown>;
  @Field(() => Instant) at!: Date;
  /** Null for steps of the platform itself. Crosses to people, so nullable. */
  @Field(() => foreignType('PostAssignment', PostAssignmentStub), { nullable: true }) actor!: unknown;
}

/** A file that is attached to an object; its bytes are at `/files/<service>/<id>`. */
@Directive('@shareable')
@ObjectType()
export class AttachedFile {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) mime!: string;
  @Field(() => Int) size!: number;
  @Field(() => String) sha256!: string;
  @Field(() => Instant) uploadedAt!: Date;
}

/** The connection and edge types of a noun (architecture rule 11). */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String) cursor!: string;
    @Field(node) node!: Node;
  }
  @ObjectType()
  abstract class Connection {
    @Field(() => [Edge]) edges!: Edge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    total!: () => Promise<number>;
    /** Counted only when asked for. */
    @Field(() => Int) totalCount(): Promise<number> {
      return this.total();
    }
  }
  return Connection;
}

/** A page as a connection. */
export function toConnection<Row>({ rows, cursorOf, hasNextPage, hasPreviousPage, total }: Page<Row>) {
  const edges = rows.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    total,
  };
}
