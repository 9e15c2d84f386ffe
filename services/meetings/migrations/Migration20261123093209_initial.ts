import { Migration } from '@mikro-orm/migrations';

export class Migration20261123093209_initial extends Migration {

  override name = 'Migration20261123093209_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "meetings";`);
    this.addSql(`create table "meetings"."agenda_item" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "state" text not null, "meeting_id" uuid null, "meeting_state" text null, "area_path" text not null, "title" text not null, "source" text not null, "case_id" uuid null, "case_no" text null, "case_state" text null, "case_version" int null, "line_code" text null, "closed" boolean not null, "restricted" boolean not null default false, "published" boolean not null default false, "preliminary_opinion" text null, "presenter_unit_id" uuid null, "minutes_planned" int null, "item_order" int not null default 0, "proposer_unit_id" uuid null, "proposer_assignment_id" uuid null, "discussion" text null, "deferred_from_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "agenda_item_state_index" on "meetings"."agenda_item" ("state");`);
    this.addSql(`create index "agenda_item_meeting_id_index" on "meetings"."agenda_item" ("meeting_id");`);
    this.addSql(`create index "agenda_item_case_id_index" on "meetings"."agenda_item" ("case_id");`);

    this.addSql(`create table "meetings"."attendance" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "meeting_id" uuid not null, "area_path" text not null, "person_id" uuid not null, "post_id" uuid not null, "unit_id" uuid not null, "seat_ids" text[] not null, "status" text not null, "observer" boolean not null, "proxy_name" text null, "proxy_post" text null, "leave_reason" text null, "leave_approved_at" timestamptz null, "by_hand" boolean not null, "at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "attendance_meeting_id_index" on "meetings"."attendance" ("meeting_id");`);
    this.addSql(`alter table "meetings"."attendance" add constraint "attendance_meeting_id_person_id_unique" unique ("meeting_id", "person_id");`);

    this.addSql(`create table "meetings"."audit" ("id" uuid not null, "at" timestamptz not null, "account" text not null, "person_id" uuid null, "assignment_id" uuid null, "what" text not null, "object_id" text null, "outcome" text not null, "details" jsonb not null, "request_id" text not null, primary key ("id"));`);
    this.addSql(`create index "audit_at_index" on "meetings"."audit" ("at");`);

    this.addSql(`create table "meetings"."audit_seal" ("seq" bigserial primary key, "audit_id" uuid not null, "hash" text not null);`);
    this.addSql(`alter table "meetings"."audit_seal" add constraint "audit_seal_audit_id_unique" unique ("audit_id");`);

    this.addSql(`create table "meetings"."client_mutation" ("account_id" text not null, "client_mutation_id" text not null, "result_id" text not null, "at" timestamptz not null, primary key ("account_id", "client_mutation_id"));`);

    this.addSql(`create table "meetings"."copy_delivery" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "state" text not null, "meeting_id" uuid not null, "minutes_id" uuid not null, "area_path" text not null, "recipient_unit_id" uuid not null, "channel" text not null, "sent_at" timestamptz not null, "meeting_on" date not null, "due_on" date null, "received_at" timestamptz null, "received_by_assignment_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "copy_delivery_meeting_id_index" on "meetings"."copy_delivery" ("meeting_id");`);
    this.addSql(`alter table "meetings"."copy_delivery" add constraint "copy_delivery_minutes_id_unique" unique ("minutes_id");`);
    this.addSql(`create index "copy_delivery_recipient_unit_id_index" on "meetings"."copy_delivery" ("recipient_unit_id");`);

    this.addSql(`create table "meetings"."decision_item" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "state" text not null, "meeting_id" uuid not null, "agenda_item_id" uuid not null, "case_id" uuid null, "line_code" text null, "area_path" text not null, "content" text not null, "lead_unit_id" uuid not null, "co_unit_ids" text[] not null, "responsible_post_id" uuid not null, "responsible_assignment_id" uuid null, "due_on" date not null, "closed" boolean not null, "chair_post_id" uuid not null, "confirmed_on" date null, "acknowledged_at" timestamptz null, "result_text" text null, "submitted_on" date null, "verified_on" date null, "copied_to_district" boolean not null default false, primary key ("id"));`);
    this.addSql(`create index "decision_item_meeting_id_index" on "meetings"."decision_item" ("meeting_id");`);
    this.addSql(`create index "decision_item_agenda_item_id_index" on "meetings"."decision_item" ("agenda_item_id");`);
    this.addSql(`create index "decision_item_case_id_index" on "meetings"."decision_item" ("case_id");`);
    this.addSql(`create index "decision_item_state_due_on_index" on "meetings"."decision_item" ("state", "due_on");`);
    this.addSql(`create index "decision_item_lead_unit_id_state_index" on "meetings"."decision_item" ("lead_unit_id", "state");`);

    this.addSql(`create table "meetings"."handled_event" ("event_id" uuid not null, "consumer" text not null, "handled_at" timestamptz not null default now(), primary key ("event_id", "consumer"));`);

    this.addSql(`create table "meetings"."history" ("id" uuid not null, "noun" text not null, "object_id" uuid not null, "seq" int not null, "verb" text not null, "from_state" text null, "to_state" text null, "reason" text null, "details" jsonb not null, "actor_person_id" uuid null, "actor_assignment_id" uuid null, "actor_post_id" uuid null, "actor_account" text not null, "actor_roles" text[] not null, "at" timestamptz not null, "request_id" text not null, "previous_hash" text null, "hash" text not null, primary key ("id"));`);
    this.addSql(`alter table "meetings"."history" add constraint "history_noun_object_id_seq_unique" unique ("noun", "object_id", "seq");`);

    this.addSql(`create table "meetings"."meeting" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "kind" text not null, "state" text not null, "session_number" text null, "title" text not null, "starts_at" timestamptz not null, "place" text not null, "chair_post_id" uuid not null, "reason" text null, "is_conference" boolean not null, "sign_in_code" text not null, "short_notice" boolean not null default false, "notified_at" timestamptz null, "opened_at" timestamptz null, "ended_at" timestamptz null, "area_path" text not null, "seat_post_ids" text[] not null, "seat_person_ids" text[] not null, "chair_post_ids" text[] not null, "present_post_ids" text[] not null, "accepted_count" int not null default 0, "open_item_count" int not null default 0, "undecided_count" int not null default 0, "draft_decision_count" int not null default 0, "copied_to_district" boolean not null default false, "copy_received" boolean not null default false, primary key ("id"));`);
    this.addSql(`create index "meeting_state_index" on "meetings"."meeting" ("state");`);
    this.addSql(`create index "meeting_area_path_starts_at_index" on "meetings"."meeting" ("area_path", "starts_at");`);

    this.addSql(`create table "meetings"."minutes" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "state" text not null, "meeting_id" uuid not null, "area_path" text not null, "mark" text not null, "issuer" text not null, "copy_to" text null, "blocks" jsonb not null, "issue_number" text null, "signed_on" date null, "signed_at" timestamptz null, "signer_post_id" uuid null, "frozen_text" text null, "text_hash" text null, "copied_to_district" boolean not null default false, primary key ("id"));`);
    this.addSql(`alter table "meetings"."minutes" add constraint "minutes_meeting_id_unique" unique ("meeting_id");`);

    this.addSql(`create table "meetings"."number_sequence" ("key" text not null, "year" int not null, "value" int not null, primary key ("key", "year"));`);

    this.addSql(`create table "meetings"."org_fact" ("id" uuid not null, "kind" text not null, "version" int not null, "code" text null, "path" text null, "unit_id" uuid null, "post_id" uuid null, "person_id" uuid null, "valid_from" date not null, "valid_to" date null, "data" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "org_fact_kind_code_index" on "meetings"."org_fact" ("kind", "code");`);
    this.addSql(`create index "org_fact_kind_path_index" on "meetings"."org_fact" ("kind", "path");`);
    this.addSql(`create index "org_fact_kind_post_id_index" on "meetings"."org_fact" ("kind", "post_id");`);
    this.addSql(`create index "org_fact_kind_unit_id_index" on "meetings"."org_fact" ("kind", "unit_id");`);

    this.addSql(`create table "meetings"."stored_file" ("id" uuid not null, "sha256" text not null, "name" text not null, "mime" text not null, "size" int not null, "uploaded_by" text not null, "uploaded_at" timestamptz not null, "noun" text null, "object_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "stored_file_object_id_index" on "meetings"."stored_file" ("object_id");`);
  }

}
