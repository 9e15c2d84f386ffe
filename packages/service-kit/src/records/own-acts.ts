import { validate as isUuid } from 'uuid';
import type { Ctx } from '../context.js';
import { nounNamed, type AnyNoun } from '../noun.js';
import { readRows, viewerOf } from '../read.js';
import { StoredFile } from './record.entities.js';

/** Which of these objects are there for the viewer. */
export type There = (ctx: Ctx, ids: readonly string[]) => Promise<Iterable<string>>;

const idsOf = async (ctx: Ctx, noun: AnyNoun, ids: readonly string[]): Promise<string[]> =>
  (await readRows(ctx, noun as never, { among: { column: 'id', values: ids } })).map(({ id }: { id: string }) => id);

/** Files among these ids that are there: the viewer's own that hang on nothing, and those of objects that are there. */
async function filesThere(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const files = await ctx.em.find(StoredFile, { id: { $in: [...ids] } }, { disableIdentityMap: true });
  const found = files.filter((file) => !file.objectId && file.uploadedBy === viewerOf(ctx).accountId);
  for (const [name, some] of Map.groupBy(files, (file) => file.noun)) {
    const noun = name ? nounNamed(name) : undefined;
    const objects = new Set(
      noun
        ? await idsOf(
            ctx,
            noun,
            some.map(({ objectId }) => objectId!),
          )
        : [],
    );
    found.push(...some.filter(({ objectId }) => objectId && objects.has(objectId)));
  }
  return found.map(({ id }) => id);
}

/**
 * Objects on which the viewer acted and that are not there for him or her any more: own acts on them are left out, all
 * alike, whether the object went to somebody else, complains of the viewer, or never was (domain §2.7, §4.1 iv). Only
 * the auditor reads those rows. `more` tells what is there of objects that are no nouns with rows of their own.
 */
export async function notThere(ctx: Ctx, nouns: readonly AnyNoun[], more?: There): Promise<string[]> {
  const rows = await ctx.em.execute<{ object_id: string }[]>(
    'select distinct object_id from audit where account = ? and object_id is not null',
    [viewerOf(ctx).account],
  );
  const acted = rows.map((row) => row.object_id).filter((id) => isUuid(id));
  if (!acted.length) return [];
  const there = new Set<string>(await filesThere(ctx, acted));
  for (const noun of nouns) for (const id of await idsOf(ctx, noun, acted)) there.add(id);
  for (const id of (await more?.(ctx, acted)) ?? []) there.add(id);
  return acted.filter((id) => !there.has(id));
}
