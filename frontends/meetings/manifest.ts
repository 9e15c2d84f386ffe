import type { ModuleManifest } from '@lianxi/config/rsbuild';

/**
 * This module as data: the registry entry is made from it at build. `action` is the verb of `Viewer.meetingsActions` an
 * entry depends on.
 */
const manifest: ModuleManifest = {
  id: 'meetings',
  sdk: '^1.0',
  title: { 'zh-CN': '联席会议', en: 'Conferences' },
  viewerField: 'meetingsActions',
  routes: ['/meetings'],
  nav: [
    {
      key: 'meetings.meetings',
      path: '/meetings',
      label: { 'zh-CN': '联席会议', en: 'Conferences' },
      icon: 'calendar',
      action: 'readMeetings',
      order: 20,
      group: 'tasks',
    },
    {
      key: 'meetings.decisions',
      path: '/meetings/decisions',
      label: { 'zh-CN': '议定事项', en: 'Decisions' },
      icon: 'done',
      action: 'readDecisions',
      order: 22,
      group: 'tasks',
    },
    {
      key: 'meetings.copies',
      path: '/meetings/copies',
      label: { 'zh-CN': '纪要抄送', en: 'Copies to the district' },
      icon: 'minutes',
      action: 'readCopies',
      order: 24,
      group: 'tasks',
    },
  ],
  slots: [
    { slot: 'workbench.work', key: 'meetings.work', action: 'readMeetings', order: 20 },
    { slot: 'workbench.card', key: 'meetings.today', action: 'readMeetings', order: 10 },
    { slot: 'case.panel', key: 'meetings.case-panel', action: 'readMeetings', order: 10 },
  ],
  owner: { unit: '新城街道信访联席办', contact: '综合信访维稳股' },
};

export default manifest;
