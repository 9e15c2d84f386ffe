import { Migration } from '@mikro-orm/migrations';

export class Migration20261123092052_initial extends Migration {

  override name = 'Migration20261123092052_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "cases";`);
    this.addSql(`create table "cases"."audit" ("id" uuid not null, "at" timestamptz not null, "account" text not null, "person_id" uuid null, "assignment_id" uuid null, "what" text not null, "object_id" text null, "outcome" text not null, "details" jsonb not null, "request_id" text not null, primary key ("id"));`);
    this.addSql(`create index "audit_at_index" on "cases"."audit" ("at");`);

    this.addSql(`create table "cases"."audit_seal" ("seq" bigserial primary key, "audit_id" uuid not null, "hash" text not null);`);
    this.addSql(`alter table "cases"."audit_seal" add constraint "audit_seal_audit_id_unique" unique ("audit_id");`);

    this.addSql(`create table "cases"."case" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "case_no" text null, "case_kind" text not null, "state" text not null, "current_level" text not null, "severity" text not null, "urgency" text not null, "confidentiality" text not null, "channel" text not null, "category_code" text not null, "line_code" text not null, "summary" text not null, "appeal_content" text not null, "place_path" text not null, "subdistrict_id" uuid not null, "community_id" uuid not null, "grid_id" uuid null, "household_id" uuid null, "party_name" text null, "party_phone" text null, "party_address" text null, "people_count" int not null, "household_count" int not null, "must_escalate" boolean not null, "registered_on" date null, "registered_by_person_id" uuid null, "registered_by_unit_id" uuid null, "accused_unit_id" uuid null, "first_responsible_post_id" uuid null, "proposed_leader_post_id" uuid null, "case_leader_post_id" uuid null, "lead_unit_id" uuid null, "co_unit_ids" text[] not null default '{}', "access_unit_ids" text[] not null default '{}', "first_handler_unit_id" uuid null, "handler_person_id" uuid null, "handler_assignment_id" uuid null, "dispatched_on" date null, "acknowledged_at" timestamptz null, "due_on" date null, "due_unit" text null, "due_length" int null, "conference_on" date null, "closing_proposed" boolean not null default false, "resolution" text not null, "result_text" text null, "closed_on" date null, "reopen_count" int not null default 0, "progress" text null, "contact_count" int not null default 0, "evidence_count" int not null default 0, "substantive_count" int not null default 0, "level_record_count" int not null default 0, "grid_return_count" int not null default 0, "community_escalation_count" int not null default 0, "list_classification" text null, "list_tasks" jsonb not null default '[]', "list_unit_id" uuid null, "list_person_name" text null, "list_due_on" date null, "remark" text null, primary key ("id"));`);
    this.addSql(`alter table "cases"."case" add constraint "case_case_no_unique" unique ("case_no");`);
    this.addSql(`create index "case_line_code_index" on "cases"."case" ("line_code");`);
    this.addSql(`create index "case_place_path_index" on "cases"."case" ("place_path");`);
    this.addSql(`create index "case_community_id_index" on "cases"."case" ("community_id");`);
    this.addSql(`create index "case_registered_on_index" on "cases"."case" ("registered_on");`);
    this.addSql(`create index "case_case_leader_post_id_index" on "cases"."case" ("case_leader_post_id");`);
    this.addSql(`create index "case_handler_person_id_index" on "cases"."case" ("handler_person_id");`);
    this.addSql(`create index "case_lead_unit_id_state_index" on "cases"."case" ("lead_unit_id", "state");`);
    this.addSql(`create index "case_state_due_on_index" on "cases"."case" ("state", "due_on");`);

    this.addSql(`create table "cases"."case_clock" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "case_id" uuid not null, "kind" text not null, "started_on" date not null, "length" int not null, "unit" text not null, "due_on" date null, "stopped_at" timestamptz null, "source" text not null, primary key ("id"));`);
    this.addSql(`create index "case_clock_case_id_index" on "cases"."case_clock" ("case_id");`);

    this.addSql(`create table "cases"."category" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "code" text not null, "level" int not null, "parent_code" text null, "name" text not null, "display_name" text null, primary key ("id"));`);
    this.addSql(`alter table "cases"."category" add constraint "category_code_unique" unique ("code");`);
    this.addSql(`create index "category_parent_code_index" on "cases"."category" ("parent_code");`);

    this.addSql(`create table "cases"."client_mutation" ("account_id" text not null, "client_mutation_id" text not null, "result_id" text not null, "at" timestamptz not null, primary key ("account_id", "client_mutation_id"));`);

    this.addSql(`create table "cases"."clock_policy" ("id" uuid not null, "kind" text not null, "length" int not null, "unit" text not null, "source" text not null, "valid_from" date not null, primary key ("id"));`);
    this.addSql(`alter table "cases"."clock_policy" add constraint "clock_policy_kind_valid_from_unique" unique ("kind", "valid_from");`);

    this.addSql(`create table "cases"."handled_event" ("event_id" uuid not null, "consumer" text not null, "handled_at" timestamptz not null default now(), primary key ("event_id", "consumer"));`);

    this.addSql(`create table "cases"."handling_record" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "case_id" uuid not null, "type" text not null, "content" text not null, "at" timestamptz not null, "assignment_id" uuid null, "unit_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "handling_record_case_id_index" on "cases"."handling_record" ("case_id");`);

    this.addSql(`create table "cases"."history" ("id" uuid not null, "noun" text not null, "object_id" uuid not null, "seq" int not null, "verb" text not null, "from_state" text null, "to_state" text null, "reason" text null, "details" jsonb not null, "actor_person_id" uuid null, "actor_assignment_id" uuid null, "actor_post_id" uuid null, "actor_account" text not null, "actor_roles" text[] not null, "at" timestamptz not null, "request_id" text not null, "previous_hash" text null, "hash" text not null, primary key ("id"));`);
    this.addSql(`alter table "cases"."history" add constraint "history_noun_object_id_seq_unique" unique ("noun", "object_id", "seq");`);

    this.addSql(`create table "cases"."number_sequence" ("key" text not null, "year" int not null, "value" int not null, primary key ("key", "year"));`);

    this.addSql(`create table "cases"."org_fact" ("id" uuid not null, "kind" text not null, "version" int not null, "code" text null, "path" text null, "unit_id" uuid null, "post_id" uuid null, "person_id" uuid null, "valid_from" date not null, "valid_to" date null, "data" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "org_fact_kind_code_index" on "cases"."org_fact" ("kind", "code");`);
    this.addSql(`create index "org_fact_kind_path_index" on "cases"."org_fact" ("kind", "path");`);
    this.addSql(`create index "org_fact_kind_post_id_index" on "cases"."org_fact" ("kind", "post_id");`);
    this.addSql(`create index "org_fact_kind_unit_id_index" on "cases"."org_fact" ("kind", "unit_id");`);

    this.addSql(`create table "cases"."stored_file" ("id" uuid not null, "sha256" text not null, "name" text not null, "mime" text not null, "size" int not null, "uploaded_by" text not null, "uploaded_at" timestamptz not null, "noun" text null, "object_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "stored_file_object_id_index" on "cases"."stored_file" ("object_id");`);
  }

}
