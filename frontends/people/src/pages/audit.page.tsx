import { useQuery } from '@apollo/client/react';
import { useLedgerState, useT } from '@lianxi/frontend-kit';
import { PageHeader } from '@lianxi/ui';
import { useState } from 'react';
import { AuditEntryDrawer } from '../features/audit/audit-entry';
import { auditColumns, type AuditRow } from '../features/audit/audit-columns';
import { AuditExport } from '../features/audit/audit-export';
import { auditFilterOf, type AuditSearch } from '../features/audit/audit-filter';
import { AuditFilters } from '../features/audit/audit-filters';
import { People_Audit } from '../features/audit/audit.graphql';
import { auditServiceOf, only } from '../features/audit/audit-services';
import { ChainPanel } from '../features/audit/chain-panel';
import { RecordLedger } from '../features/audit/record-ledger';
import { Gate } from '../gate';
import type { People_AuditQuery } from '../gql/graphql';
import '../people.css';

/** 审计查询: what was done and refused in every service, and whether the sealed chain of it is whole. */
export default function AuditPage() {
  return (
    <Gate nav="people.audit">
      <Audit />
    </Gate>
  );
}

function Audit() {
  const t = useT();
  const [open, setOpen] = useState<AuditRow | null>(null);
  const ledger = useLedgerState({ name: 'people.audit' });
  const service = auditServiceOf(ledger.filterOf('service'));
  const search: AuditSearch = {
    from: ledger.filterOf('from'),
    to: ledger.filterOf('to'),
    account: ledger.filterOf('account'),
    what: ledger.filterOf('what'),
    objectId: ledger.filterOf('objectId'),
    outcome: ledger.filterOf('outcome'),
  };
  const query = useQuery(People_Audit, {
    variables: { ...only(service), filter: auditFilterOf(search), first: ledger.size, after: ledger.after },
    fetchPolicy: 'network-only',
  });
  return (
    <div className="pe-page lx-stack">
      <PageHeader title={t('page.audit')} description={t('audit.text')} />
      <ChainPanel />
      <RecordLedger<AuditRow, People_AuditQuery>
        ledger={ledger}
        query={query}
        service={service}
        usual="people"
        choice={t('audit.service')}
        nameOf={(value) => t(`service.${value}`)}
        label={t('page.audit')}
        columns={auditColumns(t)}
        activeFilters={Object.values(search).filter(Boolean).length}
        filters={<AuditFilters search={search} onChange={(key, value) => ledger.setFilter(key, value)} />}
        tools={<AuditExport service={service} search={search} />}
        empty={{ title: t('audit.none'), description: t('audit.noneText') }}
        onOpen={setOpen}
      />
      <AuditEntryDrawer row={open} onClose={() => setOpen(null)} />
    </div>
  );
}
