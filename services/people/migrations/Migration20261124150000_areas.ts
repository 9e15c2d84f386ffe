import { Migration } from '@mikro-orm/migrations';

/** Which cadre looks after which area (干部包片, R-072). */
export class Migration20261124150000_areas extends Migration {
  override up(): void {
    this.addSql(`create table "people"."area_assignment" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "post_id" uuid not null, "unit_id" uuid not null, "grid_id" uuid null, "basis" text null, "end_basis" text null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`create index "area_assignment_post_id_index" on "people"."area_assignment" ("post_id");`);
    this.addSql(`create index "area_assignment_unit_id_index" on "people"."area_assignment" ("unit_id");`);
    this.addSql(`create index "area_assignment_grid_id_index" on "people"."area_assignment" ("grid_id");`);
    // A grid is the range [grid, grid], no grid is the range without ends: so the whole community and one of its grids overlap too.
    this.addSql(`create type "people"."uuid_range" as range (subtype = uuid);`);
    this.addSql(`alter table "people"."area_assignment" add constraint "area_assignment_once" exclude using gist ("post_id" with =, "unit_id" with =, "people"."uuid_range"("grid_id", "grid_id", '[]') with &&, daterange("valid_from", "valid_to") with &&), add constraint "area_assignment_term" check ("valid_to" is null or "valid_to" >= "valid_from");`);
  }
}
