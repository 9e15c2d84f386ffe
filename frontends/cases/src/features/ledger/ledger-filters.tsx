import { useT, type useLedgerState } from '@lianxi/frontend-kit';
import { Input, Select } from 'antd';
import type { Cases_LedgerChoicesQuery } from '../../gql/graphql';
import { useChoices } from '../case/words';

/** Filters of the ledger; every one lives in the address. */
export function LedgerFilters({
  ledger,
  choices,
}: {
  ledger: ReturnType<typeof useLedgerState>;
  choices: Cases_LedgerChoicesQuery | undefined;
}) {
  const t = useT();
  const options = useChoices();
  const communities = (choices?.units?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  const lines = (choices?.categories ?? [])
    .filter((one) => one.level === 1)
    .map((one) => ({ value: one.code.slice(0, 2), label: one.name }));
  const single = (key: string, label: string, list: { value: string; label: string }[], search = false) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      options={list}
      value={ledger.filterOf(key)}
      onChange={(value) => ledger.setFilter(key, value)}
      popupMatchSelectWidth={false}
      {...(search ? { showSearch: { optionFilterProp: 'label' } } : {})}
    />
  );
  const multiple = (key: string, label: string, list: { value: string; label: string }[]) => (
    <Select
      mode="multiple"
      maxTagCount={1}
      aria-label={label}
      placeholder={label}
      allowClear
      options={list}
      value={[...ledger.filtersOf(key)]}
      onChange={(value) => ledger.setFilter(key, value)}
      popupMatchSelectWidth={false}
    />
  );
  const day = (key: string, label: string) => (
    <label className="cs-day">
      <span>{label}</span>
      <Input
        type="date"
        value={ledger.filterOf(key) ?? ''}
        onChange={(event) => ledger.setFilter(key, event.target.value)}
      />
    </label>
  );
  return (
    <>
      {multiple('state', t('field.state'), options('state'))}
      {multiple('level', t('field.level'), options('level'))}
      {single('community', t('field.community'), communities, true)}
      {single('line', t('field.line'), lines, true)}
      {single('light', t('field.light'), options('light'))}
      {day('from', t('ledger.registeredFrom'))}
      {day('to', t('ledger.registeredTo'))}
    </>
  );
}
