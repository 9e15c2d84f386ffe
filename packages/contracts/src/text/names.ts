import { lineForm } from './forms.js';
import { foldWidth } from './look-alikes.js';

/** Signs that people type for the dot between the parts of a name. */
const DOT = '[·•‧・･⋅∙●◦ㆍᐧ․﹒⸱ꞏ]';
const DOTS = new RegExp(`\\s*${DOT}\\s*`, 'gu');
const HAN = '\\p{Script=Han}';
/** A full stop between the Han parts of a name is its dot. */
const STOP = new RegExp(`(?<=${HAN})\\s*[.．]\\s*(?=${HAN})`, 'gu');
const GAP = new RegExp(`(?<=${HAN}) +(?=${HAN})`, 'gu');

/** A person's name as it is kept: one dot `·`, no space between Han signs, single ones elsewhere. */
export const personName = (text: string): string =>
  foldWidth(lineForm(text)).replaceAll(DOTS, '·').replaceAll(STOP, '·').replaceAll(GAP, '').normalize('NFC');

/** What a name is compared by: without its dots, too. */
export const withoutDots = (text: string): string => text.replaceAll(DOTS, '').replaceAll(STOP, '');
