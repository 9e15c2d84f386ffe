import { accusesUnit, orgFact, type Ctx } from '@lianxi/service-kit';
import type { OrgFactOf } from '@lianxi/contracts';
import { validate as isUuid } from 'uuid';
import type { Case } from '../case/case.entity.js';

/** A unit of today by its id; null for what is none. */
export const unitFact = async (ctx: Ctx, id: string): Promise<OrgFactOf<'unit'> | null> =>
  isUuid(id) ? orgFact(ctx, 'unit', ctx.clock.today(), { id }) : null;

const step = (row: Pick<Case, 'placePath'>, count: number) => row.placePath.split('/').slice(0, count).join('/');
export const subdistrictOf = (row: Pick<Case, 'placePath'>): string => step(row, 2);
export const communityOf = (row: Pick<Case, 'placePath'>): string => step(row, 3);

/** True where the unit at this path is the one complained of, or under it (domain §4.1, invariant iv). */
export const isAccused = (row: Pick<Case, 'accusedUnitPath'>, path: string | null): boolean =>
  accusesUnit({ accusedUnitId: null, accusedUnitPath: row.accusedUnitPath }, { path });
