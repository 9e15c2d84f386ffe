import { Migration } from '@mikro-orm/migrations';

/** Imports: runs with their counts, and the marks of their rows. */
export class Migration20261124120000_imports extends Migration {
  override up(): void {
    this.addSql(`create table "people"."import_run" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "kind" text not null, "state" text not null, "path" text not null, "account" text not null, "person_id" uuid null, "file_id" uuid not null, "file_name" text not null, "headers" text[] not null, "header_row" int not null, "mapping" jsonb not null, "rows" int not null, "counts" jsonb not null, "fingerprint" text null, "checked_at" timestamptz null, "work" text null, "problem" text null, "problem_params" jsonb not null, "basis" text null, "committed_at" timestamptz null, "file_dropped_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "import_run_path_index" on "people"."import_run" ("path");`);
    this.addSql(`create table "people"."import_row" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "run_id" uuid not null, "number" int not null, "mark" text not null, "cells" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "import_row_run_id_number_index" on "people"."import_row" ("run_id", "number");`);
    // A new check replaces the marks of the former one: working data, not records.
    this.addSql(`grant delete on "people"."import_row" to "lianxi_people";`);
  }
}
