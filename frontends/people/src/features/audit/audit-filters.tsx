import { useT } from '@lianxi/frontend-kit';
import { Input, Select } from 'antd';
import type { AuditSearch } from './audit-filter';

interface Props {
  search: AuditSearch;
  onChange: (key: keyof AuditSearch, value: string | undefined) => void;
}

/** Days, account, kind of act, object and outcome; a typed word counts when the field is left or Enter is pressed. */
export function AuditFilters({ search, onChange }: Props) {
  const t = useT();
  return (
    <>
      {(['from', 'to'] as const).map((key) => (
        <Input key={`${key} ${search[key] ?? ''}`} type="date" className="pe-audit-day" prefix={t(`audit.${key}Short`)} aria-label={t(`audit.${key}`)} title={t(`audit.${key}`)} min="2000-01-01" max="2999-12-31" defaultValue={search[key]}
          onChange={({ target }) => (target.value === '' || target.validity.valid) && onChange(key, target.value || undefined)} />
      ))}
      {(['account', 'what', 'objectId'] as const).map((key) => (
        <Input key={`${key} ${search[key] ?? ''}`} allowClear className="pe-audit-word" maxLength={200} aria-label={t(`audit.${key}`)} placeholder={t(`audit.${key}Hint`)} defaultValue={search[key]}
          onPressEnter={({ currentTarget }) => onChange(key, currentTarget.value.trim() || undefined)}
          onBlur={({ currentTarget }) => currentTarget.value.trim() !== (search[key] ?? '') && onChange(key, currentTarget.value.trim() || undefined)} />
      ))}
      <Select allowClear className="pe-audit-day" aria-label={t('audit.outcome')} placeholder={t('audit.outcome')} value={search.outcome} onChange={(value?: string) => onChange('outcome', value)}
        options={['done', 'refused'].map((value) => ({ value, label: t(`audit.outcome.${value}`) }))} />
    </>
  );
}
