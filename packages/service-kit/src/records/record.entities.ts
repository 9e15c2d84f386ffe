import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ProvisionRow } from '../provision/provision.entity.js';

/**
 * One move of one object: who, acting as what, from where to where, chained per object by hash (architecture rule 7).
 * Append-only.
 */
@Entity({ tableName: 'history' })
@Unique({ properties: ['noun', 'objectId', 'seq'] })
export class HistoryRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) noun!: string;
  @Property({ type: 'uuid' }) objectId!: string;
  @Property({ type: 'int' }) seq!: number;
  @Property({ type: 'text' }) verb!: string;
  @Property({ type: 'text', nullable: true }) fromState!: string | null;
  @Property({ type: 'text', nullable: true }) toState!: string | null;
  @Property({ type: 'text', nullable: true }) reason!: string | null;
  /** Facts of the step for the timeline: ids, codes, dates; no personal data. */
  @Property({ type: 'json' }) details!: Record<string, unknown>;
  @Property({ type: 'uuid', nullable: true }) actorPersonId!: string | null;
  @Property({ type: 'uuid', nullable: true }) actorAssignmentId!: string | null;
  @Property({ type: 'uuid', nullable: true }) actorPostId!: string | null;
  @Property({ type: 'text' }) actorAccount!: string;
  @Property({ type: 'text[]' }) actorRoles!: string[];
  @Property({ type: 'timestamptz' }) at!: Date;
  @Property({ type: 'text' }) requestId!: string;
  @Property({ type: 'text', nullable: true }) previousHash!: string | null;
  @Property({ type: 'text' }) hash!: string;
}

/** One act or refused act, inserted in the act's own transaction. Append-only; sealed afterwards by `audit_seal`. */
@Entity({ tableName: 'audit' })
@Index({ properties: ['account', 'at'] })
@Index({ properties: ['objectId', 'at'] })
export class AuditRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Index() @Property({ type: 'timestamptz' }) at!: Date;
  @Property({ type: 'text' }) account!: string;
  @Property({ type: 'uuid', nullable: true }) personId!: string | null;
  @Property({ type: 'uuid', nullable: true }) assignmentId!: string | null;
  /** `case.escalate`, `session.signIn`, … */
  @Property({ type: 'text' }) what!: string;
  @Property({ type: 'text', nullable: true }) objectId!: string | null;
  /** `done`, or the code of the refusal. */
  @Property({ type: 'text' }) outcome!: string;
  @Property({ type: 'json' }) details!: Record<string, unknown>;
  @Property({ type: 'text' }) requestId!: string;
}

/**
 * The order and hash chain of committed audit rows: one sealer per service appends it and anchors the head outside the
 * database.
 */
@Entity({ tableName: 'audit_seal' })
export class AuditSeal {
  @PrimaryKey({ type: 'bigint' }) seq!: string;
  @Unique() @Property({ type: 'uuid' }) auditId!: string;
  @Property({ type: 'text' }) hash!: string;
}

/**
 * A mutation that a phone may repeat: the first result is kept, so that it happens once (architecture rule 8), and a
 * keyed hash of what was sent, so that the id cannot stand for something else.
 */
@Entity({ tableName: 'client_mutation' })
export class ClientMutation {
  @PrimaryKey({ type: 'text' }) accountId!: string;
  @PrimaryKey({ type: 'text' }) clientMutationId!: string;
  @Property({ type: 'text' }) resultId!: string;
  /** Null for what was kept before there was a hash; its id was one. */
  @Property({ type: 'text', nullable: true }) inputHash!: string | null;
  @Property({ type: 'timestamptz' }) at!: Date;
}

/** Running numbers without gaps by key and year: case numbers, document numbers, issues of minutes. */
@Entity({ tableName: 'number_sequence' })
export class NumberSequence {
  @PrimaryKey({ type: 'text' }) key!: string;
  @PrimaryKey({ type: 'int' }) year!: number;
  @Property({ type: 'int' }) value!: number;
}

/** Marks an event as handled, in the transaction of its handler. */
@Entity({ tableName: 'handled_event' })
export class HandledEvent {
  @PrimaryKey({ type: 'uuid' }) eventId!: string;
  @PrimaryKey({ type: 'text' }) consumer!: string;
  @Property({ type: 'timestamptz', defaultRaw: 'now()' }) handledAt!: Date;
}

/**
 * A stored file: bytes lie in the data folder by hash, rights come from the object it is attached to (architecture rule
 * 14).
 */
@Entity({ tableName: 'stored_file' })
export class StoredFile {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) sha256!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) mime!: string;
  @Property({ type: 'int' }) size!: number;
  @Property({ type: 'text' }) uploadedBy!: string;
  @Property({ type: 'timestamptz' }) uploadedAt!: Date;
  /** Noun and id of what the file proves; null until a mutation attaches it. */
  @Property({ type: 'text', nullable: true }) noun!: string | null;
  @Index() @Property({ type: 'uuid', nullable: true }) objectId!: string | null;
}

/** Read-only copy of an organisation fact that people published. */
@Entity({ tableName: 'org_fact' })
@Index({ properties: ['kind', 'unitId'] })
@Index({ properties: ['kind', 'postId'] })
@Index({ properties: ['kind', 'personId'] })
@Index({ properties: ['kind', 'path'] })
@Index({ properties: ['kind', 'code'] })
export class OrgFactRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) kind!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'text', nullable: true }) code!: string | null;
  @Property({ type: 'text', nullable: true }) path!: string | null;
  @Property({ type: 'uuid', nullable: true }) unitId!: string | null;
  @Property({ type: 'uuid', nullable: true }) postId!: string | null;
  @Property({ type: 'uuid', nullable: true }) personId!: string | null;
  @Property({ type: 'date' }) validFrom!: string;
  @Property({ type: 'date', nullable: true }) validTo!: string | null;
  @Property({ type: 'json' }) data!: Record<string, unknown>;
}

/** What a service may do with a table of records: nobody rewrites one. */
const APPEND_ONLY = 'select, insert';

/**
 * Tables that every service has in its own schema, and what its role may do with each: the one list, for every service
 * alike.
 */
export const KIT_TABLES = [
  { entity: HistoryRow, name: 'history', rights: APPEND_ONLY },
  { entity: AuditRow, name: 'audit', rights: APPEND_ONLY },
  { entity: AuditSeal, name: 'audit_seal', rights: APPEND_ONLY },
  { entity: ProvisionRow, name: 'provision', rights: APPEND_ONLY },
  { entity: ClientMutation, name: 'client_mutation', rights: APPEND_ONLY },
  { entity: HandledEvent, name: 'handled_event', rights: APPEND_ONLY },
  { entity: NumberSequence, name: 'number_sequence', rights: 'select, insert, update' },
  // what nobody attached in time is swept
  { entity: StoredFile, name: 'stored_file', rights: 'select, insert, update, delete' },
  { entity: OrgFactRow, name: 'org_fact', rights: 'select, insert, update' },
] as const;

export const KIT_ENTITIES = KIT_TABLES.map(({ entity }) => entity);

/** Names of the tables that nobody may rewrite. */
export const RECORD_TABLES = KIT_TABLES.filter(({ rights }) => rights === APPEND_ONLY).map(({ name }) => name);
