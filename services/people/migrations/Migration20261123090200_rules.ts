import { Migration } from '@mikro-orm/migrations';

/** What the entities cannot say: rules that the database itself keeps, and the rights to end sessions. */
export class Migration20261123090200_rules extends Migration {
  override up(): void {
    // One holder at a time for a single-holder post (R-031…R-035), whatever two administrators do at once.
    this.addSql(`alter table "people"."post_assignment" add constraint "post_assignment_one_holder" exclude using gist ("post_id" with =, daterange("valid_from", "valid_to") with &&) where ("single_holder");`);
    this.addSql(`alter table "people"."post_assignment" add constraint "post_assignment_term" check ("valid_to" is null or "valid_to" > "valid_from");`);
    // An administrator of the platform holds no business post.
    this.addSql(`alter table "people"."account" add constraint "account_administrator_apart" check ("administrator" is null or "person_id" is null);`);
    this.addSql(`alter table "people"."account" add constraint "account_administrator_kind" check ("administrator" in ('SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR'));`);
    this.addSql(`alter table "people"."unit" add constraint "unit_term" check ("valid_to" is null or "valid_to" > "valid_from");`);
    // Signing out deletes the session; spent one-time values and tokens go too.
    this.addSql(`grant delete on "people"."session", "people"."verification", "people"."machine_token" to "lianxi_people";`);
  }
}
