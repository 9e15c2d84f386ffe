import { Migration } from '@mikro-orm/migrations';

/** Names of grids with the days on which they hold, as those of units. */
export class Migration20261124160000_grid_names extends Migration {
  override up(): void {
    this.addSql(`create table "people"."grid_name" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "grid_id" uuid not null, "name" text not null, "valid_from" date not null, "valid_to" date null, "basis" text null, primary key ("id"));`);
    this.addSql(`create index "grid_name_grid_id_index" on "people"."grid_name" ("grid_id");`);
    this.addSql(`alter table "people"."grid_name" add constraint "grid_name_one" exclude using gist ("grid_id" with =, daterange("valid_from", "valid_to") with &&);`);
  }
}
