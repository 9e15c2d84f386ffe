import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MatterConcern } from './matter.policy.js';

/**
 * Whom a matter concerns, as last heard from cases: also of matters that are on no agenda yet, so that they are known
 * when they come on one.
 */
@Entity({ tableName: 'case_concern' })
export class CaseConcern implements MatterConcern {
  @PrimaryKey({ type: 'uuid' }) caseId!: string;
  @Property({ type: 'int' }) version!: number;
  @Property({ type: 'uuid', nullable: true }) accusedUnitId!: string | null;
  @Property({ type: 'text', nullable: true }) accusedUnitPath!: string | null;
  @Property({ type: 'uuid', nullable: true }) accusedPersonId!: string | null;
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) recusedPersonIds!: string[];
  @Property({ type: 'boolean', default: false }) restricted!: boolean;
  @Property({ type: 'uuid[]', defaultRaw: "'{}'" }) namedStaffIds!: string[];
}
