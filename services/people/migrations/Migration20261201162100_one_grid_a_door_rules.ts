import { Migration } from '@mikro-orm/migrations';

/**
 * a door lies in one grid on every day, whoever lives behind it. The door is a keyed hash of what two spellings of
 * it have in common (`doorHashOf`), since the room is sealed; links from before are completed by the base data, which
 * alone has the key. Proven when the transaction commits, so that several households may pass on together.
 */
export class Migration20261201162100_one_grid_a_door_rules extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."household_link" add column "door_hash" text null;`);
    this.addSql(
      `alter table "people"."household_link" add constraint "household_link_door_one_grid" exclude using gist ("door_hash" with =, "grid_id" with <>, daterange("valid_from", "valid_to") with &&) deferrable initially deferred;`,
    );
  }
}
