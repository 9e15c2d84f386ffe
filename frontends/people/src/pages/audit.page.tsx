import { useQuery } from '@apollo/client/react';
import { Loaded, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { Segmented } from 'antd';
import { useState } from 'react';
import { AuditEntryDrawer } from '../features/audit/audit-entry';
import { auditColumns, type AuditRow } from '../features/audit/audit-columns';
import { AuditExport } from '../features/audit/audit-export';
import { auditFilterOf, type AuditSearch } from '../features/audit/audit-filter';
import { AuditFilters } from '../features/audit/audit-filters';
import { People_Audit } from '../features/audit/audit.graphql';
import { AUDIT_SERVICES, auditServiceOf, only, type AuditService } from '../features/audit/audit-services';
import { ChainPanel } from '../features/audit/chain-panel';
import { Gate } from '../gate';
import '../people.css';

/** 审计查询: what was done and refused in every service, and whether the sealed chain of it is whole. */
export default function AuditPage() {
  return <Gate nav="people.audit"><Audit /></Gate>;
}

function Audit() {
  const t = useT();
  const [open, setOpen] = useState<AuditRow | null>(null);
  const ledger = useLedgerState({ name: 'people.audit' });
  const service = auditServiceOf(ledger.filterOf('service'));
  const search: AuditSearch = { from: ledger.filterOf('from'), to: ledger.filterOf('to'), account: ledger.filterOf('account'), what: ledger.filterOf('what'), objectId: ledger.filterOf('objectId'), outcome: ledger.filterOf('outcome') };
  const query = useQuery(People_Audit, { variables: { ...only(service), filter: auditFilterOf(search), first: ledger.size, after: ledger.after }, fetchPolicy: 'network-only' });
  const active = Object.values(search).filter(Boolean).length;
  return (
    <div className="pe-page lx-stack">
      <PageHeader title={t('page.audit')} description={t('audit.text')} />
      <ChainPanel />
      <Segmented<AuditService> className="pe-services" aria-label={t('audit.service')} value={service} onChange={(value) => ledger.setFilter('service', value === 'people' ? null : value)} options={AUDIT_SERVICES.map((value) => ({ value, label: t(`service.${value}`) }))} />
      <Loaded keep query={query} pick={(data) => data[service] ?? (query.loading ? Object.values(data).find((part) => typeof part === 'object') : null)}>
        {(rows) => {
          // rows are found by their fields; there is no search over all of them
          const { search: _search, onSearch: _onSearch, sort: _sort, onSort: _onSort, ...table } = ledger.table(rows);
          return (
            <LedgerTable
              {...table}
              label={t('page.audit')}
              columns={auditColumns(t)}
              rows={rows.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading}
              activeFilters={active}
              filters={<AuditFilters search={search} onChange={(key, value) => ledger.setFilter(key, value)} />}
              tools={<AuditExport service={service} search={search} />}
              onOpen={setOpen}
              empty={<StateCard kind="empty" compact title={t('audit.none')} description={t('audit.noneText')} />}
            />
          );
        }}
      </Loaded>
      <AuditEntryDrawer row={open} onClose={() => setOpen(null)} />
    </div>
  );
}
