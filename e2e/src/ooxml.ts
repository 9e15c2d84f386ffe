import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

function wellFormed(name: string, text: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => problems.push(`${name}: ${error.message}`));
  parser.write(text).close();
  return problems;
}

const attribute = (text: string, element: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${element}\\b[^>]*\\b${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);

/**
 * What an office program would have to repair in a package: parts that are not well-formed XML, parts without a content
 * type, relationships that lead nowhere. Empty for a sound file.
 */
export async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files)
    .filter((file) => !file.dir)
    .map((file) => file.name);
  const types = await zip.file('[Content_Types].xml')!.async('string');
  const extensions = new Set(attribute(types, 'Default', 'Extension'));
  const overrides = new Set(attribute(types, 'Override', 'PartName').map((name) => name.slice(1)));
  const problems = [...overrides]
    .filter((name) => !parts.includes(name))
    .map((name) => `${name}: declared but missing`);
  for (const name of parts) {
    if (name !== '[Content_Types].xml' && !overrides.has(name) && !extensions.has(name.split('.').pop()!))
      problems.push(`${name}: no content type`);
    if (!/\.(xml|rels)$/.test(name)) continue;
    const text = await zip.file(name)!.async('string');
    problems.push(...wellFormed(name, text));
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]+$/, '');
    for (const relation of text.match(/<Relationship\b[^>]*>/g) ?? []) {
      if (/TargetMode="External"/.test(relation)) continue;
      const target = attribute(relation, 'Relationship', 'Target')[0]!;
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `http://x/${folder}`).pathname.slice(1);
      if (!parts.includes(path)) problems.push(`${name}: ${target} leads nowhere`);
    }
  }
  return problems;
}
