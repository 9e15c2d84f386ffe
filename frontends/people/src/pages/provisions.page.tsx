import { useQuery } from '@apollo/client/react';
import { Loaded, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { Input, Segmented } from 'antd';
import { auditFilterOf } from '../features/audit/audit-filter';
import { AUDIT_SERVICES, auditServiceOf, only, type AuditService } from '../features/audit/audit-services';
import { provisionColumns } from '../features/provision/provision-columns';
import { ProvisionExport } from '../features/provision/provision-export';
import { People_Provisions } from '../features/provision/provision.graphql';
import { Gate } from '../gate';
import '../people.css';

/** 对外提供记录: what machine clients were given of people, in every service (PIPL Art. 55, 56). */
export default function ProvisionsPage() {
  return <Gate nav="people.provisions"><Provisions /></Gate>;
}

function Provisions() {
  const t = useT();
  const ledger = useLedgerState({ name: 'people.provisions' });
  const service = auditServiceOf(ledger.filterOf('service') ?? 'cases');
  const days = { from: ledger.filterOf('from'), to: ledger.filterOf('to') };
  const client = ledger.filterOf('client');
  const filter = { ...(auditFilterOf(days) as Record<string, string>), ...(client && { client }) };
  const query = useQuery(People_Provisions, { variables: { ...only(service), filter, first: ledger.size, after: ledger.after }, fetchPolicy: 'network-only' });
  const filters = (
    <>
      {(['from', 'to'] as const).map((key) => (
        <Input key={`${key} ${days[key] ?? ''}`} type="date" className="pe-audit-day" prefix={t(`audit.${key}Short`)} aria-label={t(`access.${key}`)} title={t(`access.${key}`)} min="2000-01-01" max="2999-12-31" defaultValue={days[key]}
          onChange={({ target }) => (target.value === '' || target.validity.valid) && ledger.setFilter(key, target.value || null)} />
      ))}
      <Input key={client ?? ''} allowClear className="pe-audit-word" maxLength={60} aria-label={t('access.client')} placeholder={t('access.client')} defaultValue={client}
        onPressEnter={({ currentTarget }) => ledger.setFilter('client', currentTarget.value.trim() || null)}
        onBlur={({ currentTarget }) => currentTarget.value.trim() !== (client ?? '') && ledger.setFilter('client', currentTarget.value.trim() || null)} />
    </>
  );
  return (
    <div className="pe-page lx-stack">
      <PageHeader title={t('access.provisions')} description={t('access.provisionsText')} />
      <Segmented<AuditService> className="pe-services" aria-label={t('access.service')} value={service} onChange={(value) => ledger.setFilter('service', value === 'cases' ? null : value)} options={AUDIT_SERVICES.map((value) => ({ value, label: t(`access.service.${value}`) }))} />
      <Loaded keep query={query} pick={(data) => data[service] ?? (query.loading ? Object.values(data).find((part) => typeof part === 'object') : null)}>
        {(rows) => {
          const { search: _search, onSearch: _onSearch, sort: _sort, onSort: _onSort, ...table } = ledger.table(rows);
          return (
            <LedgerTable
              {...table}
              label={t('access.provisions')}
              columns={provisionColumns(t)}
              rows={rows.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading}
              activeFilters={Object.keys(filter).length}
              filters={filters}
              tools={<ProvisionExport service={service} filter={filter} />}
              empty={<StateCard kind="empty" compact title={t('access.provisionsNone')} description={t('access.provisionsNoneText')} />}
            />
          );
        }}
      </Loaded>
    </div>
  );
}
