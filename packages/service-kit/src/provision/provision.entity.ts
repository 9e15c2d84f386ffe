import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * One answer with personal data that a machine client got (对外提供记录, PIPL Art. 23, 55, 56). Append-only; says which
 * fields, never what was in them.
 */
@Entity({ tableName: 'provision' })
export class ProvisionRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Index() @Property({ type: 'timestamptz' }) at!: Date;
  /** Id and name of the machine client. */
  @Property({ type: 'text' }) clientId!: string;
  @Property({ type: 'text' }) client!: string;
  /** What the data is used for, as registered at that time. */
  @Property({ type: 'text' }) purpose!: string;
  /** `Type.field`, sorted; and those of them that were given masked. */
  @Property({ type: 'text[]' }) fields!: string[];
  @Property({ type: 'text[]' }) maskedFields!: string[];
  /** Objects with a name, number or address of a person; and all objects with a recorded field. */
  @Property({ type: 'int' }) persons!: number;
  @Property({ type: 'int' }) rows!: number;
  @Property({ type: 'text' }) requestId!: string;
}
