import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { Alert } from 'antd';
import { OpenWork, workIsOpen } from './open-work';
import { People_UnitLeft } from './tree.graphql';

/** What has to be handed over before the unit can end on a day, by name: the act is refused until nothing is left. */
export function UnitLeft({ unitId, on }: { unitId: string; on: string }) {
  const t = useT();
  const query = useQuery(People_UnitLeft, { variables: { id: unitId, on }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query} pick={(data) => data.unit} rows={2}>
      {(unit) => {
        const { left } = unit;
        const open = workIsOpen(unit);
        if (left.length === 0 && !open)
          return <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t('unit.holdsNothing')} />;
        return (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 16 }}
            title={t('units.leftTitle')}
            description={
              <div className="pe-left">
                {left.length > 0 && (
                  <ul>
                    {left.map(({ kind, id, name, person }) => (
                      <li key={`${kind}${id}${person?.id ?? ''}`}>
                        {t(`units.left.${kind}`, { name, person: person?.name ?? t('fact.hidden') })}
                      </li>
                    ))}
                  </ul>
                )}
                <OpenWork work={unit} />
              </div>
            }
          />
        );
      }}
    </Loaded>
  );
}
