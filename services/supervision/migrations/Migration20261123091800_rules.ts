import { Migration } from '@mikro-orm/migrations';

/** What the entity cannot say: the shape of a check in each state, and that a plan's list, a confirmation and a draw are never rewritten. */
export class Migration20261123091800_rules extends Migration {
  override up(): void {
    this.addSql(`alter table "supervision"."quarterly_check" add constraint "quarterly_check_quarter" check ("quarter" ~ '^\\d{4}-Q[1-4]$');`);
    this.addSql(`alter table "supervision"."quarterly_check" add constraint "quarterly_check_samples" check ("community_sample" > 0 and "department_sample" > 0 and "cases_per_unit" > 0);`);
    this.addSql(`alter table "supervision"."quarterly_check" add constraint "quarterly_check_witness" check (
      num_nonnulls("witness_assignment_id", "witness_person_id", "witness_unit_id", "witnessed_at", "witness_number", "witness_commitment") = case when "state" = 'PLANNED' then 0 else 6 end);`);
    this.addSql(`alter table "supervision"."quarterly_check" add constraint "quarterly_check_draw" check (
      num_nonnulls("seed", "result", "result_hash", "drawn_at", "drawn_by_assignment_id") = case when "state" in ('PLANNED', 'WITNESSED') then 0 else 5 end);`);
    this.addSql(`create function "supervision"."keep_draw"() returns trigger language plpgsql as $keep$
      begin
        if row(new."id", new."area_path", new."quarter", new."planned_on", new."community_sample", new."department_sample", new."cases_per_unit", new."algorithm", new."eligible", new."organiser_unit_ids")
          is distinct from row(old."id", old."area_path", old."quarter", old."planned_on", old."community_sample", old."department_sample", old."cases_per_unit", old."algorithm", old."eligible", old."organiser_unit_ids")
          then raise exception 'quarterly_check_plan_kept: a plan is not rewritten';
        end if;
        if old."witnessed_at" is not null and row(new."witness_assignment_id", new."witness_person_id", new."witness_unit_id", new."witnessed_at", new."witness_number", new."witness_commitment")
          is distinct from row(old."witness_assignment_id", old."witness_person_id", old."witness_unit_id", old."witnessed_at", old."witness_number", old."witness_commitment")
          then raise exception 'quarterly_check_witness_kept: a confirmation is not rewritten';
        end if;
        if old."drawn_at" is not null and row(new."seed", new."result", new."drawn_unit_ids", new."result_hash", new."drawn_at", new."drawn_by_assignment_id")
          is distinct from row(old."seed", old."result", old."drawn_unit_ids", old."result_hash", old."drawn_at", old."drawn_by_assignment_id")
          then raise exception 'quarterly_check_draw_kept: a draw happens once';
        end if;
        return new;
      end $keep$;`);
    this.addSql(`create trigger "quarterly_check_kept" before update on "supervision"."quarterly_check" for each row execute function "supervision"."keep_draw"();`);
  }
}
