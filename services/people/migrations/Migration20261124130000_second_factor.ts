import { Migration } from '@mikro-orm/migrations';

/** Second factor of accounts: sealed secrets, hashed recovery codes. */
export class Migration20261124130000_second_factor extends Migration {
  override up(): void {
    this.addSql(`create table "people"."second_factor" ("account_id" uuid not null, "sealed_secret" text not null, "created_at" timestamptz not null, "confirmed_at" timestamptz null, "last_step" int null, primary key ("account_id"));`);
    this.addSql(`create table "people"."recovery_code" ("code_hash" text not null, "account_id" uuid not null, "used_at" timestamptz null, primary key ("code_hash"));`);
    this.addSql(`create index "recovery_code_account_id_index" on "people"."recovery_code" ("account_id");`);
    this.addSql(`alter table "people"."account" add column "second_factor_at" timestamptz null;`);
    // A factor that is given up or reset leaves nothing that could be used again.
    this.addSql(`grant delete on "people"."second_factor", "people"."recovery_code" to "lianxi_people";`);
  }
}
