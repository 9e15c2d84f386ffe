import { orgFact, type Ctx } from '@lianxi/service-kit';
import type { OrgFactOf } from '@lianxi/contracts';
import { validate as isUuid } from 'uuid';
import type { Case } from '../case/case.entity.js';

/** A unit of today by its id; null for what is none. */
export const unitFact = async (ctx: Ctx, id: string): Promise<OrgFactOf<'unit'> | null> => (isUuid(id) ? orgFact(ctx, 'unit', ctx.clock.today(), { id }) : null);

/** True where a path is the other or lies under it. */
export const isWithin = (path: string | null, above: string | null): boolean => path !== null && above !== null && (path === above || path.startsWith(`${above}/`));

/** A path and everything above it, e.g. sub-district and zone of an office. */
export const upwards = (path: string): string[] => path.split('/').map((_, index, steps) => steps.slice(0, index + 1).join('/'));

const step = (row: Pick<Case, 'placePath'>, count: number) => row.placePath.split('/').slice(0, count).join('/');
export const subdistrictOf = (row: Pick<Case, 'placePath'>): string => step(row, 2);
export const communityOf = (row: Pick<Case, 'placePath'>): string => step(row, 3);

/** True where the unit at this path is the one complained of, or under it (domain §4.1, invariant iv). */
export const isAccused = (row: Pick<Case, 'accusedUnitPath'>, path: string | null): boolean => isWithin(path, row.accusedUnitPath);
