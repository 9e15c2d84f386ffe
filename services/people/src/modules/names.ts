import { LockMode } from '@mikro-orm/core';
import { badInput, DomainError, type Base, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { isOn, isWithdrawn } from './term.js';

/** A name that something bears from a day on, with its document. The first name has no row until there is a second. */
export interface NameTerm extends Base {
  name: string;
  validFrom: string;
  validTo: string | null;
  basis: string | null;
}

interface Named {
  name: string;
  validFrom: string;
  validTo: string | null;
}

/** The names of one unit or grid: whose they are, and in which table. */
export interface NamesOf<Row extends NameTerm> {
  entity: new () => Row;
  owner: Partial<Row>;
  /** The refusal where it is not there on the day. */
  notInForce: (name: string, on: string) => DomainError;
}

/** Names that hold on some day, in order; one that was taken back before its day is none of them. */
async function namesOf<Row extends NameTerm>(tx: Ctx, { entity, owner }: NamesOf<Row>): Promise<Row[]> {
  const rows = (await tx.em.find(entity as never, owner as never, {
    orderBy: { validFrom: 'asc', createdAt: 'asc' } as never,
  })) as Row[];
  return rows.filter((row) => !isWithdrawn(row));
}

/**
 * Something bears another name from a day on; the earlier ones stay as they are. On the day on which a name begins it
 * can still be put right: the wrong one then never held. Answers true where the name holds today, so that the row
 * itself says it.
 */
export async function bearName<Row extends NameTerm>(
  tx: Ctx,
  of: NamesOf<Row>,
  named: Named,
  next: { name: string; from: string; basis: string },
): Promise<boolean> {
  if (!isOn(named, next.from)) throw of.notInForce(named.name, next.from);
  const make = (name: string, validFrom: string, basis: string | null) =>
    tx.em.create(
      of.entity as never,
      {
        ...of.owner,
        id: uuid(),
        version: 1,
        createdAt: tx.clock.now(),
        name,
        validFrom,
        validTo: null,
        basis,
      } as never,
    ) as Row;
  const last = (await namesOf(tx, of)).at(-1) ?? make(named.name, named.validFrom, null);
  if (last.name === next.name) throw badInput('name');
  if (last.validFrom > next.from) throw new DomainError('LATER_CHANGE_PLANNED', { from: last.validFrom });
  Object.assign(last, { validTo: next.from, version: last.version + 1 });
  // the end of one name has to reach the database before the beginning of the next
  await tx.em.flush();
  make(next.name, next.from, next.basis);
  return next.from <= tx.clock.today();
}

/** A name whose day lies ahead is taken back: it never holds, and the one before it goes on. */
export async function takeBackName<Row extends NameTerm>(tx: Ctx, of: NamesOf<Row>): Promise<Row> {
  const [last, before] = (await namesOf(tx, of)).toReversed();
  if (!last || !before || last.validFrom <= tx.clock.today()) throw new DomainError('NOTHING_PLANNED');
  Object.assign(last, { validTo: last.validFrom, version: last.version + 1 });
  await tx.em.flush();
  Object.assign(before, { validTo: null, version: before.version + 1 });
  return last;
}

/**
 * Lets names whose day has come stand in the rows that bear them. Answers the rows that changed; a second time none.
 */
export async function settleNames<Row extends NameTerm, Owner extends Base & { name: string }>(
  tx: Ctx,
  entity: new () => Row,
  owner: new () => Owner,
  ownerOf: (row: Row) => string,
): Promise<Owner[]> {
  const today = tx.clock.today();
  const due = (await tx.em.find(
    entity as never,
    { validFrom: { $lte: today }, $or: [{ validTo: null }, { validTo: { $gt: today } }] } as never,
  )) as Row[];
  const changed: Owner[] = [];
  for (const term of due) {
    const row = (await tx.em.findOneOrFail(owner as never, { id: ownerOf(term) } as never, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    })) as Owner;
    if (row.name === term.name) continue;
    Object.assign(row, { name: term.name, version: row.version + 1 });
    changed.push(row);
  }
  return changed;
}
