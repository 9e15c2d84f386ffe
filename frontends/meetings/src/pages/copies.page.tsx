import { useQuery } from '@apollo/client/react';
import { Loaded, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { useNavigate } from 'react-router';
import { useCopyColumns } from '../features/copy-delivery/copy-columns';
import { Meetings_Copies } from '../features/copy-delivery/copy-delivery.graphql';
import { listOnly } from '../features/shared/ledger';
import '../features/shared/meetings.css';
import { paths } from '../paths';

/** Minutes copied to the district joint office and their receipts. */
export default function CopiesPage() {
  const t = useT();
  const navigate = useNavigate();
  const ledger = useLedgerState({ name: 'meetings.copies', size: 20 });
  const query = useQuery(Meetings_Copies, { variables: { first: ledger.size, after: ledger.after } });
  const columns = useCopyColumns();
  return (
    <>
      <PageHeader title={t('page.copies')} description={t('page.copiesText')} />
      <Loaded keep query={query} pick={(data) => data.copyDeliveries}>
        {(copies) => (
          <LedgerTable
            label={t('page.copies')}
            columns={columns}
            rows={copies.edges.map((edge) => edge.node)}
            rowKey={(row) => row.id}
            loading={query.loading}
            {...listOnly(ledger, copies)}
            empty={<StateCard kind="empty" compact title={t('copies.empty')} />}
            onOpen={(row) => void navigate(paths.copyOf(row.id))}
          />
        )}
      </Loaded>
    </>
  );
}
