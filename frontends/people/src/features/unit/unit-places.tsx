import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { DayPicker } from '../conference/day-picker';
import { People_UnitPlaces } from './tree.graphql';

/**
 * Where the unit was, is and will be (隶属沿革), and on any day that is asked for; what became of it when it was taken into
 * another one.
 */
export function UnitPlaces({ unitId, today }: { unitId: string; today: string }) {
  const t = useT();
  const dates = useDates();
  const [on, setOn] = useState(today);
  const query = useQuery(People_UnitPlaces, { variables: { id: unitId, on } });
  return (
    <Loaded query={query} pick={(data) => data.unit} rows={2}>
      {({ place, places, mergedInto }) => (
        <>
          {mergedInto && (
            <Alert
              type="info"
              showIcon
              style={{ marginBottom: 12 }}
              title={
                <>
                  {t('units.mergedInto')} <Link to={paths.unitOf(mergedInto.id)}>{mergedInto.name}</Link>
                </>
              }
            />
          )}
          {places.length > 0 && (
            <Panel title={t('units.places')} extra={<DayPicker value={on} onChange={setOn} />}>
              <p data-place-on={place.on}>
                {t('units.placeOn', { date: dates.date(place.on), unit: place.parent?.name ?? t('unit.top') })}{' '}
                <span className="lx-hint">
                  <code>{place.path}</code>
                </span>
              </p>
              <ul>
                {places.map((one) => (
                  <li key={one.id}>
                    {one.parent?.name ?? t('fact.hidden')}{' '}
                    <span className="lx-hint">
                      {one.validTo
                        ? `${dates.date(one.validFrom)} – ${dates.date(one.validTo)}`
                        : t('seat.since', { date: dates.date(one.validFrom) })}
                      　{one.basis}
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </>
      )}
    </Loaded>
  );
}
