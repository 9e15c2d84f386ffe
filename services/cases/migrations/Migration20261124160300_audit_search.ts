import { Migration } from '@mikro-orm/migrations';

/** The audit is searched by account and by object: one's own acts, and what was done to one thing. */
export class Migration20261124160300_audit_search extends Migration {
  override up(): void {
    this.addSql(`create index "audit_account_at_index" on "cases"."audit" ("account", "at");`);
    this.addSql(`create index "audit_object_id_at_index" on "cases"."audit" ("object_id", "at");`);
  }
}
