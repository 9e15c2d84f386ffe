import { Migration } from '@mikro-orm/migrations';

/** Steps of history from before the audit vouched for each: rows of the audit that vouch for a thousand of them each (decision 24). */
export class Migration20261201164003_history_kept extends Migration {
  override up(): void {
    this.addSql(`insert into "supervision"."audit" ("id", "at", "account", "what", "object_id", "outcome", "details", "request_id") select gen_random_uuid(), date_trunc('milliseconds', now()), 'system', 'history.kept', 'history', 'done', jsonb_build_object('history', jsonb_build_object('first', (array_agg("id" order by "id"))[1], 'last', (array_agg("id" order by "id" desc))[1], 'rows', count(*), 'digest', encode(sha256(convert_to(string_agg("hash", '' order by "id"), 'UTF8')), 'hex'))), 'migration' from (select "id", "hash", (row_number() over (order by "id") - 1) / 1000 as "piece" from "supervision"."history") "steps" group by "piece";`);
  }
}
