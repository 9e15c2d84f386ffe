import type { ModuleManifest } from '@lianxi/config/rsbuild';

/** This module as data: the registry entry is made from it at build. `action` is the verb of `Viewer.meetingsActions` an entry depends on. */
const manifest: ModuleManifest = {
  id: 'meetings',
  sdk: '^1.0',
  title: { 'zh-CN': '联席会议', en: 'Conferences' },
  viewerField: 'meetingsActions',
  routes: ['/meetings'],
  nav: [
    { key: 'meetings.meetings', path: '/meetings', label: { 'zh-CN': '联席会议', en: 'Conferences' }, icon: 'calendar', action: 'readMeetings', order: 20, group: 'tasks' },
  ],
  slots: [],
  owner: { unit: '新城街道信访联席办', contact: '综合信访维稳股' },
};

export default manifest;
