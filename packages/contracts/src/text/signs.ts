/**
 * What no text of the platform may hold: halves of signs, noncharacters (U+FFFE, U+FFFF and their like) and control
 * signs but tab and line ends. XML 1.0 (§2.2) cannot hold most of them, and no keyboard makes any.
 */
const REFUSED = /[\p{Cs}\p{Noncharacter_Code_Point}]|[^\P{Cc}\t\n\r]/u;

/** The first sign of a text that is refused everywhere, null where there is none. */
export const refusedSign = (text: string): string | null => REFUSED.exec(text)?.[0] ?? null;

/** A sign as a refusal names it: `U+FFFE`, and itself where it can be seen: `（ U+FF08`. */
export function signName(sign: string): string {
  const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `${sign} ${code}` : code;
}
