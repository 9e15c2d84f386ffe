import { Migration } from '@mikro-orm/migrations';

/** Resets of passwords and second factors take two administrators; at most one waits an account. */
export class Migration20261124162000_account_resets extends Migration {
  override up(): void {
    this.addSql(`create table "people"."account_reset" ("id" uuid not null, "account_id" uuid not null, "kind" text not null, "state" text not null, "sealed_half" text null, "asked_by_id" uuid null, "asked_by" text not null, "asked_at" timestamptz not null, "reason" text null, "done_by" text null, "done_at" timestamptz null, "told_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "account_reset_account_id_index" on "people"."account_reset" ("account_id");`);
    this.addSql(`create unique index "account_reset_one_asked" on "people"."account_reset" ("account_id") where "state" = 'ASKED';`);
    this.addSql(`alter table "people"."account_reset" add constraint "account_reset_half" check ("sealed_half" is null or "state" = 'ASKED');`);
    this.addSql(`alter table "people"."account_reset" add constraint "account_reset_two" check ("state" <> 'DONE' or "asked_by_id" is null or "asked_by" <> "done_by");`);
  }
}
