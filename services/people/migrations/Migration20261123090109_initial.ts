import { Migration } from '@mikro-orm/migrations';

export class Migration20261123090109_initial extends Migration {

  override name = 'Migration20261123090109_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "people";`);
    this.addSql(`create table "people"."account" ("id" uuid not null, "name" text not null, "email" text not null, "email_verified" boolean not null, "image" text null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "username" text not null, "display_username" text null, "person_id" uuid null, "administrator" text null, "disabled" boolean not null default false, "failed_sign_ins" int not null default 0, "locked_until" timestamptz null, primary key ("id"));`);
    this.addSql(`alter table "people"."account" add constraint "account_email_unique" unique ("email");`);
    this.addSql(`alter table "people"."account" add constraint "account_username_unique" unique ("username");`);
    this.addSql(`create index "account_person_id_index" on "people"."account" ("person_id");`);

    this.addSql(`create table "people"."audit" ("id" uuid not null, "at" timestamptz not null, "account" text not null, "person_id" uuid null, "assignment_id" uuid null, "what" text not null, "object_id" text null, "outcome" text not null, "details" jsonb not null, "request_id" text not null, primary key ("id"));`);
    this.addSql(`create index "audit_at_index" on "people"."audit" ("at");`);

    this.addSql(`create table "people"."audit_seal" ("seq" bigserial primary key, "audit_id" uuid not null, "hash" text not null);`);
    this.addSql(`alter table "people"."audit_seal" add constraint "audit_seal_audit_id_unique" unique ("audit_id");`);

    this.addSql(`create table "people"."business_line" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "code" text not null, "unit_id" uuid not null, "leader_post_id" uuid not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`create index "business_line_unit_id_index" on "people"."business_line" ("unit_id");`);
    this.addSql(`create index "business_line_leader_post_id_index" on "people"."business_line" ("leader_post_id");`);

    this.addSql(`create table "people"."client_mutation" ("account_id" text not null, "client_mutation_id" text not null, "result_id" text not null, "at" timestamptz not null, primary key ("account_id", "client_mutation_id"));`);

    this.addSql(`create table "people"."conference_regime" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "unit_id" uuid not null, "name" text not null, "document_no" text not null, "regime_version" int not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`alter table "people"."conference_regime" add constraint "conference_regime_document_no_unique" unique ("document_no");`);

    this.addSql(`create table "people"."conference_seat" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "code" text not null, "kind" text not null, "regime_id" uuid not null, "post_id" uuid not null, "unit_id" uuid not null, "seat_order" int not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`alter table "people"."conference_seat" add constraint "conference_seat_code_unique" unique ("code");`);
    this.addSql(`create index "conference_seat_regime_id_index" on "people"."conference_seat" ("regime_id");`);
    this.addSql(`create index "conference_seat_post_id_index" on "people"."conference_seat" ("post_id");`);

    this.addSql(`create table "people"."credential" ("id" uuid not null, "account_id" text not null, "provider_id" text not null, "user_id" uuid not null, "access_token" text null, "refresh_token" text null, "id_token" text null, "access_token_expires_at" timestamptz null, "refresh_token_expires_at" timestamptz null, "scope" text null, "password" text null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "credential_user_id_index" on "people"."credential" ("user_id");`);

    this.addSql(`create table "people"."grid" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "code" text not null, "name" text not null, "path" text not null, "unit_id" uuid not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`alter table "people"."grid" add constraint "grid_code_unique" unique ("code");`);
    this.addSql(`create index "grid_path_index" on "people"."grid" ("path");`);
    this.addSql(`create index "grid_unit_id_index" on "people"."grid" ("unit_id");`);

    this.addSql(`create table "people"."handled_event" ("event_id" uuid not null, "consumer" text not null, "handled_at" timestamptz not null default now(), primary key ("event_id", "consumer"));`);

    this.addSql(`create table "people"."history" ("id" uuid not null, "noun" text not null, "object_id" uuid not null, "seq" int not null, "verb" text not null, "from_state" text null, "to_state" text null, "reason" text null, "details" jsonb not null, "actor_person_id" uuid null, "actor_assignment_id" uuid null, "actor_post_id" uuid null, "actor_account" text not null, "actor_roles" text[] not null, "at" timestamptz not null, "request_id" text not null, "previous_hash" text null, "hash" text not null, primary key ("id"));`);
    this.addSql(`alter table "people"."history" add constraint "history_noun_object_id_seq_unique" unique ("noun", "object_id", "seq");`);

    this.addSql(`create table "people"."household" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "code" text not null, "grid_id" uuid not null, "path" text not null, "building" text not null, "room" text not null, "householder" text not null, "demonstration" boolean not null, primary key ("id"));`);
    this.addSql(`alter table "people"."household" add constraint "household_code_unique" unique ("code");`);
    this.addSql(`create index "household_grid_id_index" on "people"."household" ("grid_id");`);
    this.addSql(`create index "household_path_index" on "people"."household" ("path");`);

    this.addSql(`create table "people"."machine_client" ("id" uuid not null, "created_at" timestamptz not null, "client_id" text not null, "secret_hash" text not null, "scopes" text[] not null, "unit_id" uuid not null, "disabled" boolean not null default false, primary key ("id"));`);
    this.addSql(`alter table "people"."machine_client" add constraint "machine_client_client_id_unique" unique ("client_id");`);

    this.addSql(`create table "people"."machine_token" ("token_hash" text not null, "machine_client_id" uuid not null, "expires_at" timestamptz not null, primary key ("token_hash"));`);

    this.addSql(`create table "people"."number_sequence" ("key" text not null, "year" int not null, "value" int not null, primary key ("key", "year"));`);

    this.addSql(`create table "people"."org_fact" ("id" uuid not null, "kind" text not null, "version" int not null, "code" text null, "path" text null, "unit_id" uuid null, "post_id" uuid null, "person_id" uuid null, "valid_from" date not null, "valid_to" date null, "data" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "org_fact_kind_code_index" on "people"."org_fact" ("kind", "code");`);
    this.addSql(`create index "org_fact_kind_path_index" on "people"."org_fact" ("kind", "path");`);
    this.addSql(`create index "org_fact_kind_post_id_index" on "people"."org_fact" ("kind", "post_id");`);
    this.addSql(`create index "org_fact_kind_unit_id_index" on "people"."org_fact" ("kind", "unit_id");`);

    this.addSql(`create table "people"."person" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "name" text not null, "demonstration" boolean not null, primary key ("id"));`);

    this.addSql(`create table "people"."post" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "code" text not null, "title" text not null, "unit_id" uuid not null, "grid_id" uuid null, "roles" text[] not null, "single_holder" boolean not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`alter table "people"."post" add constraint "post_code_unique" unique ("code");`);
    this.addSql(`create index "post_unit_id_index" on "people"."post" ("unit_id");`);

    this.addSql(`create table "people"."post_assignment" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "post_id" uuid not null, "person_id" uuid not null, "single_holder" boolean not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`create index "post_assignment_post_id_index" on "people"."post_assignment" ("post_id");`);
    this.addSql(`create index "post_assignment_person_id_index" on "people"."post_assignment" ("person_id");`);

    this.addSql(`create table "people"."session" ("id" uuid not null, "expires_at" timestamptz not null, "token" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "ip_address" text null, "user_agent" text null, "user_id" uuid not null, "acting_assignment_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "people"."session" add constraint "session_token_unique" unique ("token");`);
    this.addSql(`create index "session_user_id_index" on "people"."session" ("user_id");`);

    this.addSql(`create table "people"."stored_file" ("id" uuid not null, "sha256" text not null, "name" text not null, "mime" text not null, "size" int not null, "uploaded_by" text not null, "uploaded_at" timestamptz not null, "noun" text null, "object_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "stored_file_object_id_index" on "people"."stored_file" ("object_id");`);

    this.addSql(`create table "people"."unit" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "code" text not null, "name" text not null, "kind" text not null, "path" text not null, "parent_id" uuid null, "hosted_by_id" uuid null, "name_confirmed" boolean not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`alter table "people"."unit" add constraint "unit_code_unique" unique ("code");`);
    this.addSql(`create index "unit_path_index" on "people"."unit" ("path");`);
    this.addSql(`create index "unit_parent_id_index" on "people"."unit" ("parent_id");`);

    this.addSql(`create table "people"."verification" ("id" uuid not null, "identifier" text not null, "value" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "verification_identifier_index" on "people"."verification" ("identifier");`);

    this.addSql(`create table "people"."work_year" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "year" int not null, "days_off" jsonb not null, "make_up_days" jsonb not null, primary key ("id"));`);
    this.addSql(`alter table "people"."work_year" add constraint "work_year_year_unique" unique ("year");`);
  }

}
