import { Migration } from '@mikro-orm/migrations';

/** Wrong secrets are counted by name and by address, in a table of their own, whether the name exists or not. */
export class Migration20261123123251_sign_in_failures extends Migration {
  override up(): void {
    this.addSql(`create table "people"."sign_in_failure" ("key" text not null, "points" int not null, "expire" bigint null, primary key ("key"));`);
    this.addSql(`alter table "people"."account" drop column "failed_sign_ins", drop column "locked_until";`);
    // A right answer clears the count, and old ones are swept.
    this.addSql(`grant delete on "people"."sign_in_failure" to "lianxi_people";`);
  }
}
