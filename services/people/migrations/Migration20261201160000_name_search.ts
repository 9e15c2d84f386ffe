import { Migration } from '@mikro-orm/migrations';

/** Names are searched by their key, without dots and width: the next start computes it for those that are there. */
export class Migration20261201160000_name_search extends Migration {
  override up(): void {
    this.addSql(`update "people"."person" set "search_text" = '';`);
  }
}
