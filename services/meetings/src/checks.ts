import { foldWidth, lineForm } from '@lianxi/contracts';
import {
  badInput,
  DomainError,
  forbidden,
  SYSTEM,
  viewerOf,
  withEm,
  withinLength,
  type Ctx,
  type IsoDate,
  type Viewer,
} from '@lianxi/service-kit';

/** The viewer, if it is a person whose acting post may create such a thing. */
export function entitled(ctx: Ctx, allowed: (viewer: Viewer) => boolean): Viewer {
  const viewer = viewerOf(ctx);
  if (viewer.kind !== 'person') throw new DomainError('READ_ONLY_CLIENT');
  if (!allowed(viewer)) throw forbidden();
  return viewer;
}

/** A text of one line that must say something; trimmed. `max` counts characters. */
export const requireLine = (value: string | null | undefined, field: string, max: number): string =>
  requireText(value && lineForm(value), field, max);

/** A text that must say something; trimmed. `max` counts characters. */
export function requireText(value: string | null | undefined, field: string, max = 2_000): string {
  const text = withinLength(value, field, max);
  if (text === null) throw badInput(field);
  return text;
}

/** Last day that a plan may name; what lies beyond is a slip of the keyboard. */
const LAST_DAY = '2100-12-31';

/** A day of a plan: not before `earliest`, and within this century. */
export function requireDay(day: IsoDate, field: string, earliest: IsoDate): IsoDate {
  if (day < earliest || day > LAST_DAY) throw badInput(field);
  return day;
}

/** Identity numbers and telephone numbers: they have no place in titles, decisions and minutes (domain §6.5). */
const PERSONAL = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

/** Longest title of an agenda item, in characters. */
export const MAX_TITLE = 200;

/** Whether a text that was not written for a paper may stand on one. */
export const isForPaper = (text: string, max: number): boolean => [...text].length <= max && !PERSONAL.test(text);

/** A text of the conference's papers: something is said, and no petitioner's number is in it. */
export function requirePaperText(value: string | null | undefined, field: string, max = 2_000): string {
  const text = requireText(value, field, max);
  if (PERSONAL.test(foldWidth(text))) throw badInput(field);
  return text;
}

/** A paper's text of one line: a title. */
export const requirePaperLine = (value: string | null | undefined, field: string, max: number): string =>
  requirePaperText(value && lineForm(value), field, max);

/** The platform's own step inside a verb, on rows that the viewer need not see (tallies, receipts). */
export const platform = (ctx: Ctx): Ctx => ({ ...ctx, viewer: SYSTEM, loaders: new Map() });

/** The same context with loaders of its own, so that what is read before a verb is not answered after it. */
export const fresh = (ctx: Ctx): Ctx => withEm(ctx, ctx.em);
