import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Link } from 'react-router';
import type { People_UnitQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { Unconfirmed } from './unit-name';

export type UnitFull = NonNullable<People_UnitQuery['unit']>;

interface Above {
  id: string;
  name: string;
  parent?: Above | null;
}

/** The units above, the highest first. */
function chainOf(parent: Above | null | undefined): Above[] {
  return parent ? [...chainOf(parent.parent), parent] : [];
}

/** Facts of a unit. */
export function UnitFacts({ unit }: { unit: UnitFull }) {
  const t = useT();
  const dates = useDates();
  const above = chainOf(unit.parent);
  return (
    <FactList
      facts={[
        {
          label: t('unit.name'),
          value: (
            <>
              {unit.name}
              {!unit.nameConfirmed && <Unconfirmed />}
            </>
          ),
        },
        { label: t('unit.kind'), value: t(`kind.${unit.kind}`) },
        { label: t('unit.code'), value: <code>{unit.code}</code> },
        {
          label: t('unit.path'),
          value:
            above.length > 0
              ? above.map((one, index) => (
                  <span key={one.id}>
                    {index > 0 && ' / '}
                    <Link to={paths.unitOf(one.id)}>{one.name}</Link>
                  </span>
                ))
              : t('unit.top'),
          hint: <code>{unit.path}</code>,
        },
        ...(unit.hostedBy
          ? [
              {
                label: t('unit.hostedBy'),
                value: <Link to={paths.unitOf(unit.hostedBy.id)}>{unit.hostedBy.name}</Link>,
              },
            ]
          : []),
        { label: t('unit.validFrom'), value: dates.date(unit.validFrom) },
        { label: t('unit.validTo'), value: unit.validTo ? dates.date(unit.validTo) : t('unit.open') },
      ]}
    />
  );
}
