import { defineModule } from '@lianxi/frontend-kit';
import manifest from '../manifest';
import { paths } from './paths';

/** The federation door: small, everything behind it is loaded when shown. */
export default defineModule({
  id: manifest.id,
  sdk: manifest.sdk,
  routes: [
    { path: paths.organisation, page: () => import('./pages/organisation.page') },
    { path: paths.unitPattern, page: () => import('./pages/unit.page') },
    { path: paths.conference, page: () => import('./pages/conference.page') },
    { path: paths.lines, page: () => import('./pages/lines.page') },
    { path: paths.directory, page: () => import('./pages/directory.page') },
    { path: paths.appointments, page: () => import('./pages/appointments.page') },
    { path: paths.households, page: () => import('./pages/households.page') },
    { path: paths.areas, page: () => import('./pages/areas.page') },
    { path: paths.coverage, page: () => import('./pages/coverage.page') },
    { path: paths.liaisons, page: () => import('./pages/liaisons.page') },
    { path: paths.setup, page: () => import('./pages/setup.page') },
    { path: paths.roster, page: () => import('./pages/roster.page') },
    { path: paths.duties, page: () => import('./pages/duties.page') },
    { path: paths.workCalendar, page: () => import('./pages/work-calendar.page') },
    { path: paths.responsibility, page: () => import('./pages/responsibility.page') },
    { path: paths.householdPattern, page: () => import('./pages/household.page') },
    { path: paths.gridPattern, page: () => import('./pages/grid.page') },
    { path: paths.visitCoverage, page: () => import('./pages/visit-coverage.page') },
    { path: paths.securityAlerts, page: () => import('./pages/security-alerts.page') },
    { path: paths.deadLetters, page: () => import('./pages/dead-letters.page') },
    { path: paths.audit, page: () => import('./pages/audit.page') },
    { path: paths.accounts, page: () => import('./pages/accounts.page') },
    { path: paths.machineClients, page: () => import('./pages/machine-clients.page') },
    { path: paths.provisions, page: () => import('./pages/provisions.page') },
    { path: paths.imports, page: () => import('./pages/imports.page') },
    { path: paths.importPattern, page: () => import('./pages/import.page') },
    { path: paths.ownAccount, page: () => import('./pages/own-account.page') },
    { path: paths.ownActs, page: () => import('./pages/own-acts.page') },
  ],
  slots: {
    'people.work': () => import('./slots/work'),
    'people.dead-letters': () => import('./slots/dead-letters'),
  },
  messages: { 'zh-CN': () => import('../locales/zh-CN.json'), en: () => import('../locales/en.json') },
});
