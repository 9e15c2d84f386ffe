import { useT } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import type { AuditSearch } from './audit-filter';
import { DayFilters, WordFilter } from './record-filters';

interface Props {
  search: AuditSearch;
  onChange: (key: keyof AuditSearch, value: string | undefined) => void;
}

/** Days, account, kind of act, object and outcome. */
export function AuditFilters({ search, onChange }: Props) {
  const t = useT();
  return (
    <>
      <DayFilters days={search} labels={{ from: t('audit.from'), to: t('audit.to') }} onChange={onChange} />
      {(['account', 'what', 'objectId'] as const).map((key) => (
        <WordFilter
          key={key}
          value={search[key]}
          label={t(`audit.${key}`)}
          placeholder={t(`audit.${key}Hint`)}
          onChange={(value) => onChange(key, value)}
        />
      ))}
      <Select
        allowClear
        className="pe-audit-day"
        aria-label={t('audit.outcome')}
        placeholder={t('audit.outcome')}
        value={search.outcome}
        onChange={(value?: string) => onChange('outcome', value)}
        options={['done', 'refused'].map((value) => ({ value, label: t(`audit.outcome.${value}`) }))}
      />
    </>
  );
}
