import { Migration } from '@mikro-orm/migrations';

/** What makes a case an accusation, whom of the office it names, what of it is searched, and the registrar's receipt. */
export class Migration20261201172000_restricted extends Migration {
  override name = 'Migration20261201172000_restricted';

  override up(): void {
    this.addSql(
      `create table "cases"."registration_receipt" ("id" uuid not null, "version" int not null,
        "created_at" timestamptz not null, "slip_code" text not null, "case_id" uuid not null,
        "person_id" uuid not null, "client_mutation_id" text null, "withheld" boolean not null default false,
        primary key ("id"));`,
    );
    this.addSql(
      `alter table "cases"."registration_receipt"
        add constraint "registration_receipt_slip_code_unique" unique ("slip_code"),
        add constraint "registration_receipt_case_id_unique" unique ("case_id");`,
    );
    this.addSql(
      `create index "registration_receipt_person_id_index" on "cases"."registration_receipt" ("person_id");`,
    );
    this.addSql(
      `alter table "cases"."case" add "purpose" text null, add "search_text" text null,
        add "named_staff_ids" text[] not null default '{}';`,
    );
    // At the sub-district a line without a leader is a gap that is shown; the community always has its secretary.
    this.addSql(
      `alter table "cases"."case" drop constraint "case_first_responsible", add constraint "case_first_responsible"
        check ("current_level" <> 'COMMUNITY' or "first_responsible_post_id" is not null);`,
    );
    this.addSql(
      `alter table "cases"."case" drop constraint "case_numbered", add constraint "case_numbered"
        check ("state" = 'DRAFT' or "case_no" ~ '^X[CJ][0-9]{10}$');`,
    );
    // Purpose 揭发控告 makes a case RESTRICTED, whoever writes the row (domain §9 C-19).
    this.addSql(
      `alter table "cases"."case" add constraint "case_accusation_restricted"
        check ("purpose" is distinct from 'ACCUSATION' or "confidentiality" = 'RESTRICTED');`,
    );
  }

  override down(): void {
    this.addSql(
      `alter table "cases"."case" drop constraint "case_accusation_restricted", drop column "purpose",
        drop column "search_text", drop column "named_staff_ids";`,
    );
    this.addSql(`drop table "cases"."registration_receipt";`);
  }
}
