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
    { key: 'people.appointments', path: '/people/appointments', label: { 'zh-CN': '待确认任职', en: 'Appointments' }, icon: 'team', action: 'readAppointments', order: 35, group: 'organisation' },
    { key: 'people.households', path: '/people/households', label: { 'zh-CN': '综治网格联户', en: 'Grids and households' }, icon: 'place', action: 'readHouseholds', order: 20, group: 'systems' },
    { key: 'people.areas', path: '/people/areas', label: { 'zh-CN': '干部包片', en: 'Areas of cadres' }, icon: 'flag', action: 'readAreas', order: 24, group: 'systems' },
    { key: 'people.coverage', path: '/people/coverage', label: { 'zh-CN': '覆盖情况', en: 'Coverage' }, icon: 'chart', action: 'readCoverage', order: 10, group: 'requirements' },
    { key: 'people.liaisons', path: '/people/liaisons', label: { 'zh-CN': '联络员名册', en: 'Liaisons' }, icon: 'card', action: 'readLiaisons', order: 34, group: 'organisation' },
    { key: 'people.setup', path: '/people/setup', label: { 'zh-CN': '建制清单', en: 'Set-up checklist' }, icon: 'check', action: 'readSetup', order: 8, group: 'requirements' },
    { key: 'people.roster', path: '/people/roster', label: { 'zh-CN': '值班表', en: 'Duty roster' }, icon: 'schedule', action: 'readRoster', order: 36, group: 'organisation' },
    { key: 'people.duties', path: '/people/duties', label: { 'zh-CN': '职责清单', en: 'Duty lists' }, icon: 'profile', action: 'readDutyLists', order: 32, group: 'organisation' },
    { key: 'people.responsibility', path: '/people/responsibility', label: { 'zh-CN': '民情责任区', en: 'Responsibility areas' }, icon: 'place', action: 'readCoverage', order: 22, group: 'systems' },
    { key: 'people.visitCoverage', path: '/people/visits', label: { 'zh-CN': '入户走访', en: 'Household visits' }, icon: 'visit', action: 'readVisitCoverage', order: 25, group: 'systems' },
    { key: 'people.alerts', path: '/people/security-alerts', label: { 'zh-CN': '安全告警', en: 'Security alerts' }, icon: 'alert', action: 'readSecurityAlerts', order: 30, group: 'platform' },
    { key: 'people.imports', path: '/people/imports', label: { 'zh-CN': '批量导入', en: 'Imports' }, icon: 'file-done', action: 'readImports', order: 50, group: 'organisation' },
    { key: 'people.audit', path: '/people/audit', label: { 'zh-CN': '审计查询', en: 'Audit' }, icon: 'audit', action: 'readAudit', order: 40, group: 'platform' },
    { key: 'people.accounts', path: '/people/accounts', label: { 'zh-CN': '账号', en: 'Accounts' }, icon: 'user', action: 'readAccounts', order: 10, group: 'platform' },
    { key: 'people.machines', path: '/people/machine-clients', label: { 'zh-CN': '区级系统接入', en: 'Machine clients' }, icon: 'shield', action: 'readMachineClients', order: 20, group: 'platform' },
    { key: 'people.provisions', path: '/people/provisions', label: { 'zh-CN': '对外提供记录', en: 'Provision records' }, icon: 'audit', action: 'readProvisions', order: 30, group: 'platform' },
    { key: 'people.own', path: '/people/account', label: { 'zh-CN': '我的账号', en: 'My account' }, icon: 'settings', order: 10, group: 'account' },
    { key: 'people.ownActs', path: '/people/my-acts', label: { 'zh-CN': '我的操作记录', en: 'What I did' }, icon: 'audit', action: 'readOwnActs', order: 15, group: 'account' },
  ],
  slots: [],
  owner: { unit: '新城街道信访联席办', contact: '综合信访维稳股' },
};

export default manifest;
