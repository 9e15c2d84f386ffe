import { Migration } from '@mikro-orm/migrations';

/** Persons complained of and persons who stepped aside (Art. 28, 30), on the case itself so that its policy needs no further reading. */
export class Migration20261124140000_recusal extends Migration {

  override name = 'Migration20261124140000_recusal';

  override up(): void {
    this.addSql(`alter table "cases"."case" add "accused_person_id" uuid null, add "recused_person_ids" text[] not null default '{}', add "recusal_pending_ids" text[] not null default '{}', add "concern_version" int not null default 0;`);
    this.addSql(`create table "cases"."recusal" ("id" uuid not null, "version" int not null, "created_at" timestamptz not null, "case_id" uuid not null, "area_path" text not null, "person_id" uuid not null, "state" text not null, "ground" text not null, "reason" text not null, "own_request" boolean not null, "decided_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "recusal_case_id_index" on "cases"."recusal" ("case_id");`);
    // One living recusal of a person in a case, however two requests race.
    this.addSql(`create unique index "recusal_living" on "cases"."recusal" ("case_id", "person_id") where "state" <> 'REFUSED';`);
    this.addSql(`alter table "cases"."recusal" add constraint "recusal_decided" check (("state" = 'REQUESTED') = ("decided_at" is null));`);
  }

  override down(): void {
    this.addSql(`drop table "cases"."recusal";`);
    this.addSql(`alter table "cases"."case" drop column "accused_person_id", drop column "recused_person_ids", drop column "recusal_pending_ids", drop column "concern_version";`);
  }

}
