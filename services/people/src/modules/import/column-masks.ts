import { maskIdNumber, maskName, maskPhone } from '@lianxi/service-kit';
import { unmasksIdentity } from '../household/household.policy.js';
import type { Viewer } from '@lianxi/service-kit';
import type { Column } from './columns.js';

const hidden = () => '***';

/** How personal values of households and residents are shown (domain §5.4), by field. */
const MASKS: Record<string, (value: string) => string> = {
  householder: maskName,
  name: maskName,
  phone: maskPhone,
  idNumber: maskIdNumber,
  birthDate: (day) => day.slice(0, 4),
  sex: hidden,
  nation: hidden,
  room: hidden,
};

/** Columns that hold personal data, each with its mask. */
export const masked = (columns: readonly Column[]): Column[] =>
  columns.map((column) => (MASKS[column.field] ? { ...column, mask: MASKS[column.field]! } : column));

const IDENTITY = ['idNumber', 'birthDate', 'sex', 'nation'];

/**
 * Fields of which an importer does not learn whether the file says the same as the register: those that he or she may
 * not see in plain. Else a guess could be tried out.
 */
export const blindFor = (viewer: Viewer): readonly string[] => (unmasksIdentity(viewer) ? [] : IDENTITY);
