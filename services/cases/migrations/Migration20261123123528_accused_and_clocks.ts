import { Migration } from '@mikro-orm/migrations';

/** The place of the unit complained of, and clocks that end without their thing being done; what earlier rows say wrong is put right. */
export class Migration20261123123528_accused_and_clocks extends Migration {

  override name = 'Migration20261123123528_accused_and_clocks';

  override up(): void {
    this.addSql(`alter table "cases"."case" add "accused_unit_path" text null;`);
    this.addSql(`alter table "cases"."case_clock" add "cancelled" boolean not null default false;`);

    this.addSql(`update "cases"."case" c set "accused_unit_path" = f."path" from "cases"."org_fact" f where f."kind" = 'unit' and f."id" = c."accused_unit_id";`);
    // The unit complained of does not lead the matter, not even while nobody does.
    this.addSql(`update "cases"."case" set "lead_unit_id" = null where "state" = 'SUBDISTRICT_TRIAGE' and "lead_unit_id" = "accused_unit_id";`);

    // Done is a first contact that was made, and a settling or handling that ended in closing (domain §2.4).
    this.addSql(`
update "cases"."case_clock" k set "cancelled" = true where k."stopped_at" is not null and (
  (k."kind" = 'GRID_FIRST_CONTACT' and not exists (select from "cases"."handling_record" r where r."case_id" = k."case_id" and r."type" = 'CONTACT' and r."at" <= k."stopped_at" + interval '5 seconds'))
  or (k."kind" in ('GRID_SETTLE', 'COMMUNITY_SETTLE', 'HANDLING_DUE') and not exists (select from "cases"."history" h where h."noun" = 'case' and h."object_id" = k."case_id" and h."verb" = 'close' and h."at" between k."stopped_at" - interval '5 seconds' and k."stopped_at" + interval '5 seconds')));`);

    // A reopened matter is the sub-district's (T32), with somebody first responsible: the leader of its line, else the office's director.
    this.addSql(`
update "cases"."case" c set "current_level" = 'SUBDISTRICT', "first_responsible_post_id" = r."post_id"
from (select o."id", coalesce(
    (select (f."data" ->> 'leaderPostId')::uuid from "cases"."org_fact" f where f."kind" = 'line' and f."code" = o."line_code" and f."unit_id" = o."subdistrict_id" and f."valid_to" is null limit 1),
    o."first_responsible_post_id",
    (select f."post_id" from "cases"."org_fact" f where f."kind" = 'seat' and f."code" = 'OFFICE_DIRECTOR' and f."valid_to" is null limit 1)) as "post_id" from "cases"."case" o) r
where r."id" = c."id" and c."state" = 'HANDLING' and c."current_level" <> 'SUBDISTRICT' and r."post_id" is not null;`);
  }

  override down(): void {
    this.addSql(`alter table "cases"."case" drop column "accused_unit_path";`);
    this.addSql(`alter table "cases"."case_clock" drop column "cancelled";`);
  }

}
