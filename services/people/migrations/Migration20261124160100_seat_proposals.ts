import { Migration } from '@mikro-orm/migrations';

/** A weighty seat for a post that somebody holds takes two persons, like an appointment to a weighty post. */
export class Migration20261124160100_seat_proposals extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."appointment" add column "seat_kind" text null;`);
    this.addSql(`drop index "people"."appointment_one_pending";`);
    this.addSql(`create unique index "appointment_one_pending" on "people"."appointment" ("post_id", "person_id", coalesce("seat_kind", '')) where "state" = 'PROPOSED';`);
  }
}
