import { Migration } from '@mikro-orm/migrations';

/** How the file of an import was read: its sheet, hidden rows, rows that are no objects. */
export class Migration20261201162000_import_reading extends Migration {
  override up(): void {
    this.addSql(`alter table "people"."import_run" add column "reading" jsonb null;`);
  }
}
