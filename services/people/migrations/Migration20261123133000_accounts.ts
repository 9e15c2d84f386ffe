import { Migration } from '@mikro-orm/migrations';

/** Accounts and machine clients become nouns with states; the three administrators exclude one another. */
export class Migration20261123133000_accounts extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."account" add column "version" int not null default 1, add column "state" text not null default 'ACTIVE', add column "custodian_id" uuid null, add column "password_due" boolean not null default false, add column "last_sign_in_at" timestamptz null;`);
    this.addSql(`update "people"."account" set "state" = 'DISABLED' where "disabled";`);
    this.addSql(`alter table "people"."account" drop column "disabled";`);
    this.addSql(`alter table "people"."credential" add column "former_passwords" text[] not null default '{}';`);

    this.addSql(`alter table "people"."machine_client" add column "version" int not null default 1, add column "state" text not null default 'ACTIVE', add column "name" text not null default '', add column "previous_secret_hash" text null, add column "previous_until" timestamptz null, add column "rotated_at" timestamptz null, add column "expires_on" date null, add column "last_used_at" timestamptz null;`);
    this.addSql(`update "people"."machine_client" set "state" = case when "disabled" then 'KILLED' else 'ACTIVE' end, "name" = "client_id";`);
    this.addSql(`alter table "people"."machine_client" drop column "disabled";`);

    // One open account a person.
    this.addSql(`create unique index "account_one_a_person" on "people"."account" ("person_id") where "state" <> 'REJECTED';`);
    // Whoever uses an account of one kind of administrator uses none of another kind (domain §5.1).
    this.addSql(`alter table "people"."account" add constraint "account_administrators_exclude" exclude using gist ("custodian_id" with =, "administrator" with <>) where ("state" in ('PROPOSED', 'ACTIVE'));`);
    this.addSql(`alter table "people"."account" add constraint "account_custodian" check ("custodian_id" is null or "administrator" is not null);`);
    // Administrators are accounts; no post makes one, so that nobody gets a second role of the three by a post.
    this.addSql(`alter table "people"."post" add constraint "post_no_administrator" check (not ("roles" && array['SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR']));`);
  }
}
