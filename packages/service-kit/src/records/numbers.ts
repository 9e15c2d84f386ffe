import type { Ctx } from '../context.js';

/** The next number of a series in a year, counted without gaps: it is taken back when the transaction is. */
export async function nextNumber(ctx: Ctx, key: string, year: number): Promise<number> {
  const rows = await ctx.em.execute<{ value: number }[]>(
    `insert into number_sequence (key, year, value) values (?, ?, 1) on conflict (key, year) do update set value =
      number_sequence.value + 1 returning value`,
    [key, year],
  );
  return rows[0]!.value;
}
