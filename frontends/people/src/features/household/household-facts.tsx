import { useAct, useDates, useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { People_HouseholdQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { People_UnmaskHousehold } from './household.graphql';
import { Unmask } from './unmask';

export type HouseholdFull = NonNullable<People_HouseholdQuery['household']>;

/** What is known of a household, masked until a purpose is stated. */
export function HouseholdFacts({ one }: { one: HouseholdFull }) {
  const t = useT();
  const dates = useDates();
  const [plain, setPlain] = useState<Record<string, string> | null>(null);
  const act = useAct(People_UnmaskHousehold);
  const shown = { room: one.room, householder: one.householder, phone: one.phone, ...plain };
  return (
    <>
      <FactList
        facts={[
          { label: t('household.door'), value: `${one.building} ${shown.room}` },
          { label: t('hh.householder'), value: shown.householder },
          { label: t('hh.phone'), value: shown.phone },
          {
            label: t('hh.code'),
            value: (
              <>
                <code>{one.code}</code> {one.demonstration && <Tag>{t('household.demonstration')}</Tag>}
              </>
            ),
          },
          {
            label: t('household.community'),
            value: one.grid?.community && (
              <Link to={paths.unitOf(one.grid.community.id)}>{one.grid.community.name}</Link>
            ),
          },
          {
            label: t('household.grid'),
            value: one.grid && <Link to={paths.gridOf(one.grid.id)}>{one.grid.name}</Link>,
          },
          {
            label: t('hh.worker'),
            value: one.gridWorker?.person?.name ?? <span className="pe-gap">{t('hh.workerGap')}</span>,
          },
          {
            label: t('hh.validFrom'),
            value: one.validTo
              ? `${dates.date(one.validFrom)}；${t('hh.endsOn', { date: dates.date(one.validTo), ground: t(`hh.end.${one.endGround}`) })}`
              : dates.date(one.validFrom),
          },
        ]}
      />
      <Unmask
        id={one.id}
        fields={one.unmaskable}
        label={t('page.household')}
        act={act}
        pick={(data) => data.unmaskHousehold}
        onPlain={setPlain}
      />
    </>
  );
}
