import { Migration } from '@mikro-orm/migrations';

/** The phone at work of a post. */
export class Migration20261124150500_work_phones extends Migration {
  override up(): void {
    this.addSql(`create table "people"."post_phone" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "post_id" uuid not null, "number" text null, primary key ("id"));`);
    this.addSql(`alter table "people"."post_phone" add constraint "post_phone_post_id_unique" unique ("post_id");`);
  }
}
