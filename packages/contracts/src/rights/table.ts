import { COLUMN_CODES } from './columns.js';
import { MATRIX, type Binding, type RightRow } from './matrix.js';

const what = ({ service, noun, kind, names }: Binding): string =>
  `\`${service}\` ${kind === 'read' ? `${noun} (rows)` : names.map((name) => `${noun}.${name}`).join(', ')}`;
const carried = ({ bindings }: RightRow): string => [...new Set(bindings.map(what))].join('; ') || 'not built';

/** The matrix as Markdown: the table of `docs/how-to/administer/rights.md`, and below it every documented deviation. */
export function matrixTable(): string {
  const head = ['Action', ...COLUMN_CODES, 'Carried out by'];
  const lines = MATRIX.map((line) => [
    `${line.action}（${line.zh}）${line.added ? ` +` : ''}`,
    ...COLUMN_CODES.map((code) => line.cells[code]),
    carried(line),
  ]);
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  const deviations = MATRIX.flatMap((line) =>
    line.bindings.flatMap((binding) =>
      (binding.but ?? []).map(
        ({ columns, may, reason }) =>
          `| ${line.action} | ${what(binding)} | ${columns.join(' ')} | ${may ? 'may' : 'may not'} | ${reason} |`,
      ),
    ),
  );
  return [
    ...table,
    '',
    '+ added to the rows of domain §5.2.',
    '',
    '| Action | Where | Columns | Here | Why |',
    '| --- | --- | --- | --- | --- |',
    ...deviations,
  ].join('\n');
}

/** The page with its table as it should be. */
export const withMatrix = (page: string): string =>
  page.replace(/<!-- matrix -->[\s\S]*<!-- \/matrix -->/, () => `<!-- matrix -->\n${matrixTable()}\n<!-- /matrix -->`);
