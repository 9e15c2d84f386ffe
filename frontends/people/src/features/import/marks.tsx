import type { Text } from '@lianxi/frontend-kit';
import { Tag } from 'antd';
import type { People_ImportPreviewQuery } from '../../gql/graphql';

export type PreviewRow = NonNullable<People_ImportPreviewQuery['import']>['preview']['edges'][number]['node'];
export type Mark = PreviewRow['mark'];
type Cell = PreviewRow['cells'][number];

/** Marks in the order in which they matter. */
export const MARKS = ['NEW', 'CHANGED', 'SAME', 'ERROR', 'NOT_ALLOWED'] as const satisfies readonly Mark[];
export const REFUSED: Mark[] = ['ERROR', 'NOT_ALLOWED'];

/** A mark as a word on its colour. */
export function MarkTag({ mark, t }: { mark: Mark; t: Text }) {
  return (
    <Tag className={`pe-import-tag pe-import-${mark}`} data-mark={mark}>
      {t(`import.mark.${mark}`)}
    </Tag>
  );
}

/**
 * One cell: what the file says, what it would replace, and why it is refused. The mark is a word, the colour only
 * helps.
 */
export function PreviewCell({ cell, t }: { cell: Cell | undefined; t: Text }) {
  if (!cell) return null;
  const { text, was, mark, why } = cell;
  return (
    <span className={mark ? `pe-import-cell pe-import-${mark}` : 'pe-import-cell'} data-mark={mark ?? ''}>
      {was !== null && (
        <>
          <del aria-label={t('import.was')}>{was || '—'}</del> →{' '}
        </>
      )}
      {text}
      {mark && mark !== 'SAME' && (mark !== 'NEW' || why) && (
        <small className="pe-import-word">
          {mark === 'NEW' ? why : t(`import.mark.${mark}`)}
          {mark !== 'NEW' && why ? `：${why}` : ''}
        </small>
      )}
    </span>
  );
}

/** Number of a row in the file, and whether the spreadsheet hides it. */
export function RowNumber({ row: { number, hidden }, t }: { row: PreviewRow; t: Text }) {
  return (
    <>
      {number}
      {hidden && <small className="pe-import-word">{t('import.hidden')}</small>}
    </>
  );
}

/** Rows of an import by mark; marks that no row has are left out. */
export const countsOf = (counts: unknown): Partial<Record<Mark, number>> =>
  (counts ?? {}) as Partial<Record<Mark, number>>;
export const refusedIn = (counts: unknown): number =>
  REFUSED.reduce((sum, mark) => sum + (countsOf(counts)[mark] ?? 0), 0);
export const writtenIn = (counts: unknown): number => (countsOf(counts).NEW ?? 0) + (countsOf(counts).CHANGED ?? 0);
