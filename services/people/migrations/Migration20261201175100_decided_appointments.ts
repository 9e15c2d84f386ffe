import { Migration } from '@mikro-orm/migrations';

/** Whether an appointment was proposed by somebody who decides who leads the conference or its office. */
export class Migration20261201175100_decided_appointments extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."appointment" add "decided" boolean not null default false;`);
  }

  override down(): void {
    this.addSql(`alter table "people"."appointment" drop column "decided";`);
  }
}
