import type { ModuleManifest } from '@lianxi/config/rsbuild';

/** This module as data: the registry entry is made from it at build. `action` is the verb of `Viewer.peopleActions` an entry depends on. */
const manifest: ModuleManifest = {
  id: 'people',
  sdk: '^1.0',
  title: { 'zh-CN': '人员与单位', en: 'People and units' },
  viewerField: 'peopleActions',
  routes: ['/people'],
  nav: [
    { key: 'people.units', path: '/people', label: { 'zh-CN': '组织架构', en: 'Organisation' }, icon: 'units', action: 'readUnits', order: 10, group: 'organisation' },
    { key: 'people.conference', path: '/people/conference', label: { 'zh-CN': '联席会议组成', en: 'The conference' }, icon: 'team', action: 'readUnits', order: 20, group: 'organisation' },
    { key: 'people.lines', path: '/people/lines', label: { 'zh-CN': '业务条线', en: 'Business lines' }, icon: 'list', action: 'readUnits', order: 30, group: 'organisation' },
    { key: 'people.directory', path: '/people/directory', label: { 'zh-CN': '人员名录', en: 'Directory' }, icon: 'team', action: 'readPeople', order: 15, group: 'organisation' },
    { key: 'people.households', path: '/people/households', label: { 'zh-CN': '综治网格联户', en: 'Grids and households' }, icon: 'place', action: 'readHouseholds', order: 20, group: 'systems' },
    { key: 'people.imports', path: '/people/imports', label: { 'zh-CN': '批量导入', en: 'Imports' }, icon: 'file-done', action: 'readImports', order: 50, group: 'organisation' },
    { key: 'people.audit', path: '/people/audit', label: { 'zh-CN': '审计查询', en: 'Audit' }, icon: 'audit', action: 'readAudit', order: 40, group: 'platform' },
    { key: 'people.accounts', path: '/people/accounts', label: { 'zh-CN': '账号', en: 'Accounts' }, icon: 'user', action: 'readAccounts', order: 10, group: 'platform' },
    { key: 'people.machines', path: '/people/machine-clients', label: { 'zh-CN': '区级系统接入', en: 'Machine clients' }, icon: 'shield', action: 'readMachineClients', order: 20, group: 'platform' },
    { key: 'people.own', path: '/people/account', label: { 'zh-CN': '我的账号', en: 'My account' }, icon: 'settings', order: 10, group: 'account' },
  ],
  slots: [],
  owner: { unit: '新城街道信访联席办', contact: '综合信访维稳股' },
};

export default manifest;
