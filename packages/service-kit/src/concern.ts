import type { Condition } from './noun.js';
import { has, isWithin, upwards, type Viewer } from './viewer.js';

/**
 * Whom a matter complains of and who stepped aside from it. A noun that is about a matter keeps these columns itself,
 * so that its policy needs no further reading; the columns are named like this in every service.
 */
export interface Concern {
  accusedUnitId: string | null;
  /** Place of the unit complained of; everything under it is complained of too. */
  accusedUnitPath: string | null;
  /** Staff member complained of. */
  accusedPersonId: string | null;
  /** Persons whose recusal (回避) was granted. */
  recusedPersonIds: string[];
}

export const NO_CONCERN: Readonly<Concern> = Object.freeze({
  accusedUnitId: null,
  accusedUnitPath: null,
  accusedPersonId: null,
  recusedPersonIds: [],
});

/** Every place that the person stands in by some post, the acting one first. */
const places = (viewer: Viewer): string[] => [
  ...new Set([...(viewer.unitPath ? [viewer.unitPath] : []), ...viewer.standsIn]),
];

/**
 * Rows that do not concern the viewer. The one rule for all services: what complains of a unit is not there for anybody
 * with a post in it or under it, whatever post is acted in; what complains of a person or what a person stepped aside
 * from is not there for this person (Art. 28, 30, domain §2.7, §4.1 iv). It belongs into `visible` of every noun that
 * is about a matter, so lists, counts, search, exports, references and work lists leave no trace.
 */
export function unconcerned(viewer: Viewer): Condition {
  const above = [...new Set(places(viewer).flatMap((path) => upwards(path)))].sort();
  const limits: Condition[] = [];
  if (above.length) limits.push({ $or: [{ accusedUnitPath: null }, { accusedUnitPath: { $nin: above } }] });
  if (viewer.unitId) limits.push({ $or: [{ accusedUnitId: null }, { accusedUnitId: { $ne: viewer.unitId } }] });
  if (viewer.personId)
    limits.push(
      { $or: [{ accusedPersonId: null }, { accusedPersonId: { $ne: viewer.personId } }] },
      { $not: { recusedPersonIds: { $contains: [viewer.personId] } } },
    );
  return limits.length ? { $and: limits } : {};
}

/** The unit is the one complained of, or lies under it: it has no part in the matter (Art. 30). */
export const accusesUnit = (
  row: Pick<Concern, 'accusedUnitId' | 'accusedUnitPath'>,
  unit: { id?: string | null; path: string | null },
): boolean => (row.accusedUnitId !== null && unit.id === row.accusedUnitId) || isWithin(unit.path, row.accusedUnitPath);

/**
 * The same for a person with the places in which he or she holds posts: complained of in person, by a unit, or stepped
 * aside.
 */
export const concernsPerson = (row: Concern, personId: string | null, standsIn: readonly string[]): boolean =>
  (personId !== null && (row.accusedPersonId === personId || row.recusedPersonIds.includes(personId))) ||
  standsIn.some((path) => isWithin(path, row.accusedUnitPath));

/** `unconcerned`, turned round, for a row that is at hand. */
export const concerns = (row: Concern, viewer: Viewer): boolean =>
  accusesUnit(row, { id: viewer.unitId, path: viewer.unitPath }) ||
  concernsPerson(row, viewer.personId, places(viewer));

/**
 * Whether a matter is RESTRICTED is its service's own column; whom of the office's staff it names stands in this one,
 * named like this in every service.
 */
export interface NamedStaff {
  namedStaffIds: string[];
}

/** Who reads every RESTRICTED matter that does not concern them: the office director and the chief convener. */
const readsAll = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && has(viewer, 'OFFICE_DIRECTOR', 'CHIEF_CONVENER');
const staff = (viewer: Viewer): string | null =>
  viewer.kind === 'person' && has(viewer, 'OFFICE_STAFF') ? viewer.personId : null;

/**
 * Rows that the viewer may know of at all: an accusation (检举控告) is RESTRICTED and there for the office director, the
 * chief convener and the office's staff whom it names (Art. 30(3), domain §5.2). `open` is the condition of rows that
 * are not RESTRICTED. It belongs beside `unconcerned` into `visible` of every noun that is about a matter.
 */
export function knowable(viewer: Viewer, open: Condition): Condition {
  if (readsAll(viewer)) return {};
  const personId = staff(viewer);
  return personId ? { $or: [open, { namedStaffIds: { $contains: [personId] } }] } : open;
}

/** The same for a row at hand; so are those who learn whom any matter complains of (domain §5.4). */
export const isNamedFor = (viewer: Viewer, row: NamedStaff): boolean =>
  readsAll(viewer) || row.namedStaffIds.includes(staff(viewer) ?? '');
