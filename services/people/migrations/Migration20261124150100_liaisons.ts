import { Migration } from '@mikro-orm/migrations';

/** Who speaks for a member unit (联络员, R-038): one a unit and day. */
export class Migration20261124150100_liaisons extends Migration {
  override up(): void {
    this.addSql(`create table "people"."liaison" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "unit_id" uuid not null, "post_id" uuid not null, "deputy_post_id" uuid null, "work_phone" text null, "deputy_phone" text null, "basis" text null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`create index "liaison_unit_id_index" on "people"."liaison" ("unit_id");`);
    this.addSql(`create index "liaison_post_id_index" on "people"."liaison" ("post_id");`);
    this.addSql(`alter table "people"."liaison" add constraint "liaison_one" exclude using gist ("unit_id" with =, daterange("valid_from", "valid_to") with &&), add constraint "liaison_term" check ("valid_to" is null or "valid_to" >= "valid_from");`);
  }
}
