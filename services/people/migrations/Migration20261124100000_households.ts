import { Migration } from '@mikro-orm/migrations';

/** Households become a register: sealed personal columns, residents, the dated link to a grid, and the log of visits. */
export class Migration20261124100000_households extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."grid" add column "state" text not null default 'OPEN';`);
    this.addSql(`update "people"."grid" set "state" = 'ENDED' where "valid_to" is not null;`);
    this.addSql(`alter table "people"."grid" alter column "state" drop default, add constraint "grid_state" check (("state" = 'ENDED') = ("valid_to" is not null)), add constraint "grid_term" check ("valid_to" is null or "valid_to" > "valid_from");`);

    this.addSql(`alter table "people"."household" add column "building_order" text not null default '', add column "room_order" double precision not null default 0, add column "householder_hash" text null, add column "phone" text null, add column "phone_hash" text null, add column "state" text not null default 'OPEN', add column "valid_from" date not null default '2024-01-01', add column "valid_to" date null, add column "end_ground" text null;`);
    this.addSql(`update "people"."household" h set "valid_from" = g."valid_from" from "people"."grid" g where g."id" = h."grid_id";`);
    this.addSql(`update "people"."household" set "building_order" = "building", "room_order" = coalesce(substring("code" from '([0-9]+)$')::double precision, 0);`);
    this.addSql(`alter table "people"."household" alter column "building_order" drop default, alter column "room_order" drop default, alter column "state" drop default, alter column "valid_from" drop default;`);
    this.addSql(`alter table "people"."household" add constraint "household_state" check (("state" = 'ENDED') = ("valid_to" is not null)), add constraint "household_term" check ("valid_to" is null or "valid_to" >= "valid_from"), add constraint "household_end" check (("end_ground" is null) = ("valid_to" is null));`);
    // The database itself takes no plain value any more. Rows from before are sealed by the base data, which alone has the keys.
    this.addSql(`alter table "people"."household" add constraint "household_sealed" check ("room" like 'v1.%' and "householder" like 'v1.%' and "phone" like 'v1.%') not valid;`);
    this.addSql(`create index "household_by_door" on "people"."household" ("path", "building_order", "room_order");`);
    this.addSql(`create index "household_householder_hash_index" on "people"."household" ("householder_hash");`);
    this.addSql(`create index "household_phone_hash_index" on "people"."household" ("phone_hash");`);

    this.addSql(`create table "people"."resident" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "household_id" uuid not null, "grid_id" uuid not null, "path" text not null, "state" text not null, "relation" text not null, "name" text not null, "name_hash" text not null, "id_number" text null, "id_number_hash" text null, "phone" text null, "phone_hash" text null, "birth_date" text null, "sex" text null, "nation" text null, "demonstration" boolean not null, "valid_from" date not null, "valid_to" date null, "end_ground" text null, primary key ("id"));`);
    this.addSql(`alter table "people"."resident" add constraint "resident_household" foreign key ("household_id") references "people"."household" ("id");`);
    for (const column of ['household_id', 'grid_id', 'path', 'name_hash', 'id_number_hash', 'phone_hash']) this.addSql(`create index "resident_${column}_index" on "people"."resident" ("${column}");`);
    this.addSql(`create unique index "resident_once" on "people"."resident" ("household_id", "id_number_hash") where "valid_to" is null;`);
    this.addSql(`alter table "people"."resident" add constraint "resident_state" check (("state" = 'ENDED') = ("valid_to" is not null)), add constraint "resident_term" check ("valid_to" is null or "valid_to" >= "valid_from"), add constraint "resident_sealed" check ("name" like 'v1.%' and "id_number" like 'v1.%' and "phone" like 'v1.%' and "birth_date" like 'v1.%' and "sex" like 'v1.%' and "nation" like 'v1.%');`);

    this.addSql(`create table "people"."household_link" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "household_id" uuid not null, "grid_id" uuid not null, "valid_from" date not null, "valid_to" date null, "basis" text null, primary key ("id"));`);
    this.addSql(`alter table "people"."household_link" add constraint "household_link_household" foreign key ("household_id") references "people"."household" ("id"), add constraint "household_link_grid" foreign key ("grid_id") references "people"."grid" ("id");`);
    // never in two grids on any day. A link that is withdrawn before its day keeps its row and holds on no day.
    this.addSql(`alter table "people"."household_link" add constraint "household_link_term" check ("valid_to" is null or "valid_to" >= "valid_from"), add constraint "household_link_one_grid" exclude using gist ("household_id" with =, daterange("valid_from", "valid_to") with &&);`);
    this.addSql(`create index "household_link_household_id_index" on "people"."household_link" ("household_id");`);
    this.addSql(`create index "household_link_grid_id_index" on "people"."household_link" ("grid_id");`);
    this.addSql(`insert into "people"."household_link" ("id", "version", "created_at", "household_id", "grid_id", "valid_from", "valid_to", "basis") select gen_random_uuid(), 1, h."created_at", h."id", h."grid_id", h."valid_from", null, null from "people"."household" h;`);

    // in no grid on no day. What the links of a household cover is exactly its own term, proven when the transaction commits.
    this.addSql(`create function "people"."household_is_linked"() returns trigger language plpgsql set search_path = people, pg_temp as $proof$
declare
  wanted uuid[];
begin
  if tg_table_name = 'household' then
    wanted := array[new.id];
  else
    wanted := array[]::uuid[];
    if tg_op <> 'DELETE' then wanted := wanted || new.household_id; end if;
    if tg_op <> 'INSERT' then wanted := wanted || old.household_id; end if;
  end if;
  if exists (
    select 1 from household h where h.id = any (wanted)
      and coalesce((select range_agg(daterange(l.valid_from, l.valid_to)) from household_link l where l.household_id = h.id), '{}'::datemultirange)
        <> datemultirange(daterange(h.valid_from, h.valid_to))
  ) then
    raise exception 'household_in_one_grid' using errcode = 'check_violation', constraint = 'household_in_one_grid';
  end if;
  return null;
end
$proof$;`);
    this.addSql(`create constraint trigger "household_in_one_grid" after insert or update of "valid_from", "valid_to" on "people"."household" deferrable initially deferred for each row execute function "people"."household_is_linked"();`);
    this.addSql(`create constraint trigger "household_link_covers" after insert or update or delete on "people"."household_link" deferrable initially deferred for each row execute function "people"."household_is_linked"();`);

    this.addSql(`create table "people"."household_visit" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "household_id" uuid not null, "grid_id" uuid not null, "path" text not null, "person_id" uuid not null, "assignment_id" uuid not null, "at" timestamptz not null, "visited_on" date not null, "kind" text not null, "outcome" text not null, "opinion" text null, "case_id" uuid null, "corrects_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "people"."household_visit" add constraint "household_visit_household" foreign key ("household_id") references "people"."household" ("id"), add constraint "household_visit_corrects" foreign key ("corrects_id") references "people"."household_visit" ("id"), add constraint "household_visit_corrects_id_unique" unique ("corrects_id"), add constraint "household_visit_sealed" check ("opinion" like 'v1.%');`);
    this.addSql(`create index "household_visit_household_id_index" on "people"."household_visit" ("household_id");`);
    this.addSql(`create index "household_visit_visited_on_index" on "people"."household_visit" ("visited_on");`);
    this.addSql(`create index "household_visit_path_index" on "people"."household_visit" ("path");`);
    // Append only. A rotation of keys seals the opinion anew, and nothing else of a visit ever changes.
    this.addSql(`revoke update, delete, truncate on "people"."household_visit" from "lianxi_people";`);
    this.addSql(`grant update ("opinion") on "people"."household_visit" to "lianxi_people";`);
  }
}
