import { SDK_VERSION, useModules, useModuleStore, useT, type ModuleState } from '@lianxi/frontend-kit';
import { DataTable, PageHeader, Panel } from '@lianxi/ui';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { platformReport, type GatewayFacts } from './platform-report';

declare const LIANXI_SHELL_VERSION: string;

/** Platform diagnosis for administrators: modules, versions, load times, services; copied as text for a report. */
export default function PlatformPage() {
  const t = useT('shell');
  const { message } = App.useApp();
  const modules = useModules();
  const store = useModuleStore();
  const [gateway, setGateway] = useState<GatewayFacts | null>(null);
  useEffect(() => {
    for (const { entry } of store.all()) store.load(entry.id);
    fetch('/ready', { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
      .then((response) => response.json())
      .then((facts: GatewayFacts) => setGateway(facts))
      .catch(() => setGateway({ status: 'unknown' }));
  }, [store]);
  const copy = async () => {
    await navigator.clipboard.writeText(platformReport(LIANXI_SHELL_VERSION, modules, gateway));
    message.success(t('platform.copied'));
  };
  return (
    <>
      <PageHeader
        title={t('menu.platform')}
        description={t('platform.text')}
        actions={<Button onClick={() => void copy()}>{t('platform.copy')}</Button>}
      />
      <Panel title={t('platform.modules')}>
        <DataTable<ModuleState>
          aria-label={t('platform.modules')}
          size="small"
          pagination={false}
          rowKey={(row) => row.entry.id}
          dataSource={[...modules]}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: t('platform.module'), render: (_, { entry }) => entry.id },
            { title: t('platform.version'), render: (_, { entry }) => entry.version },
            { title: t('platform.sdk'), render: (_, { entry }) => entry.sdk },
            {
              title: t('platform.status'),
              render: (_, { status, failure }) =>
                `${t(`platform.status.${status}`)}${failure ? `（${failure.slice(0, 80)}）` : ''}`,
            },
            {
              title: t('platform.load'),
              align: 'right',
              render: (_, { loadMs }) => (loadMs === null ? '–' : `${loadMs} ms`),
            },
            { title: t('platform.owner'), render: (_, { entry }) => `${entry.owner.unit} ${entry.owner.contact}` },
          ]}
        />
      </Panel>
      <Panel title={t('platform.services')}>
        <pre className="sh-report" tabIndex={0}>
          {platformReport(LIANXI_SHELL_VERSION, modules, gateway)}
        </pre>
        <p className="lx-hint">SDK {SDK_VERSION}</p>
      </Panel>
    </>
  );
}
