import type { ModuleManifest } from '@lianxi/config/rsbuild';

/**
 * This module as data: the registry entry is made from it at build. `action` is the verb of `Viewer.casesActions` an
 * entry depends on.
 */
const manifest: ModuleManifest = {
  id: 'cases',
  sdk: '^1.0',
  title: { 'zh-CN': '信访事项', en: 'Matters' },
  viewerField: 'casesActions',
  routes: ['/cases'],
  nav: [
    {
      key: 'cases.ledger',
      path: '/cases',
      label: { 'zh-CN': '信访台账', en: 'Ledger of matters' },
      icon: 'ledger',
      action: 'readLedger',
      order: 10,
      group: 'systems',
    },
    {
      key: 'cases.register',
      path: '/cases/new',
      label: { 'zh-CN': '登记', en: 'Register a matter' },
      icon: 'register',
      action: 'register',
      order: 10,
      group: 'tasks',
    },
    {
      key: 'cases.rights',
      path: '/cases/rights',
      label: { 'zh-CN': '事项查看权限', en: 'Who sees a matter' },
      icon: 'audit',
      action: 'readRights',
      order: 45,
      group: 'platform',
    },
  ],
  slots: [{ slot: 'workbench.work', key: 'cases.work', action: 'readLedger', order: 10 }],
  owner: { unit: '新城街道信访联席办', contact: '综合信访维稳股' },
};

export default manifest;
