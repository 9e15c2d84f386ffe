import { Migration } from '@mikro-orm/migrations';

/** Appointments to weighty posts take two persons: what one proposed is kept apart from the terms until another confirms it. */
export class Migration20261124110100_appointments extends Migration {
  override up(): void {
    this.addSql(`create table "people"."appointment" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "state" text not null, "post_id" uuid not null, "path" text not null, "person_id" uuid not null, "assignment_id" uuid null, "capacity" text not null, "valid_from" date not null, "valid_to" date null, "basis" text not null, "proposer_account_id" uuid not null, "proposer_person_id" uuid null, "proposed_by" text not null, "founding" boolean not null, primary key ("id"));`);
    this.addSql(`create index "appointment_post_id_index" on "people"."appointment" ("post_id");`);
    this.addSql(`create unique index "appointment_one_pending" on "people"."appointment" ("post_id", "person_id") where "state" = 'PROPOSED';`);
    this.addSql(`alter table "people"."appointment" add constraint "appointment_term" check ("valid_to" is null or "valid_to" > "valid_from"), add constraint "appointment_not_oneself" check ("proposer_person_id" is distinct from "person_id");`);
  }
}
