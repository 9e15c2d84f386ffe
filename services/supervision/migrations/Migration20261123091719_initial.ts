import { Migration } from '@mikro-orm/migrations';

export class Migration20261123091719_initial extends Migration {

  override name = 'Migration20261123091719_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "supervision";`);
    this.addSql(`create table "supervision"."audit" ("id" uuid not null, "at" timestamptz not null, "account" text not null, "person_id" uuid null, "assignment_id" uuid null, "what" text not null, "object_id" text null, "outcome" text not null, "details" jsonb not null, "request_id" text not null, primary key ("id"));`);
    this.addSql(`create index "audit_at_index" on "supervision"."audit" ("at");`);

    this.addSql(`create table "supervision"."audit_seal" ("seq" bigserial primary key, "audit_id" uuid not null, "hash" text not null);`);
    this.addSql(`alter table "supervision"."audit_seal" add constraint "audit_seal_audit_id_unique" unique ("audit_id");`);

    this.addSql(`create table "supervision"."client_mutation" ("account_id" text not null, "client_mutation_id" text not null, "result_id" text not null, "at" timestamptz not null, primary key ("account_id", "client_mutation_id"));`);

    this.addSql(`create table "supervision"."handled_event" ("event_id" uuid not null, "consumer" text not null, "handled_at" timestamptz not null default now(), primary key ("event_id", "consumer"));`);

    this.addSql(`create table "supervision"."history" ("id" uuid not null, "noun" text not null, "object_id" uuid not null, "seq" int not null, "verb" text not null, "from_state" text null, "to_state" text null, "reason" text null, "details" jsonb not null, "actor_person_id" uuid null, "actor_assignment_id" uuid null, "actor_post_id" uuid null, "actor_account" text not null, "actor_roles" text[] not null, "at" timestamptz not null, "request_id" text not null, "previous_hash" text null, "hash" text not null, primary key ("id"));`);
    this.addSql(`alter table "supervision"."history" add constraint "history_noun_object_id_seq_unique" unique ("noun", "object_id", "seq");`);

    this.addSql(`create table "supervision"."number_sequence" ("key" text not null, "year" int not null, "value" int not null, primary key ("key", "year"));`);

    this.addSql(`create table "supervision"."org_fact" ("id" uuid not null, "kind" text not null, "version" int not null, "code" text null, "path" text null, "unit_id" uuid null, "post_id" uuid null, "person_id" uuid null, "valid_from" date not null, "valid_to" date null, "data" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "org_fact_kind_code_index" on "supervision"."org_fact" ("kind", "code");`);
    this.addSql(`create index "org_fact_kind_path_index" on "supervision"."org_fact" ("kind", "path");`);
    this.addSql(`create index "org_fact_kind_post_id_index" on "supervision"."org_fact" ("kind", "post_id");`);
    this.addSql(`create index "org_fact_kind_unit_id_index" on "supervision"."org_fact" ("kind", "unit_id");`);

    this.addSql(`create table "supervision"."quarterly_check" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "area_path" text not null, "quarter" text not null, "state" text not null, "planned_on" date not null, "template_items" jsonb not null, "community_sample" int not null, "department_sample" int not null, "cases_per_unit" int not null, "algorithm" text not null, "eligible" jsonb not null, "organiser_unit_ids" text[] not null, "witness_assignment_id" uuid null, "witness_person_id" uuid null, "witness_unit_id" uuid null, "witnessed_at" timestamptz null, "witness_number" text null, "witness_commitment" text null, "seed" text null, "result" jsonb null, "drawn_unit_ids" text[] not null, "result_hash" text null, "drawn_at" timestamptz null, "drawn_by_assignment_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "supervision"."quarterly_check" add constraint "quarterly_check_area_path_quarter_unique" unique ("area_path", "quarter");`);

    this.addSql(`create table "supervision"."stored_file" ("id" uuid not null, "sha256" text not null, "name" text not null, "mime" text not null, "size" int not null, "uploaded_by" text not null, "uploaded_at" timestamptz not null, "noun" text null, "object_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "stored_file_object_id_index" on "supervision"."stored_file" ("object_id");`);
  }

}
