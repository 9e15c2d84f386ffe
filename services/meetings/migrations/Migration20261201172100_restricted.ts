import { Migration } from '@mikro-orm/migrations';

/** Accusations and the staff who read them; what names somebody complained of stands on closed items only. */
export class Migration20261201172100_restricted extends Migration {
  override name = 'Migration20261201172100_restricted';

  override up(): void {
    for (const table of ['agenda_item', 'decision_item'])
      this.addSql(`alter table "meetings"."${table}" add "named_staff_ids" text[] not null default '{}';`);
    this.addSql(
      `alter table "meetings"."case_concern" add "restricted" boolean not null default false,
        add "named_staff_ids" text[] not null default '{}';`,
    );
    this.addSql(
      `update "meetings"."agenda_item" set "closed" = true
        where "accused_unit_id" is not null or "accused_person_id" is not null;`,
    );
    this.addSql(
      `update "meetings"."decision_item" set "closed" = true, "copied_to_district" = false
        where "accused_unit_id" is not null or "accused_person_id" is not null;`,
    );
  }

  override down(): void {
    for (const table of ['agenda_item', 'decision_item', 'case_concern'])
      this.addSql(`alter table "meetings"."${table}" drop column "named_staff_ids";`);
    this.addSql(`alter table "meetings"."case_concern" drop column "restricted";`);
  }
}
