import { Migration } from '@mikro-orm/migrations';

/** A machine client asks for a token of some of its scopes (RFC 6749 §3.3). */
export class Migration20261201170100_token_scopes extends Migration {

  override name = 'Migration20261201170100_token_scopes';

  override up(): void {
    this.addSql(`alter table "people"."machine_token" add "scopes" text[] null;`);
  }

  override down(): void {
    this.addSql(`alter table "people"."machine_token" drop column "scopes";`);
  }

}
