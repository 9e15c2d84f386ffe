import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useDates, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel, Timeline } from '@lianxi/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { HouseholdDialog } from '../features/household/household-dialogs';
import { HouseholdFacts, type HouseholdFull } from '../features/household/household-facts';
import { People_Household } from '../features/household/household.graphql';
import { AddResident } from '../features/resident/resident-dialogs';
import { ResidentList } from '../features/resident/resident-list';
import { VisitDialog, type VisitEntry } from '../features/visit/visit-dialog';
import { VisitList } from '../features/visit/visit-list';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../people.css';

/** 住户: facts and residents masked until a purpose is stated, grids, visits, history. */
export default function HouseholdPage() {
  return (
    <Gate nav="people.households">
      <HouseholdOfAddress />
    </Gate>
  );
}

function HouseholdOfAddress() {
  const { id = '' } = useParams();
  const t = useT();
  const query = useQuery(People_Household, { variables: { id } });
  const [verb, setVerb] = useState<string | null>(null);
  const [corrects, setCorrects] = useState<VisitEntry | undefined>();
  const [one, today] = [query.data?.household, query.data?.conference?.on ?? ''];
  const reload = () => void query.refetch();
  const close = () => {
    setVerb(null);
    setCorrects(undefined);
  };
  return (
    <div className="pe-page">
      <PageHeader
        title={one ? `${one.building} ${one.room}` : t('page.household')}
        back={<Link to={paths.households}>{t('page.households')}</Link>}
        actions={
          one && (
            <ActionBar
              noun="household"
              primary="recordVisit"
              danger={['end']}
              actions={one.availableActions.filter(({ verb: offered }) => offered !== 'correctVisit')}
              onAct={setVerb}
            />
          )
        }
      />
      <Loaded query={query} pick={(data) => data.household}>
        {(household) => (
          <HouseholdView
            one={household}
            today={today}
            onReload={reload}
            onCorrect={(visit) => {
              setCorrects(visit);
              setVerb('correctVisit');
            }}
          />
        )}
      </Loaded>
      {one && verb === 'addResident' && <AddResident householdId={one.id} onClose={close} />}
      {one && (verb === 'recordVisit' || verb === 'correctVisit') && (
        <VisitDialog household={one} corrects={corrects} onClose={close} />
      )}
      {one && verb && ['correct', 'move', 'end'].includes(verb) && (
        <HouseholdDialog verb={verb} one={one} today={today} onClose={close} onReload={reload} />
      )}
    </div>
  );
}

interface ViewProps {
  one: HouseholdFull;
  today: string;
  onReload: () => void;
  onCorrect: (visit: VisitEntry) => void;
}

function HouseholdView({ one, today, onReload, onCorrect }: ViewProps) {
  const t = useT();
  const dates = useDates();
  const readsVisits = useActions('peopleActions').some(({ verb }) => verb === 'readVisits');
  return (
    <div className="pe-columns">
      <div>
        <Panel title={t('hh.facts')}>
          <HouseholdFacts one={one} />
        </Panel>
        <Panel title={t('hh.links')}>
          <ul>
            {one.links.map((link) => (
              <li key={link.id}>
                {link.grid ? <Link to={paths.gridOf(link.grid.id)}>{link.grid.name}</Link> : '–'}{' '}
                <span className="lx-hint">
                  {link.validTo
                    ? t('hh.fromTo', { from: dates.date(link.validFrom), to: dates.date(link.validTo) })
                    : t('hh.since', { from: dates.date(link.validFrom) })}
                  　{link.basis}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t('hh.history')}>
          <Timeline
            label={t('hh.history')}
            entries={one.history.map((step) => ({
              key: step.id,
              at: dates.instant(step.at),
              title: t(`verb.household.${step.verb}`),
              who: step.actor?.person?.name,
              body: step.reason,
            }))}
          />
        </Panel>
      </div>
      <div>
        <Panel title={t('hh.residents')}>
          <ResidentList one={one} today={today} onReload={onReload} />
        </Panel>
        <Panel title={t('hh.visits')}>
          {readsVisits ? (
            <VisitList one={one} onCorrect={onCorrect} />
          ) : (
            <p className="lx-muted">{t('hh.visitsNot')}</p>
          )}
        </Panel>
      </div>
    </div>
  );
}
