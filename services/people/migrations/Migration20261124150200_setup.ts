import { Migration } from '@mikro-orm/migrations';

/** What is confirmed by hand about the set-up of a regime: once an item. */
export class Migration20261124150200_setup extends Migration {
  override up(): void {
    this.addSql(`create table "people"."setup_confirmation" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "regime_id" uuid not null, "item" text not null, "done_on" date not null, "basis" text not null, "person_id" uuid null, "post_id" uuid null, "withdrawn" boolean not null, primary key ("id"));`);
    this.addSql(`create index "setup_confirmation_regime_id_index" on "people"."setup_confirmation" ("regime_id");`);
    this.addSql(`create unique index "setup_confirmation_once" on "people"."setup_confirmation" ("regime_id", "item") where not "withdrawn";`);
  }
}
