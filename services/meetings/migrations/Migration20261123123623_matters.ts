import { Migration } from '@mikro-orm/migrations';

/** Facts of the matter on items and decisions (who sees them hangs on these), the day of the yellow light, and wrong sign-in codes. */
export class Migration20261123123623_matters extends Migration {

  override name = 'Migration20261123123623_matters';

  override up(): void | Promise<void> {
    this.addSql(`create table "meetings"."sign_in_failure" ("id" uuid not null, "meeting_id" uuid not null, "person_id" uuid not null, "at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "sign_in_failure_meeting_id_person_id_at_index" on "meetings"."sign_in_failure" ("meeting_id", "person_id", "at");`);

    this.addSql(`alter table "meetings"."agenda_item" add "case_path" text null, add "case_lead_unit_id" uuid null, add "accused_unit_id" uuid null, add "accused_path" text null;`);

    this.addSql(`alter table "meetings"."decision_item" add "warn_on" date null, add "restricted" boolean not null default false, add "case_path" text null, add "accused_unit_id" uuid null, add "accused_path" text null;`);
    // The day of the yellow light is kept from now on; of decisions in force it is computed once (domain §3.5).
    this.addSql(`update "meetings"."decision_item" set "warn_on" = "due_on" - case when "due_on" - "confirmed_on" >= 30 then 7 when "due_on" - "confirmed_on" >= 8 then 3 else 1 end where "confirmed_on" is not null;`);
    this.addSql(`update "meetings"."decision_item" d set "restricted" = i."restricted" from "meetings"."agenda_item" i where i."id" = d."agenda_item_id";`);

    // A unit complained of is known with its place: without it the people under it could not be kept out.
    for (const table of ['agenda_item', 'decision_item']) this.addSql(`alter table "meetings"."${table}" add constraint "${table}_accused_whole" check (("accused_unit_id" is null) = ("accused_path" is null));`);
  }

}
