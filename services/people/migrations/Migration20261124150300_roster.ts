import { Migration } from '@mikro-orm/migrations';

/** The duty roster of the joint office (值班表, R-019) and swaps of shifts. */
export class Migration20261124150300_roster extends Migration {
  override up(): void {
    this.addSql(`create table "people"."duty_shift" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "unit_id" uuid not null, "day" date not null, "kind" text not null, "person_id" uuid not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "duty_shift_unit_id_index" on "people"."duty_shift" ("unit_id");`);
    this.addSql(`create index "duty_shift_day_index" on "people"."duty_shift" ("day");`);
    this.addSql(`create index "duty_shift_person_id_index" on "people"."duty_shift" ("person_id");`);
    this.addSql(`alter table "people"."duty_shift" add constraint "duty_shift_one_a_slot" unique ("unit_id", "day", "kind"), add constraint "duty_shift_hours" check ("ends_at" > "starts_at"), add constraint "duty_shift_kind" check ("kind" in ('DAY', 'NIGHT'));`);
    // Nobody is on duty twice at once, whatever two people do at the same time.
    this.addSql(`alter table "people"."duty_shift" add constraint "duty_shift_no_double" exclude using gist ("person_id" with =, tstzrange("starts_at", "ends_at") with &&);`);
    this.addSql(`create table "people"."duty_swap" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "state" text not null, "given_id" uuid not null, "asked_id" uuid not null, "from_person_id" uuid not null, "to_person_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "duty_swap_given_id_index" on "people"."duty_swap" ("given_id");`);
    this.addSql(`create index "duty_swap_asked_id_index" on "people"."duty_swap" ("asked_id");`);
    this.addSql(`create unique index "duty_swap_one_proposal" on "people"."duty_swap" ("given_id") where "state" = 'PROPOSED';`);
  }
}
