import { Migration } from '@mikro-orm/migrations';

/** Calls that showed personal data in plain, by account, and what the security administrator is told of them (domain §5.4). */
export class Migration20261124100100_security_alerts extends Migration {
  override up(): void {
    this.addSql(`create table "people"."unmask_call" ("id" uuid not null, "account_id" uuid not null, "service" text not null, "at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "unmask_call_account_id_at_index" on "people"."unmask_call" ("account_id", "at");`);
    this.addSql(`revoke update, delete, truncate on "people"."unmask_call" from "lianxi_people";`);
    this.addSql(`create table "people"."security_alert" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "kind" text not null, "state" text not null, "account_id" uuid not null, "since" timestamptz not null, "calls" int not null, "note" text null, primary key ("id"));`);
    this.addSql(`create index "security_alert_account_id_since_index" on "people"."security_alert" ("account_id", "since");`);
    this.addSql(`alter table "people"."security_alert" add constraint "security_alert_seen" check (("state" = 'SEEN') = ("note" is not null));`);
  }
}
