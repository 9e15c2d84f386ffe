import { SaxesParser } from 'saxes';
import { unzip } from './unzip.js';

/** Why a strict parser (XML 1.0) cannot read a text; null where it can. */
function faultOf(xml: string): string | null {
  try {
    new SaxesParser({ xmlns: true }).write(xml).close();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The parts of an office file that a strict parser cannot read, each with the reason. */
export function brokenParts(bytes: Buffer): string[] {
  const parts = [...unzip(bytes)].filter(([name]) => /\.(?:xml|rels|vml)$/.test(name));
  if (!parts.length) throw new Error('an office file has parts');
  return parts.flatMap(([name, xml]) => {
    const fault = faultOf(xml);
    return fault === null ? [] : [`${name}: ${fault}`];
  });
}
