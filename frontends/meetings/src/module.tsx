import { defineModule } from '@lianxi/frontend-kit';
import manifest from '../manifest';
import { paths } from './paths';

/** The federation door: small, everything behind it is loaded when shown. */
export default defineModule({
  id: manifest.id,
  sdk: manifest.sdk,
  routes: [{ path: paths.meetings, page: () => import('./pages/home.page') }],
  slots: {},
  messages: { 'zh-CN': () => import('../locales/zh-CN.json'), en: () => import('../locales/en.json') },
});
