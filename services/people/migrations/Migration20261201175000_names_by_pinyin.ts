import { Migration } from '@mikro-orm/migrations';

/** Units are found by pinyin too; names of people are indexed anew, with ü as it is typed (`name.ts`). */
export class Migration20261201175000_names_by_pinyin extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."unit" add "search_text" text not null default '';`);
    this.addSql(`update "people"."person" set "search_text" = '';`);
  }

  override down(): void {
    this.addSql(`alter table "people"."unit" drop column "search_text";`);
  }
}
