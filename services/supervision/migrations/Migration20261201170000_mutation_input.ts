import { Migration } from '@mikro-orm/migrations';

/** What was sent under a `clientMutationId`, as a keyed hash: the id cannot stand for something else. */
export class Migration20261201170000_mutation_input extends Migration {

  override name = 'Migration20261201170000_mutation_input';

  override up(): void {
    this.addSql(`alter table "supervision"."client_mutation" add "input_hash" text null;`);
  }

  override down(): void {
    this.addSql(`alter table "supervision"."client_mutation" drop column "input_hash";`);
  }

}
