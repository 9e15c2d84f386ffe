import { codeForm, textForm } from './forms.js';
import { withoutDots } from './names.js';

/** What a text is compared and searched by: no width, case, space or dot of a name. */
export const searchKey = (text: string): string =>
  withoutDots(textForm(text).normalize('NFKC')).replaceAll(/\s+/gu, '').toLowerCase().normalize('NFKC');

/** The words of a search, each as its key. */
export const searchWords = (text: string): string[] => textForm(text).split(/\s+/u).map(searchKey).filter(Boolean);

/** A part of a door (楼栋, 门牌): no width, space, padding zeros, nor the 室 or 号 behind a number. */
const doorPart = (text: string): string =>
  codeForm(text)
    .toLowerCase()
    .replaceAll(/(?<!\d)0+(?=\d)/gu, '')
    .replace(/(?<=[\da-z])[室号房號]+$/u, '');

/** What two doors of one community are the same by: `9号楼 1单元101室` and `９ 号楼 １单元０１０１` are one. */
export const doorKey = (building: string, room: string): string => `${doorPart(building)} ${doorPart(room)}`;
