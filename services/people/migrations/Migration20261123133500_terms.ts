import { Migration } from '@mikro-orm/migrations';

/** Who holds what from when to when becomes something that is changed: states of units and posts, capacities, documents, names and their search. */
export class Migration20261123133500_terms extends Migration {
  override up(): void {
    this.addSql(`create table "people"."unit_name" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "unit_id" uuid not null, "name" text not null, "valid_from" date not null, "valid_to" date null, "basis" text null, primary key ("id"));`);
    this.addSql(`create index "unit_name_unit_id_index" on "people"."unit_name" ("unit_id");`);
    this.addSql(`alter table "people"."unit_name" add constraint "unit_name_one" exclude using gist ("unit_id" with =, daterange("valid_from", "valid_to") with &&);`);

    this.addSql(`alter table "people"."unit" add column "state" text not null default 'OPEN';`);
    this.addSql(`update "people"."unit" set "state" = 'ENDED' where "valid_to" is not null;`);
    this.addSql(`alter table "people"."unit" alter column "state" drop default, add constraint "unit_state" check (("state" = 'ENDED') = ("valid_to" is not null));`);

    this.addSql(`alter table "people"."post" add column "path" text not null default '', add column "state" text not null default 'OPEN';`);
    this.addSql(`update "people"."post" p set "path" = u."path", "state" = case when p."valid_to" is null then 'OPEN' else 'ENDED' end from "people"."unit" u where u."id" = p."unit_id";`);
    this.addSql(`alter table "people"."post" alter column "path" drop default, alter column "state" drop default, add constraint "post_state" check (("state" = 'ENDED') = ("valid_to" is not null));`);

    this.addSql(`alter table "people"."post_assignment" add column "capacity" text not null default 'HOLDER', add column "basis" text null, add column "end_basis" text null;`);
    this.addSql(`alter table "people"."post_assignment" alter column "capacity" drop default, add constraint "post_assignment_capacity" check ("capacity" = 'HOLDER' or ("capacity" in ('ACTING', 'SUBSTITUTE') and "valid_to" is not null));`);
    // An appointment that is withdrawn before its day keeps its row: it ends where it would have begun, and holds on no day.
    this.addSql(`alter table "people"."post_assignment" drop constraint "post_assignment_term", add constraint "post_assignment_term" check ("valid_to" is null or "valid_to" >= "valid_from");`);
    this.addSql(`alter table "people"."post_assignment" add constraint "post_assignment_once" exclude using gist ("post_id" with =, "person_id" with =, daterange("valid_from", "valid_to") with &&);`);

    this.addSql(`alter table "people"."person" add column "search_text" text not null default '', add column "sort_text" text not null default '';`);
    this.addSql(`create index "person_sort_text_index" on "people"."person" ("sort_text");`);
    this.addSql(`create index "person_search_text_trgm" on "people"."person" using gin ("search_text" gin_trgm_ops);`);

    this.addSql(`alter table "people"."business_line" add column "basis" text null;`);
    // One leader a line and day.
    this.addSql(`alter table "people"."business_line" add constraint "business_line_one_leader" exclude using gist ("unit_id" with =, "code" with =, daterange("valid_from", "valid_to") with &&), add constraint "business_line_term" check ("valid_to" is null or "valid_to" >= "valid_from");`);

    this.addSql(`alter table "people"."conference_seat" add column "basis" text null;`);
    // One chief convener, one director, one seat a member unit on any day.
    this.addSql(`alter table "people"."conference_seat" add constraint "conference_seat_one" exclude using gist ("regime_id" with =, "kind" with =, daterange("valid_from", "valid_to") with &&) where ("kind" in ('CHIEF_CONVENER', 'OFFICE_DIRECTOR'));`);
    this.addSql(`alter table "people"."conference_seat" add constraint "conference_seat_one_a_unit" exclude using gist ("regime_id" with =, "unit_id" with =, daterange("valid_from", "valid_to") with &&) where ("kind" = 'MEMBER_UNIT');`);
    this.addSql(`alter table "people"."conference_seat" add constraint "conference_seat_one_a_post" exclude using gist ("regime_id" with =, "post_id" with =, "kind" with =, daterange("valid_from", "valid_to") with &&), add constraint "conference_seat_term" check ("valid_to" is null or "valid_to" >= "valid_from");`);
  }
}
