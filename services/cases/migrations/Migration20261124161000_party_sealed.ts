import { Migration } from '@mikro-orm/migrations';

/** The person concerned is sealed (decision 14): the database itself takes no plain value any more. Rows from before are sealed by the base data, which alone has the keys. */
export class Migration20261124161000_party_sealed extends Migration {

  override name = 'Migration20261124161000_party_sealed';

  override up(): void {
    this.addSql(`alter table "cases"."case" add constraint "case_party_sealed" check ("party_name" like 'v1.%' and "party_phone" like 'v1.%' and "party_address" like 'v1.%') not valid;`);
  }

  override down(): void {
    this.addSql(`alter table "cases"."case" drop constraint "case_party_sealed";`);
  }

}
