import { useQuery } from '@apollo/client/react';
import { useLedgerState, useT } from '@lianxi/frontend-kit';
import { PageHeader } from '@lianxi/ui';
import { auditFilterOf } from '../features/audit/audit-filter';
import { auditServiceOf, only } from '../features/audit/audit-services';
import { DayFilters, WordFilter } from '../features/audit/record-filters';
import { RecordLedger } from '../features/audit/record-ledger';
import { provisionColumns, type ProvisionRow } from '../features/provision/provision-columns';
import { ProvisionExport } from '../features/provision/provision-export';
import { People_Provisions } from '../features/provision/provision.graphql';
import { Gate } from '../gate';
import type { People_ProvisionsQuery } from '../gql/graphql';
import '../people.css';

/** 对外提供记录: what machine clients were given of people, in every service (PIPL Art. 55, 56). */
export default function ProvisionsPage() {
  return (
    <Gate nav="people.provisions">
      <Provisions />
    </Gate>
  );
}

function Provisions() {
  const t = useT();
  const ledger = useLedgerState({ name: 'people.provisions' });
  const service = auditServiceOf(ledger.filterOf('service') ?? 'cases');
  const days = { from: ledger.filterOf('from'), to: ledger.filterOf('to') };
  const client = ledger.filterOf('client');
  const filter = { ...(auditFilterOf(days) as Record<string, string>), ...(client && { client }) };
  const query = useQuery(People_Provisions, {
    variables: { ...only(service), filter, first: ledger.size, after: ledger.after },
    fetchPolicy: 'network-only',
  });
  const filters = (
    <>
      <DayFilters
        days={days}
        labels={{ from: t('access.from'), to: t('access.to') }}
        onChange={(key, value) => ledger.setFilter(key, value ?? null)}
      />
      <WordFilter
        value={client}
        label={t('access.client')}
        placeholder={t('access.client')}
        max={60}
        onChange={(value) => ledger.setFilter('client', value ?? null)}
      />
    </>
  );
  return (
    <div className="pe-page lx-stack">
      <PageHeader title={t('access.provisions')} description={t('access.provisionsText')} />
      <RecordLedger<ProvisionRow, People_ProvisionsQuery>
        ledger={ledger}
        query={query}
        service={service}
        usual="cases"
        choice={t('access.service')}
        nameOf={(value) => t(`access.service.${value}`)}
        label={t('access.provisions')}
        columns={provisionColumns(t)}
        activeFilters={Object.keys(filter).length}
        filters={filters}
        tools={<ProvisionExport service={service} filter={filter} />}
        empty={{ title: t('access.provisionsNone'), description: t('access.provisionsNoneText') }}
      />
    </div>
  );
}
