import { useQuery } from '@apollo/client/react';
import { useLedgerState, useT } from '@lianxi/frontend-kit';
import { PageHeader } from '@lianxi/ui';
import { useState } from 'react';
import { AuditEntryDrawer } from '../features/audit/audit-entry';
import { auditColumns, type AuditRow } from '../features/audit/audit-columns';
import { People_Audit } from '../features/audit/audit.graphql';
import { auditServiceOf, only } from '../features/audit/audit-services';
import { RecordLedger } from '../features/audit/record-ledger';
import { Gate } from '../gate';
import type { People_AuditQuery } from '../gql/graphql';
import '../people.css';

/** 我的操作记录: what one did and was refused, in every service (row "Audit log" of the matrix, "own"). */
export default function OwnActsPage() {
  return (
    <Gate nav="people.ownActs">
      <OwnActs />
    </Gate>
  );
}

function OwnActs() {
  const t = useT();
  const [open, setOpen] = useState<AuditRow | null>(null);
  const ledger = useLedgerState({ name: 'people.ownActs', size: 20 });
  const service = auditServiceOf(ledger.filterOf('service'));
  const query = useQuery(People_Audit, {
    variables: { ...only(service), filter: null, first: ledger.size, after: ledger.after },
    fetchPolicy: 'network-only',
  });
  return (
    <div className="pe-page lx-stack">
      <PageHeader title={t('page.ownActs')} description={t('ownActs.text')} />
      <RecordLedger<AuditRow, People_AuditQuery>
        ledger={ledger}
        query={query}
        service={service}
        usual="people"
        choice={t('audit.service')}
        nameOf={(value) => t(`service.${value}`)}
        label={t('page.ownActs')}
        columns={auditColumns(t).filter(({ key }) => key !== 'account' && key !== 'seal')}
        empty={{ title: t('audit.none'), description: t('ownActs.none') }}
        onOpen={setOpen}
      />
      <AuditEntryDrawer row={open} onClose={() => setOpen(null)} />
    </div>
  );
}
