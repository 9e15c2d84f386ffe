import { Migration } from '@mikro-orm/migrations';

/** Whom matters concern, on every row about them (Art. 28, 30), under the names that all services use; and papers that are withheld. */
export class Migration20261124140000_concern extends Migration {

  override name = 'Migration20261124140000_concern';

  override up(): void | Promise<void> {
    this.addSql(`create table "meetings"."case_concern" ("case_id" uuid not null, "version" int not null, "accused_unit_id" uuid null, "accused_unit_path" text null, "accused_person_id" uuid null, "recused_person_ids" text[] not null default '{}', primary key ("case_id"));`);
    for (const table of ['agenda_item', 'decision_item']) {
      this.addSql(`alter table "meetings"."${table}" rename column "accused_path" to "accused_unit_path";`);
      this.addSql(`alter table "meetings"."${table}" add "accused_person_id" uuid null, add "recused_person_ids" text[] not null default '{}';`);
    }
    this.addSql(`alter table "meetings"."minutes" add "withheld_from_ids" text[] not null default '{}', add "withheld_from_paths" text[] not null default '{}';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "meetings"."case_concern";`);
    for (const table of ['agenda_item', 'decision_item']) {
      this.addSql(`alter table "meetings"."${table}" drop column "accused_person_id", drop column "recused_person_ids";`);
      this.addSql(`alter table "meetings"."${table}" rename column "accused_unit_path" to "accused_path";`);
    }
    this.addSql(`alter table "meetings"."minutes" drop column "withheld_from_ids", drop column "withheld_from_paths";`);
  }

}
