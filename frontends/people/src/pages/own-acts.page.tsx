import { useQuery } from '@apollo/client/react';
import { Loaded, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { Segmented } from 'antd';
import { useState } from 'react';
import { AuditEntryDrawer } from '../features/audit/audit-entry';
import { auditColumns, type AuditRow } from '../features/audit/audit-columns';
import { People_Audit } from '../features/audit/audit.graphql';
import { AUDIT_SERVICES, auditServiceOf, only, type AuditService } from '../features/audit/audit-services';
import { Gate } from '../gate';
import '../people.css';

/** 我的操作记录: what one did and was refused, in every service (row "Audit log" of the matrix, "own"). */
export default function OwnActsPage() {
  return <Gate nav="people.ownActs"><OwnActs /></Gate>;
}

function OwnActs() {
  const t = useT();
  const [open, setOpen] = useState<AuditRow | null>(null);
  const ledger = useLedgerState({ name: 'people.ownActs', size: 20 });
  const service = auditServiceOf(ledger.filterOf('service'));
  const query = useQuery(People_Audit, { variables: { ...only(service), filter: null, first: ledger.size, after: ledger.after }, fetchPolicy: 'network-only' });
  return (
    <div className="pe-page lx-stack">
      <PageHeader title={t('page.ownActs')} description={t('ownActs.text')} />
      <Segmented<AuditService> className="pe-services" aria-label={t('audit.service')} value={service} onChange={(value) => ledger.setFilter('service', value === 'people' ? null : value)} options={AUDIT_SERVICES.map((value) => ({ value, label: t(`service.${value}`) }))} />
      <Loaded keep query={query} pick={(data) => data[service] ?? (query.loading ? Object.values(data).find((part) => typeof part === 'object') : null)}>
        {(rows) => {
          const { search: _search, onSearch: _onSearch, sort: _sort, onSort: _onSort, ...table } = ledger.table(rows);
          return (
            <LedgerTable
              {...table}
              label={t('page.ownActs')}
              columns={auditColumns(t).filter(({ key }) => key !== 'account' && key !== 'seal')}
              rows={rows.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading}
              onOpen={setOpen}
              empty={<StateCard kind="empty" compact title={t('audit.none')} description={t('ownActs.none')} />}
            />
          );
        }}
      </Loaded>
      <AuditEntryDrawer row={open} onClose={() => setOpen(null)} />
    </div>
  );
}
