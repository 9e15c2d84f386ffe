import { Migration } from '@mikro-orm/migrations';

export class Migration20261123150720_facts_by_person extends Migration {

  override name = 'Migration20261123150720_facts_by_person';

  override up(): void | Promise<void> {
    this.addSql(`create index "org_fact_kind_person_id_index" on "meetings"."org_fact" ("kind", "person_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "meetings"."org_fact_kind_person_id_index";`);
  }

}
