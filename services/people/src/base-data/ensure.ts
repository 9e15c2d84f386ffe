import type { EntityClass } from '@mikro-orm/core';
import type { Base, Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';

/** The row with this key, made when it is not there yet; an existing row is left as people have kept it. */
export async function ensure<Row extends Base>(
  ctx: Ctx,
  entity: EntityClass<Row>,
  key: Partial<Row>,
  values: Omit<Row, keyof Base | keyof typeof key>,
): Promise<Row> {
  const found = await ctx.em.findOne(entity, key as never);
  if (found) return found as Row;
  return ctx.em.create(entity, { ...key, ...values, id: uuid(), version: 1, createdAt: new Date() } as never) as Row;
}
