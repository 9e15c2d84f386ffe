import { badInput } from '@lianxi/service-kit';
import { nameOf } from '../person/name.js';

const LONGEST = 50;

/**
 * Name of somebody who lives in the sub-district (domain §6.8): any script, rare characters, "·", at most 50
 * characters.
 */
export function residentName(text: string, field = 'name'): string {
  const name = nameOf(text);
  if ([...name].length > LONGEST) throw badInput(field);
  return name;
}
