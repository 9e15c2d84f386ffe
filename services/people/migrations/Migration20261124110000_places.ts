import { Migration } from '@mikro-orm/migrations';

/** Where a unit stands becomes something that changes from a day on; a unit that was taken into another one says into which. */
export class Migration20261124110000_places extends Migration {
  override up(): void {
    this.addSql(`create table "people"."unit_place" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "unit_id" uuid not null, "parent_id" uuid not null, "valid_from" date not null, "valid_to" date null, "basis" text null, primary key ("id"));`);
    this.addSql(`create index "unit_place_unit_id_index" on "people"."unit_place" ("unit_id");`);
    this.addSql(`create index "unit_place_parent_id_index" on "people"."unit_place" ("parent_id");`);
    this.addSql(`alter table "people"."unit_place" add constraint "unit_place_one" exclude using gist ("unit_id" with =, daterange("valid_from", "valid_to") with &&), add constraint "unit_place_apart" check ("unit_id" <> "parent_id");`);
    this.addSql(`alter table "people"."unit" add column "merged_into_id" uuid null, add constraint "unit_merged" check ("merged_into_id" is null or ("valid_to" is not null and "merged_into_id" <> "id"));`);
    this.addSql(`alter table "people"."conference_regime" add column "basis" text null;`);
    // One version of a conference's regime a day.
    this.addSql(`alter table "people"."conference_regime" add constraint "conference_regime_one" exclude using gist ("unit_id" with =, daterange("valid_from", "valid_to") with &&);`);
  }
}
