import { Migration } from '@mikro-orm/migrations';

/** The number of the last heard day of a conference, so that a late event never replaces a newer one. */
export class Migration20261123124300_conference_version extends Migration {

  override name = 'Migration20261123124300_conference_version';

  override up(): void {
    this.addSql(`alter table "cases"."case" add "conference_version" int not null default 0;`);
  }

  override down(): void {
    this.addSql(`alter table "cases"."case" drop column "conference_version";`);
  }

}
