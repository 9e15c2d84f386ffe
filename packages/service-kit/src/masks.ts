/** Masks of domain §5.4. They work on whole characters, so that rare characters, "·" and Mongolian script survive. */

/** `张*`; three characters and more keep the first and the last: `欧*丽`. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length <= 1) return characters.length ? '*' : '';
  return characters.length === 2 ? `${characters[0]}*` : `${characters[0]}*${characters.at(-1)}`;
}

/** `138****0001`; anything shorter than a telephone number is hidden whole. */
export const maskPhone = (phone: string): string => (phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****');

/** The place stays, the door does not. */
export const maskAddress = (place: string): string => `${place}***`;
