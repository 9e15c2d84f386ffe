import type { Story } from '@lianxi/service-kit/testing';
import { MikroORM } from '@mikro-orm/postgresql';

/** Asks the story's database as its owner, who sees every queue of the bus. */
export async function ownerQuery<Row extends object>(story: Story, sql: string): Promise<Row[]> {
  const orm = await MikroORM.init({
    clientUrl: story.database.url('lianxi_owner'),
    entities: [],
    discovery: { warnWhenNoEntities: false },
    allowGlobalContext: true,
  });
  try {
    return await orm.em.getConnection().execute<Row[]>(sql);
  } finally {
    await orm.close(true);
  }
}
