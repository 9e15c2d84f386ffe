import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { Meetings_CaseLine } from './agenda-item.graphql';

/**
 * The matter of an item or a decision: number and summary with a link, or the bare number for those who may not read
 * it.
 */
export function CaseLine({ caseId, caseNo }: { caseId: string; caseNo: string | null | undefined }) {
  const t = useT();
  const { data, loading } = useQuery(Meetings_CaseLine, { variables: { id: caseId }, fetchPolicy: 'cache-first' });
  const matter = data?.case;
  if (!matter) return <span>{caseNo ?? (loading ? '' : t('case.hidden'))}</span>;
  return (
    <>
      <Link to={paths.caseOf(matter.id)}>{matter.caseNo ?? t('case.noNumber')}</Link> {matter.summary}
    </>
  );
}
