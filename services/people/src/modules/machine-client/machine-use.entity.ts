import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Requests of a machine client on one day in Shanghai: its quota is counted here, and its use is read from here. */
@Entity({ tableName: 'machine_use' })
export class MachineUse {
  @PrimaryKey({ type: 'uuid' }) machineClientId!: string;
  @PrimaryKey({ type: 'date' }) day!: string;
  @Property({ type: 'int' }) requests!: number;
  /** Requests beyond the quota. */
  @Property({ type: 'int' }) refused!: number;
}

/** Requests of the running minute; the columns and their order are those of rate-limiter-flexible. */
@Entity({ tableName: 'machine_minute' })
export class MachineMinute {
  @PrimaryKey({ type: 'text' }) key!: string;
  @Property({ type: 'int' }) points!: number;
  /** Milliseconds since 1970. */
  @Property({ type: 'bigint', nullable: true }) expire!: string | null;
}
