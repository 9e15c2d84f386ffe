import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useActing, useActions, useT } from '@lianxi/frontend-kit';
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
        <Button
          icon={<DownloadOutlined aria-hidden />}
          href={paths.exportOf()}
          data-ledger-export="subdistrict"
          download
        >
          {t('ledger.exportSubdistrict')}
        </Button>
      )}
      {may && one && (
        <Button href={paths.exportOf(one.id)} data-export="community" title={one.name} download>
          {t('ledger.exportCommunity')}
        </Button>
      )}
      {may && !one && communities.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: communities.map(({ id, name }) => ({
              key: id,
              label: (
                <a href={paths.exportOf(id)} download>
                  {name}
                </a>
              ),
            })),
          }}
        >
          <Button data-export="communities">{t('ledger.exportCommunity')}</Button>
        </Dropdown>
      )}
    </>
  );
}
