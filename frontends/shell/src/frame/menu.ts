import type { Locale } from '@lianxi/contracts/locale';
import { maySee, type ModuleState, type Viewer } from '@lianxi/frontend-kit';
import type { MenuGroup } from '@lianxi/ui';

/** Headings in the order of the notice (domain §1.7a); a group the shell does not know comes last under 其他. */
export const GROUPS = ['workbench', 'tasks', 'systems', 'organisation', 'requirements', 'platform', 'other'] as const;

/** Entries of this group stand in the account's menu at the top, not on the left. */
const ACCOUNT_GROUP = 'account';

/** What modules add to the account's menu: the own account, its password and sessions. */
export const accountEntries = (modules: readonly ModuleState[], viewer: Viewer) =>
  modules
    .flatMap(({ entry }) =>
      entry.nav.filter((item) => item.group === ACCOUNT_GROUP && maySee(viewer, entry.viewerField, item.action)),
    )
    .sort((a, b) => a.order - b.order);

/** Roles that may open the platform page; its facts are not personal, hiding it is tidiness. */
const ADMINISTRATORS = new Set(['SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR']);
export const isAdministrator = (viewer: Pick<Viewer, 'roles'>): boolean =>
  viewer.roles.some((role) => ADMINISTRATORS.has(role));

/** The left menu out of the registry: no module's code is loaded for it. */
export function menuOf(
  modules: readonly ModuleState[],
  viewer: Viewer,
  locale: Locale,
  text: (key: string) => string,
): MenuGroup[] {
  const nav = modules.flatMap(({ entry, status }) =>
    entry.nav
      .filter((item) => item.group !== ACCOUNT_GROUP && maySee(viewer, entry.viewerField, item.action))
      .map((item) => ({
        ...item,
        group: (GROUPS as readonly string[]).includes(item.group) ? item.group : 'other',
        down:
          status === 'failed' ||
          status === 'tooNew' ||
          (entry.viewerField !== undefined && viewer.actions[entry.viewerField] === null),
      })),
  );
  const own = [
    {
      key: 'shell.workbench',
      path: '/',
      group: 'workbench',
      icon: 'home',
      title: text('menu.workbench'),
      order: 0,
      down: false,
    },
    ...(isAdministrator(viewer)
      ? [
          {
            key: 'shell.platform',
            path: '/platform',
            group: 'platform',
            icon: 'platform',
            title: text('menu.platform'),
            order: 0,
            down: false,
          },
        ]
      : []),
  ];
  const all = [...own, ...nav.map((item) => ({ ...item, title: item.label[locale] }))];
  return GROUPS.map((group) => ({
    key: group,
    // the workbench is one entry and needs no heading of the same name
    label: group === 'workbench' ? '' : text(`group.${group}`),
    entries: all
      .filter((item) => item.group === group)
      .sort((a, b) => a.order - b.order || a.key.localeCompare(b.key))
      .map(({ key, path, title, icon, down }) => ({ key, path, label: title, icon, down })),
  }));
}
