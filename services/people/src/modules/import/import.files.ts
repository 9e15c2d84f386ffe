import { dropBytes, type Ctx } from '@lianxi/service-kit';
import { readImportSettings } from '../../env.js';

/** A file that nothing needs any longer, with what to look at before its bytes go. */
interface Dropped {
  sha256: string;
}

const DAY_MS = 86_400_000;

/**
 * Deletes the bytes of files whose import was given up, or was committed so many days ago that nobody will ask for its
 * refused rows: they hold personal data. The row with the hash stays. Bytes that another file needs stay, too.
 * Idempotent; run at each turn of the day.
 */
export async function dropFiles(ctx: Ctx): Promise<number> {
  const [now, { keepDays }] = [ctx.clock.now(), readImportSettings()];
  const dropped = await ctx.em.execute<Dropped[]>(
    `update import_run r set file_dropped_at = ? from stored_file f where f.id = r.file_id and r.file_dropped_at is
      null and r.work is null
     and (r.state = 'ABANDONED' or (r.state = 'COMMITTED' and r.committed_at < ?)) returning f.sha256`,
    [now, new Date(now.getTime() - keepDays * DAY_MS)],
  );
  const NEEDED = `select 1 from stored_file f left join import_run r on r.file_id = f.id where f.sha256 = ? and r.file_dropped_at
      is null limit 1`;
  for (const { sha256 } of dropped) if (!(await ctx.em.execute(NEEDED, [sha256])).length) await dropBytes(ctx, sha256);
  return dropped.length;
}
