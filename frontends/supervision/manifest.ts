import type { ModuleManifest } from '@lianxi/config/rsbuild';

/**
 * This module as data: the registry entry is made from it at build. `action` is the verb of `Viewer.supervisionActions`
 * an entry depends on.
 */
const manifest: ModuleManifest = {
  id: 'supervision',
  sdk: '^1.0',
  title: { 'zh-CN': '督查考核', en: 'Supervision' },
  viewerField: 'supervisionActions',
  routes: ['/supervision'],
  nav: [
    {
      key: 'supervision.checks',
      path: '/supervision/checks',
      label: { 'zh-CN': '督查考核', en: 'Checks' },
      icon: 'check',
      action: 'readChecks',
      order: 30,
      group: 'tasks',
    },
  ],
  slots: [{ slot: 'workbench.work', key: 'supervision.work', order: 30 }],
  owner: { unit: '新城街道信访联席办', contact: '综合信访维稳股' },
};

export default manifest;
