import { useDates, useT } from '@lianxi/frontend-kit';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import type { HouseholdFull } from '../household/household-facts';

type Entry = HouseholdFull['visits']['edges'][number]['node'];

/** Visits of a household, the newest first; one that was corrected is shown as such and stays. */
export function VisitList({ one, onCorrect }: { one: HouseholdFull; onCorrect: (visit: Entry) => void }) {
  const t = useT();
  const dates = useDates();
  const visits = one.visits.edges.map(({ node }) => node);
  const corrected = new Set(visits.flatMap(({ correctsId }) => correctsId ?? []));
  const mayCorrect = one.availableActions.some(({ verb }) => verb === 'correctVisit');
  if (visits.length === 0) return <p className="lx-muted">{t('hh.noVisits')}</p>;
  return (
    <ul className="pe-visits">
      {visits.map((visit) => (
        <li key={visit.id} className={corrected.has(visit.id) ? 'pe-corrected' : undefined}>
          <div className="lx-row">
            <strong>{t(`visit.outcome.${visit.outcome}`)}</strong>
            <span>{t(`visit.kind.${visit.kind}`)}</span>
            <span>{dates.date(visit.visitedOn)}</span>
            <span className="lx-hint">{visit.by?.person?.name}</span>
            {visit.correctsId && <Tag>{t('hh.correction')}</Tag>}
            {corrected.has(visit.id) && <Tag>{t('hh.corrected')}</Tag>}
            {mayCorrect && visit.own && !corrected.has(visit.id) && (
              <Button size="small" data-verb="correctVisit" onClick={() => onCorrect(visit)}>
                {t('verb.household.correct')}
              </Button>
            )}
          </div>
          {visit.opinion && <p className="pe-opinion">{visit.opinion}</p>}
          {visit.case && <Link to={`/cases/${visit.case.id}`}>{t('visit.case')}</Link>}
          {!visit.case && visit.opinion && mayCorrect && visit.own && !corrected.has(visit.id) && (
            <Link to="/cases/new">{t('visit.toCase')}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}
