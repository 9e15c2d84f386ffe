import { Migration } from '@mikro-orm/migrations';

/** Records of what machine clients were given; only added to. */
export class Migration20261124130200_provisions extends Migration {
  override up(): void {
    this.addSql(`create table "people"."provision" ("id" uuid not null, "at" timestamptz not null, "client_id" text not null, "client" text not null, "purpose" text not null, "fields" text[] not null, "masked_fields" text[] not null, "persons" int not null, "rows" int not null, "request_id" text not null, primary key ("id"));`);
    this.addSql(`create index "provision_at_index" on "people"."provision" ("at");`);
    this.addSql(`revoke update, delete on "people"."provision" from "lianxi_people";`);
  }
}
