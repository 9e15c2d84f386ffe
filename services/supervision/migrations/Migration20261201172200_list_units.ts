import { Migration } from '@mikro-orm/migrations';

/** Ids of the units on a check's list, by which their heads find the check. */
export class Migration20261201172200_list_units extends Migration {
  override name = 'Migration20261201172200_list_units';

  override up(): void {
    this.addSql(`alter table "supervision"."quarterly_check" add "list_unit_ids" text[] not null default '{}';`);
    this.addSql(
      `update "supervision"."quarterly_check"
        set "list_unit_ids" = array(select unit ->> 'unitId' from jsonb_array_elements("eligible") as unit);`,
    );
    this.addSql(`alter table "supervision"."quarterly_check" alter "list_unit_ids" drop default;`);
  }

  override down(): void {
    this.addSql(`alter table "supervision"."quarterly_check" drop column "list_unit_ids";`);
  }
}
