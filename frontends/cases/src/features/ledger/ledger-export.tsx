import { PrinterOutlined } from '@ant-design/icons';
import { ExportButton, useActing, useActions, useT, useTakeExport } from '@lianxi/frontend-kit';
import { usePhone } from '@lianxi/ui';
import { Button, Dropdown } from 'antd';
import { paths } from '../../paths';

interface Community {
  id: string;
  name: string;
}

/** Print, and the workbooks of the two ledgers: drawn where the viewer may export. */
export function LedgerExport({
  communities,
  chosen,
}: {
  communities: readonly Community[];
  chosen: string | undefined;
}) {
  const t = useT();
  const phone = usePhone();
  const take = useTakeExport();
  const may = useActions('casesActions').some(({ verb }) => verb === 'exportLedger');
  const ownUnit = useActing()?.post.unit?.id;
  // the community filtered for, or the one whose post is acted in, needs no list to choose from
  const one = communities.find(({ id }) => id === (chosen ?? ownUnit));
  return (
    <>
      {!phone && (
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t('ledger.print')}
        </Button>
      )}
      {may && (
        <ExportButton address={paths.ledgerExport} data-ledger-export="subdistrict">
          {t('ledger.exportSubdistrict')}
        </ExportButton>
      )}
      {may && one && (
        <ExportButton
          address={paths.ledgerExport}
          asked={{ communityId: one.id }}
          icon={null}
          data-export="community"
          title={one.name}
        >
          {t('ledger.exportCommunity')}
        </ExportButton>
      )}
      {may && !one && communities.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: communities.map(({ id, name }) => ({ key: id, label: name })),
            onClick: ({ key }) => void take(paths.ledgerExport, { communityId: key }),
          }}
        >
          <Button data-export="communities">{t('ledger.exportCommunity')}</Button>
        </Dropdown>
      )}
    </>
  );
}
