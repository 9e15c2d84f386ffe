import { useT } from '@lianxi/frontend-kit';
import { Tag } from 'antd';
import { quarterParts } from './quarters';

/** Name of a quarter in words: 2026年第4季度. */
export function useQuarterName(): (quarter: string) => string {
  const t = useT();
  return (quarter) => t('check.quarterName', quarterParts(quarter));
}

/** State of a check as a word; the colour only says whether something is still to be done. */
export function CheckStateTag({ state }: { state: string }) {
  const t = useT();
  return (
    <Tag color={state === 'DRAWN' ? 'default' : 'processing'} variant="outlined">
      {t(`state.quarterlyCheck.${state}`)}
    </Tag>
  );
}

/** Strata (层) in the order in which they are shown: communities, then the other member units. */
export const STRATA = ['COMMUNITY', 'DEPARTMENT'] as const;
