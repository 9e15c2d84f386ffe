import { useModuleT, useT, type Text } from '@lianxi/frontend-kit';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Keys under which a module may have the words of an act: of a verb, of a mutation `verbNoun`, or of what is done
 * everywhere.
 */
function keysOf(what: string): string[] {
  const [noun = '', verb] = what.split('.');
  if (verb) return [`verb.${noun}.${verb}`, `audit.act.${verb}`];
  const splits = [...noun.matchAll(/[A-Z]/g)].map(
    ({ index }) => [noun.slice(0, index), lower(noun.slice(index))] as const,
  );
  return splits.flatMap(([act, object]) => [`verb.${object}.${act}`, `verb.${object}.${noun}`]);
}

const wordIn = (words: readonly Text[], what: string): string | null => {
  for (const key of keysOf(what))
    for (const t of words) {
      const text = t(key);
      if (text !== key) return text;
    }
  return null;
};

/**
 * What was done, in the words of the module whose act it is where the viewer has it; the code that the row keeps stands
 * beside it.
 */
export function ActWord({ what }: { what: string }) {
  const words = [useT(), useModuleT('cases'), useModuleT('meetings'), useModuleT('supervision')];
  const word = wordIn(words, what.replace(/^refused\./, ''));
  return (
    <>
      {word && <>{word} </>}
      <code className="pe-code">{what}</code>
    </>
  );
}
