import { useT } from '@lianxi/frontend-kit';
import { Alert } from 'antd';
import type { Run } from './run';

/** How the file was read, where that is not plain: the sheet of several, hidden rows, rows that are no data. */
export function Reading({ reading }: Pick<Run, 'reading'>) {
  const t = useT();
  if (!reading) return null;
  const { sheet, otherSheets, hiddenRows, leftOut } = reading;
  const told = [
    ...(otherSheets.length
      ? [
          t('import.reading.sheet', { sheet: sheet ?? '' }) +
            t('import.reading.others', { sheets: otherSheets.join('、') }),
        ]
      : []),
    ...(hiddenRows ? [t('import.reading.hidden', { count: hiddenRows })] : []),
    ...(leftOut.length ? [t('import.reading.leftOut', { rows: leftOut.join('、') })] : []),
  ];
  if (!told.length) return null;
  return (
    <Alert
      type="info"
      showIcon
      data-reading
      title={told.map((line) => (
        <div key={line}>{line}</div>
      ))}
    />
  );
}
