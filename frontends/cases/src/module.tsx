import { defineModule } from '@lianxi/frontend-kit';
import manifest from '../manifest';
import { paths } from './paths';

/** The federation door: small, everything behind it is loaded when shown. */
export default defineModule({
  id: manifest.id,
  sdk: manifest.sdk,
  routes: [
    { path: paths.ledger, page: () => import('./pages/ledger.page') },
    { path: paths.register, page: () => import('./pages/register.page') },
    { path: paths.rights, page: () => import('./pages/rights.page') },
    { path: paths.casePattern, page: () => import('./pages/case.page') },
  ],
  slots: { 'cases.work': () => import('./slots/work') },
  messages: { 'zh-CN': () => import('../locales/zh-CN.json'), en: () => import('../locales/en.json') },
});
