import { Migration } from '@mikro-orm/migrations';

/** Purpose, networks and quota of machine clients, the count of their requests, and scopes cut into field groups. */
export class Migration20261124130100_machine_limits extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."machine_client" add column "purpose" text not null default '', add column "networks" text[] not null default '{}', add column "per_minute" int not null default 120, add column "per_day" int not null default 20000;`);
    this.addSql(`create table "people"."machine_use" ("machine_client_id" uuid not null, "day" date not null, "requests" int not null, "refused" int not null, primary key ("machine_client_id", "day"));`);
    this.addSql(`create table "people"."machine_minute" ("key" text not null, "points" int not null, "expire" bigint null, primary key ("key"));`);
    this.addSql(`grant delete on "people"."machine_minute" to "lianxi_people";`);
    // Who could read a whole area of data so far keeps what it could read.
    this.addSql(`update "people"."machine_client" set "scopes" = (select array_agg(distinct one order by one) from unnest("scopes" || case when 'units:read' = any("scopes") then array['units:staff'] else '{}' end || case when 'cases:read' = any("scopes") then array['cases:party'] else '{}' end) as one);`);
  }
}
