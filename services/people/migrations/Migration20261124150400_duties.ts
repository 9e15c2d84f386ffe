import { Migration } from '@mikro-orm/migrations';

/** Duty lists by version (职责清单, R-011): what is published never changes, whoever writes. */
export class Migration20261124150400_duties extends Migration {
  override up(): void {
    this.addSql(`create table "people"."duty_list" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "state" text not null, "unit_id" uuid not null, "path" text not null, "subject" text not null, "number" int not null, "valid_from" date null, "basis" text null, primary key ("id"));`);
    this.addSql(`create index "duty_list_unit_id_index" on "people"."duty_list" ("unit_id");`);
    this.addSql(`alter table "people"."duty_list" add constraint "duty_list_number" unique ("unit_id", "subject", "number"), add constraint "duty_list_published" check ("state" = 'DRAFT' or ("valid_from" is not null and "basis" is not null));`);
    this.addSql(`create unique index "duty_list_one_draft" on "people"."duty_list" ("unit_id", "subject") where "state" = 'DRAFT';`);
    this.addSql(`create unique index "duty_list_one_a_day" on "people"."duty_list" ("unit_id", "subject", "valid_from") where "state" = 'PUBLISHED';`);
    this.addSql(`create table "people"."duty" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "list_id" uuid not null, "duty_order" int not null, "text" text not null, "source" text null, "struck" boolean not null, primary key ("id"));`);
    this.addSql(`create index "duty_list_id_index" on "people"."duty" ("list_id");`);
    this.addSql(`create function "people"."duty_list_stays"() returns trigger language plpgsql as $$ begin if old.state = 'PUBLISHED' then raise exception 'a published duty list never changes'; end if; return coalesce(new, old); end $$;`);
    this.addSql(`create trigger "duty_list_stays" before update or delete on "people"."duty_list" for each row execute function "people"."duty_list_stays"();`);
    this.addSql(`create function "people"."duty_stays"() returns trigger language plpgsql as $$ begin if exists (select 1 from "people"."duty_list" l where l."id" = coalesce(new."list_id", old."list_id") and l."state" = 'PUBLISHED') then raise exception 'a published duty never changes'; end if; return coalesce(new, old); end $$;`);
    this.addSql(`create trigger "duty_stays" before insert or update or delete on "people"."duty" for each row execute function "people"."duty_stays"();`);
  }
}
