import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Link } from 'react-router';
import '../features/shared/meetings.css';
import { postName } from '../features/shared/names';
import { StateTag } from '../features/shared/state-tag';
import { today } from '../features/shared/zone-time';
import type { Meetings_TodayQuery } from '../gql/graphql';
import { paths } from '../paths';
import { Meetings_Today } from './slots.graphql';

type Row = NonNullable<Meetings_TodayQuery['meetings']>['edges'][number]['node'];

/** Card of the workbench: meetings of today and the next ones, with the way to sign in and into the session. */
export default function TodayCard() {
  const t = useT();
  const query = useQuery(Meetings_Today, { variables: { from: today() } });
  return (
    <Panel title={t('panel.today')} extra={<Link to={paths.meetings}>{t('action.all')}</Link>}>
      <Loaded
        query={query}
        pick={(data) => data.meetings?.edges}
        isEmpty={(edges) => edges.length === 0}
        empty={<p className="lx-muted">{t('today.none')}</p>}
        rows={2}
        compact
      >
        {(edges) => (
          <ul className="mt-today">
            {edges.map(({ node }) => (
              <Meeting key={node.id} row={node} />
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}

function Meeting({ row }: { row: Row }) {
  const t = useT();
  const dates = useDates();
  const signIn = row.availableActions.some(({ verb, blockedBy }) => verb === 'signIn' && blockedBy.length === 0);
  return (
    <li data-meeting={row.id}>
      <div className="lx-row">
        <Link to={paths.meetingOf(row.id)}>{row.title}</Link>
        <StateTag noun="meeting" state={row.state} />
      </div>
      <p className="lx-muted">
        {[dates.instant(row.startsAt), row.place, postName(row.chair)].filter(Boolean).join(' · ')}
      </p>
      <div className="lx-row">
        {signIn && (
          <Link className="mt-go" to={paths.signInOf(row.id)}>
            {t('verb.meeting.signIn')}
          </Link>
        )}
        {row.state === 'IN_SESSION' && (
          <Link className="mt-go" to={paths.sessionOf(row.id)}>
            {t('page.session')}
          </Link>
        )}
      </div>
    </li>
  );
}
