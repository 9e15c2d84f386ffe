interface Line {
  text: string;
  source?: string | null;
}

/** Duties as lines to type in: one a line, its source behind a bar. */
export const toLines = (duties: readonly Line[]): string =>
  duties.map(({ text, source }) => (source ? `${text}｜${source}` : text)).join('\n');

/** The lines as duties; empty lines are left out. */
export const fromLines = (typed: string): { text: string; source: string | null }[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [text = '', ...source] = line.split(/[｜|]/);
      return { text: text.trim(), source: source.join('|').trim() || null };
    });
