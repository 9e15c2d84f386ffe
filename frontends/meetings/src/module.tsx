import { defineModule } from '@lianxi/frontend-kit';
import manifest from '../manifest';
import { paths } from './paths';

/** The federation door: small, everything behind it is loaded when shown. */
export default defineModule({
  id: manifest.id,
  sdk: manifest.sdk,
  routes: [
    { path: paths.meetings, page: () => import('./pages/meetings.page') },
    { path: paths.topics, page: () => import('./pages/topics.page') },
    { path: paths.decisions, page: () => import('./pages/decisions.page') },
    { path: paths.decisionPattern, page: () => import('./pages/decision.page') },
    { path: paths.copies, page: () => import('./pages/copies.page') },
    { path: paths.copyPattern, page: () => import('./pages/copy.page') },
    { path: paths.meetingPattern, page: () => import('./pages/meeting.page') },
    { path: paths.noticePattern, page: () => import('./pages/notice.page') },
    { path: paths.signInPattern, page: () => import('./pages/sign-in.page') },
    { path: paths.sessionPattern, page: () => import('./pages/session.page') },
    { path: paths.minutesPattern, page: () => import('./pages/minutes.page') },
  ],
  slots: {
    'meetings.work': () => import('./slots/work'),
    'meetings.today': () => import('./slots/today'),
    'meetings.case-panel': () => import('./slots/case-panel'),
  },
  messages: { 'zh-CN': () => import('../locales/zh-CN.json'), en: () => import('../locales/en.json') },
  // a seat is the same in every meeting and its record is not: it belongs to the meeting it was read with
  typePolicies: { MeetingSeat: { keyFields: false } },
});
