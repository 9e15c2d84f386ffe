import { Migration } from '@mikro-orm/migrations';

/** The document that ends a seat stands beside the one that made it. */
export class Migration20261124160200_seat_end extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."conference_seat" add column "end_basis" text null;`);
  }
}
