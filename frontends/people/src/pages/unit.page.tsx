import { useQuery } from '@apollo/client/react';
import {
  ActionBar,
  Loaded,
  Slot,
  useActions,
  useDates,
  useT,
  useViewer,
  whole,
  WhyVisible,
  type Whole,
} from '@lianxi/frontend-kit';
import { PageHeader, Panel } from '@lianxi/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { AddGrid } from '../features/grid/grid-dialogs';
import { inViewersArea } from '../features/household/grid-select';
import { PostHistory } from '../features/post/post-history';
import { bySeat } from '../features/unit/post-order';
import { UnitDialog } from '../features/unit/unit-dialogs';
import { UnitFacts, type UnitFull } from '../features/unit/unit-facts';
import { UnitGrids } from '../features/unit/unit-grids';
import { People_Unit } from '../features/unit/unit.graphql';
import { UnitPlaces } from '../features/unit/unit-places';
import { UnitPosts } from '../features/unit/unit-posts';
import type { People_UnitQuery } from '../gql/graphql';
import { NameHistory } from '../features/planned/name-history';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../people.css';

/** A unit: facts, posts, seats in the conference, grids, and what other modules say about it (slot `unit.panel`). */
export default function UnitPage() {
  return (
    <Gate nav="people.units">
      <UnitOfAddress />
    </Gate>
  );
}

function UnitOfAddress() {
  const { id = '' } = useParams();
  const t = useT();
  const query = useQuery(People_Unit, { variables: { id } });
  return (
    <div className="pe-page">
      <PageHeader
        title={query.data?.unit?.name ?? t('page.unit')}
        back={<Link to={paths.organisation}>{t('page.organisation')}</Link>}
        actions={
          query.data?.unit && (
            <>
              <UnitActions
                unit={query.data.unit}
                today={query.data.conference?.on ?? ''}
                onReload={() => void query.refetch()}
              />
              <WhyVisible service="people" type="Unit" id={query.data.unit.id} />
            </>
          )
        }
      />
      <Loaded query={query} pick={(data) => whole(data, 'unit', 'conference')}>
        {(data) => <UnitView data={data} onReload={() => void query.refetch()} />}
      </Loaded>
    </div>
  );
}

/** Verbs of the unit itself, and adding below it: exactly those that the graph offers. */
function UnitActions({ unit, today, onReload }: { unit: UnitFull; today: string; onReload: () => void }) {
  const [verb, setVerb] = useState<string | null>(null);
  const { unitPath } = useViewer();
  const creating = useActions('peopleActions');
  // where nothing can be done to the unit, nothing can be added to it either: the service has the same reach for both
  const open = unit.availableActions.length > 0;
  return (
    <>
      {open && unit.childKinds.length > 0 && (
        <ActionBar noun="unit" primary={null} actions={creating} only={['addUnit']} onAct={setVerb} />
      )}
      {open && <ActionBar noun="post" primary={null} actions={creating} only={['addPost']} onAct={setVerb} />}
      {unit.kind === 'COMMUNITY' && inViewersArea(unit.path, unitPath) && (
        <ActionBar noun="grid" primary={null} actions={creating} only={['addGrid']} onAct={setVerb} />
      )}
      <ActionBar noun="unit" primary={null} danger={['merge', 'end']} actions={unit.availableActions} onAct={setVerb} />
      {verb === 'addGrid' && <AddGrid unitId={unit.id} today={today} onClose={() => setVerb(null)} />}
      {verb && verb !== 'addGrid' && (
        <UnitDialog verb={verb} unit={unit} today={today} onClose={() => setVerb(null)} onReload={onReload} />
      )}
    </>
  );
}

interface UnitViewProps {
  data: Whole<People_UnitQuery, 'unit' | 'conference'>;
  onReload: () => void;
}

function UnitView({ data: { unit, conference }, onReload }: UnitViewProps) {
  const t = useT();
  const seats = conference.seats.filter((seat) => seat.unit?.id === unit.id);
  return (
    <div className="pe-columns">
      <div>
        <Panel title={t('unit.facts')}>
          <UnitFacts unit={unit} />
        </Panel>
        {seats.length > 0 && (
          <Panel title={t('unit.seats')} extra={<Link to={paths.conference}>{t('page.conference')}</Link>}>
            <Seats seats={seats} />
          </Panel>
        )}
        <NameHistory names={unit.names} />
        <UnitPlaces unitId={unit.id} today={conference.on} />
        {unit.children.length > 0 && (
          <Panel title={t('unit.children')}>
            <ul>
              {unit.children.map((child) => (
                <li key={child.id}>
                  <Link to={paths.unitOf(child.id)}>{child.name}</Link>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      <div>
        <Panel title={t('unit.posts')}>
          <UnitPosts posts={bySeat(unit.posts, conference.seats)} day={conference.on} onReload={onReload} />
        </Panel>
        <Panel title={t('post.history')}>
          <PostHistory posts={unit.posts} day={conference.on} />
        </Panel>
        {unit.grids.length > 0 && (
          <Panel title={t('unit.gridsTitle')}>
            <UnitGrids unit={unit} day={conference.on} />
          </Panel>
        )}
        <Slot name="unit.panel" props={{ unitId: unit.id }} />
      </div>
    </div>
  );
}

function Seats({ seats }: { seats: NonNullable<People_UnitQuery['conference']>['seats'] }) {
  const t = useT();
  const dates = useDates();
  return (
    <ul>
      {seats.map((seat) => (
        <li key={seat.id}>
          <strong>{t(`seat.${seat.kind}`)}</strong> {seat.post?.title}{' '}
          <span className="lx-hint">{t('seat.since', { date: dates.date(seat.validFrom) })}</span>
        </li>
      ))}
    </ul>
  );
}
