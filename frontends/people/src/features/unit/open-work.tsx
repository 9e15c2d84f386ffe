import { useT } from '@lianxi/frontend-kit';

/** Pages of other modules on which the work is done. */
const CASES = '/cases';
const DECISIONS = '/meetings/decisions';

interface Work {
  openCases?: number | null | undefined;
  openDecisions?: number | null | undefined;
}

/** True while something is open, or nobody can say. */
export const workIsOpen = ({ openCases, openDecisions }: Work): boolean => openCases !== 0 || openDecisions !== 0;

/**
 * Open matters and decisions by count, with the way there; a service that does not answer is said, and counts as open.
 */
export function OpenWork({ work: { openCases, openDecisions } }: { work: Work }) {
  const t = useT();
  return (
    <ul>
      <li>
        {typeof openCases === 'number' ? (
          <a href={CASES} target="_blank" rel="noreferrer">
            {t('units.openCases', { count: openCases })}
          </a>
        ) : (
          t('units.casesUnknown')
        )}
      </li>
      <li>
        {typeof openDecisions === 'number' ? (
          <a href={DECISIONS} target="_blank" rel="noreferrer">
            {t('units.openDecisions', { count: openDecisions })}
          </a>
        ) : (
          t('units.decisionsUnknown')
        )}
      </li>
    </ul>
  );
}
