import { ActionBar, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Tag } from 'antd';
import { useState } from 'react';
import type { HouseholdFull } from '../household/household-facts';
import { Unmask } from '../household/unmask';
import { ResidentDialog } from './resident-dialogs';
import { People_UnmaskResident } from './resident.graphql';

export type ResidentRow = HouseholdFull['residents'][number];

interface Props {
  one: HouseholdFull;
  today: string;
  onReload: () => void;
}

/** Who lives in a household, masked; of a child nothing is shown. */
export function ResidentList({ one, today, onReload }: Props) {
  const t = useT();
  if (one.residents.length === 0) return <p className="lx-muted">{t('hh.noResidents')}</p>;
  return (
    <ul className="pe-residents">
      {one.residents.map((row) => (
        <Resident key={row.id} row={row} today={today} onReload={onReload} />
      ))}
    </ul>
  );
}

function Resident({ row, today, onReload }: Omit<Props, 'one'> & { row: ResidentRow }) {
  const t = useT();
  const dates = useDates();
  const [verb, setVerb] = useState<string | null>(null);
  const [plain, setPlain] = useState<Record<string, string> | null>(null);
  const act = useAct(People_UnmaskResident);
  const name = plain?.['name'] ?? row.name;
  const facts = [
    { label: t('hh.idNumber'), value: plain?.['idNumber'] ?? row.idNumber },
    { label: t('hh.phone'), value: plain?.['phone'] ?? row.phone },
    {
      label: plain?.['birthDate'] ? t('hh.birthDate') : t('hh.birthYear'),
      value: plain?.['birthDate'] ? dates.date(plain['birthDate']) : row.birthYear,
    },
    { label: t('hh.sex'), value: plain?.['sex'] ? t(`hh.sex.${plain['sex']}`) : null },
    { label: t('hh.nation'), value: plain?.['nation'] },
  ].filter(({ value }) => value !== null && value !== undefined);
  return (
    <li>
      <div className="lx-row">
        <strong>{name}</strong>
        <span>{t(`hh.relation.${row.relation}`)}</span>
        {row.validTo && <Tag>{t('state.resident.ENDED')}</Tag>}
        <Unmask
          id={row.id}
          fields={row.unmaskable}
          label={t(`hh.relation.${row.relation}`)}
          act={act}
          pick={(data) => data.unmaskResident}
          onPlain={setPlain}
        />
        <ActionBar noun="resident" primary={null} danger={['end']} actions={row.availableActions} onAct={setVerb} />
      </div>
      {row.child && !plain ? (
        <p className="lx-hint">{t('hh.child')}</p>
      ) : (
        facts.length > 0 && <FactList facts={facts} columns={2} />
      )}
      {verb && <ResidentDialog verb={verb} row={row} today={today} onClose={() => setVerb(null)} onReload={onReload} />}
    </li>
  );
}
