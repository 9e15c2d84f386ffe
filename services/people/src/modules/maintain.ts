import { capitalCode, CONVENERS, OFFICE, signName } from '@lianxi/contracts';
import {
  badInput,
  DomainError,
  forbidden,
  has,
  isWithin,
  lineWithin,
  lock,
  subdistrictPath,
  viewerOf,
  withEm,
  writeHistory,
  type Base,
  type Ctx,
  type Noun,
  type Viewer,
} from '@lianxi/service-kit';

/**
 * Who keeps units, posts, seats and lines (domain §5.2, first row): the joint office in its own sub-district. The
 * system administrator keeps the directory in order (units, posts, names of people) in the whole installation, and
 * decides no content: not who holds a post, who sits in the conference, who leads a line, nor that a unit ends; only
 * the first of a new joint office is appointed from there (`post.policy.ts`). Nobody has these rights by the name of an
 * account.
 */
export const maintainsHolders = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && has(viewer, ...OFFICE) && subdistrictPath(viewer) !== null;
export const maintainsDirectory = (viewer: Viewer): boolean =>
  maintainsHolders(viewer) || (viewer.kind === 'person' && has(viewer, 'SYS_ADMIN'));
/** What the column "A" of that row stands for here: an end that cannot be taken back is the office director's. */
export const approves = (viewer: Viewer): boolean => maintainsHolders(viewer) && has(viewer, 'OFFICE_DIRECTOR');

export const convenes = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && has(viewer, ...CONVENERS) && subdistrictPath(viewer) !== null;
/**
 * Who decides who conducts the conference and who is in its office: its director or a convener, so that the office's
 * staff, whom that places, does not change it by itself.
 */
export const decides = (viewer: Viewer): boolean => approves(viewer) || convenes(viewer);

/** Refuses with `DIRECTOR_OR_CONVENER` whoever does not decide that. */
export function requireDecider(viewer: Viewer): void {
  if (!decides(viewer)) throw new DomainError('DIRECTOR_OR_CONVENER');
}

/** True where a place lies in the viewer's own sub-district; the system administrator has the whole installation. */
export function inReach(viewer: Viewer, path: string): boolean {
  return has(viewer, 'SYS_ADMIN') || isWithin(path, subdistrictPath(viewer));
}

/** The document that an act rests on (依据): 2 to 200 characters. */
export function basisOf(text: string | null | undefined): string {
  const basis = lineWithin(text, 'basis', 200) ?? '';
  if ([...basis].length < 2) throw new DomainError('BASIS_REQUIRED');
  return basis;
}

/** What has no agreed shape: another system shows another sign, or none. */
const NO_SIGN = /[\p{Co}\p{Cn}]/u;

/**
 * The name of a thing: one line of 1 to `max` characters with a letter or a number in it; else `BAD_INPUT` with the
 * field's name, or the sign that has no place in it.
 */
export function textOf(text: string, field: string, max: number): string {
  const found = lineWithin(text, field, max);
  const sign = found && NO_SIGN.exec(found)?.[0];
  if (sign) throw new DomainError('TEXT_SIGN_REFUSED', { field, sign: signName(sign) });
  if (!found || !/[\p{L}\p{N}]/u.test(found)) throw badInput(field);
  return found;
}

/** How units and grids are coded. */
const CODE = /^[0-9A-Z][0-9A-Z-]{1,19}$/;

/** The code of a unit, grid or household as it is kept: half width, capital letters. */
export function codeOf(text: string, form = CODE): string {
  const code = capitalCode(text);
  if (!form.test(code)) throw badInput('code');
  return code;
}

/**
 * One verb on a noun without states, in the order of the kit's `act`: the row is locked within the viewer's rows, the
 * version is the one seen, the right is there, then `apply`, version, history and audit, all in one transaction.
 */
export async function change<Row extends Base>(
  ctx: Ctx,
  noun: Noun<Row, never>,
  verb: string,
  input: { id: string; version: number; reason?: string | null },
  apply: (row: Row, tx: Ctx) => Promise<Record<string, unknown> | void>,
): Promise<Row> {
  return ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const row = await lock(tx, noun, input.id);
    if (row.version !== input.version) throw new DomainError('VERSION_CONFLICT');
    if (!noun.policy.create?.[verb]?.(viewerOf(ctx))) throw forbidden();
    const details = (await apply(row, tx)) ?? {};
    row.version += 1;
    await writeHistory(tx, {
      noun: noun.name,
      objectId: row.id,
      verb,
      from: null,
      to: null,
      reason: input.reason ?? null,
      details,
    });
    return row;
  });
}

/** SQLSTATE of an exclusion constraint: two who act at once cannot both succeed, whatever they saw. */
const EXCLUDED = '23P01';

/** Runs an act and gives the database's own refusal of an overlap the act's code. */
export async function refusingOverlap<T>(run: () => Promise<T>, refusal: () => DomainError): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw stateOf(error) === EXCLUDED ? refusal() : error;
  }
}

function stateOf(error: unknown): string | null {
  const found = error as { code?: string; cause?: unknown } | null | undefined;
  return !found || typeof found !== 'object' ? null : found.code === EXCLUDED ? EXCLUDED : stateOf(found.cause);
}
