import { Migration } from '@mikro-orm/migrations';

/** What the entities cannot say: indexes for prefix and array conditions, and the shape of a case number. */
export class Migration20261123092152_rules extends Migration {
  override up(): void {
    this.addSql(`create index "case_place_path_prefix" on "cases"."case" ("place_path" text_pattern_ops);`);
    this.addSql(`create index "case_co_units" on "cases"."case" using gin ("co_unit_ids");`);
    this.addSql(`create index "case_access_units" on "cases"."case" using gin ("access_unit_ids");`);
    this.addSql(`create index "case_newest" on "cases"."case" ("registered_on" desc nulls last, "case_no" desc nulls last, "id");`);
    this.addSql(`create index "case_search" on "cases"."case" using gin ("summary" gin_trgm_ops);`);
    this.addSql(`alter table "cases"."case" add constraint "case_numbered" check ("state" = 'DRAFT' or "case_no" ~ '^XC[0-9]{10}$');`);
    this.addSql(`alter table "cases"."case" add constraint "case_counts" check ("people_count" between 1 and 9999 and "household_count" between 1 and 9999);`);
    // At the community and above somebody is always first responsible (domain §4.1, invariant ii).
    this.addSql(`alter table "cases"."case" add constraint "case_first_responsible" check ("current_level" = 'GRID' or "first_responsible_post_id" is not null);`);
    this.addSql(`revoke update on "cases"."handling_record" from "lianxi_cases";`);
  }
}
