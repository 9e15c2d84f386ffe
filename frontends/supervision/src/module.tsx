import { defineModule } from '@lianxi/frontend-kit';
import manifest from '../manifest';
import { paths } from './paths';

/** The federation door: small, everything behind it is loaded when shown. */
export default defineModule({
  id: manifest.id,
  sdk: manifest.sdk,
  routes: [
    { path: paths.checks, page: () => import('./pages/checks.page') },
    { path: paths.checkPattern, page: () => import('./pages/check.page') },
  ],
  slots: { 'supervision.work': () => import('./slots/work') },
  messages: { 'zh-CN': () => import('../locales/zh-CN.json'), en: () => import('../locales/en.json') },
});
