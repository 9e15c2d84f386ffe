import {
  maskAddress,
  maskName,
  maskPersonal,
  maskPhone,
  maskText,
  viewerOf,
  type Ctx,
  type Known,
} from '@lianxi/service-kit';
import type { Case } from './case.entity.js';
import { seesDetail } from './case.policy.js';
import { openParty, PARTY, type PartyColumn } from './case.sealed.js';

const MASK: Record<PartyColumn, (plain: string) => string> = {
  partyName: maskName,
  partyPhone: maskPhone,
  partyAddress: () => maskAddress(''),
};

type Party = Pick<Case, 'id' | PartyColumn>;

/** Opened once for a row, whose texts all ask for it. */
const opened = new WeakMap<Party, Known[]>();

/** The person concerned (当事人) as texts may repeat it, with what each value reads masked. */
export function knownOf(ctx: Pick<Ctx, 'env'>, row: Party): Known[] {
  const known =
    opened.get(row) ??
    PARTY.map((field) => {
      const value = openParty(ctx, row, field);
      return { field, value, masked: value === null ? '' : MASK[field](value) };
    });
  opened.set(row, known);
  return known;
}

/**
 * A text of the case as everybody reads it who has not unmasked it: without personal numbers and without the person
 * concerned, as the fields of that person are masked. Those who only ever read masked get it without any long number.
 */
export function maskedFor<T extends string | null>(ctx: Ctx, row: Case, text: T): T {
  if (text === null) return text;
  const known = knownOf(ctx, row);
  return (
    seesDetail(viewerOf(ctx))
      ? maskPersonal(text, known)
      : maskText(
          text,
          known.map(({ value }) => value),
        )
  ) as T;
}

/** What of the summary can be searched: nothing personal, so that no hit tells what is masked. */
export const searchable = (ctx: Ctx, row: Party & Pick<Case, 'summary'>): string =>
  maskText(
    row.summary,
    knownOf(ctx, row).map(({ value }) => value),
  );
