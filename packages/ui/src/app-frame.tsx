import { MenuOutlined, CloseOutlined } from '@ant-design/icons';
import { Drawer, Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { Icon } from './icon.js';
import { useKeys } from './use-keys.js';
import { usePhone } from './use-phone.js';
import { useUiText, type UiTextKey } from './text.js';

export interface MenuEntry {
  key: string;
  path: string;
  label: string;
  icon: string;
  /** The module behind it does not answer: a grey dot and a word for it. */
  down?: boolean;
}
export interface MenuGroup {
  key: string;
  /** Heading; empty for entries that stand for themselves. */
  label: string;
  entries: readonly MenuEntry[];
}
export interface LinkProps {
  to: string;
  className: string;
  current: boolean;
  onClick?: () => void;
  children: ReactNode;
}

export interface AppFrameProps {
  brand: ReactNode;
  groups: readonly MenuGroup[];
  /** Paths of entries that stand in another menu, such as the account's at the top. */
  elsewhere?: readonly string[];
  /** Path of the page now shown; the entry with the longest fitting path is marked. */
  path: string;
  /** Draws a link with the router of the shell; sets `aria-current="page"` when `current`. */
  renderLink: (props: LinkProps) => ReactNode;
  /** Right end of the top bar: post switch, language, account. */
  tools: ReactNode;
  /** A line above the page: demonstration data, a newer version. */
  notice?: ReactNode;
  children: ReactNode;
}

const SHORTCUTS: [string, UiTextKey][] = [
  ['/', 'keys.search'],
  ['J  K', 'keys.rows'],
  ['Enter', 'keys.open'],
  ['X', 'keys.select'],
  ['E', 'keys.export'],
  ['Ctrl+Enter', 'keys.submit'],
  ['?', 'keys.help'],
];

/**
 * The menu entry that a path belongs to: the longest path that is the same or a parent; null where that is one of
 * `elsewhere`, which stands in another menu.
 */
export function currentEntry(
  groups: readonly MenuGroup[],
  path: string,
  elsewhere: readonly string[] = [],
): string | null {
  const fits = [
    ...groups.flatMap((group) => group.entries),
    ...elsewhere.map((other) => ({ key: null, path: other })),
  ].filter((entry) => path === entry.path || (entry.path !== '/' && path.startsWith(`${entry.path}/`)));
  return fits.sort((a, b) => b.path.length - a.path.length)[0]?.key ?? null;
}

/**
 * The frame of the platform: top bar, menu by groups at the left (a drawer on a phone), the page. `?` shows the
 * shortcuts.
 */
export function AppFrame({ brand, groups, elsewhere = [], path, renderLink, tools, notice, children }: AppFrameProps) {
  const text = useUiText();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const [keys, setKeys] = useState(false);
  useKeys({ '?': () => setKeys(true) });
  useEffect(() => setOpen(false), [path]);
  const current = currentEntry(groups, path, elsewhere);
  const menu = (
    <nav aria-label={text('frame.menu')} className="lx-menu">
      {groups
        .filter((group) => group.entries.length > 0)
        .map((group) => (
          <div key={group.key} className="lx-menu-group">
            {group.label && <h2>{group.label}</h2>}
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.key}>
                  {renderLink({
                    to: entry.path,
                    current: entry.key === current,
                    className: 'lx-menu-link',
                    onClick: () => setOpen(false),
                    children: (
                      <>
                        <Icon name={entry.icon} />
                        <span className="lx-menu-label">{entry.label}</span>
                        {entry.down && (
                          <span
                            className="lx-menu-dot"
                            role="img"
                            aria-label={text('frame.moduleDown')}
                            title={text('frame.moduleDown')}
                          />
                        )}
                      </>
                    ),
                  })}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
  return (
    <div className="lx-frame">
      <a className="lx-skip" href="#main">
        {text('frame.skip')}
      </a>
      <header className="lx-top">
        {phone && (
          <button
            type="button"
            className="lx-top-button"
            aria-label={text('frame.openMenu')}
            aria-expanded={open}
            onClick={() => setOpen(true)}
          >
            <MenuOutlined aria-hidden />
          </button>
        )}
        <div className="lx-brand">{brand}</div>
        <div className="lx-top-tools">{tools}</div>
      </header>
      <div className="lx-body">
        {phone ? (
          <Drawer
            open={open}
            placement="left"
            size={288}
            title={text('frame.menu')}
            closeIcon={<CloseOutlined aria-label={text('frame.closeMenu')} />}
            onClose={() => setOpen(false)}
            styles={{ body: { padding: 0 } }}
          >
            {menu}
          </Drawer>
        ) : (
          <div className="lx-side">{menu}</div>
        )}
        <main id="main" className="lx-main" tabIndex={-1}>
          {notice}
          {children}
        </main>
      </div>
      <Modal open={keys} title={text('frame.keys')} footer={null} onCancel={() => setKeys(false)} width={420}>
        <dl className="lx-keys">
          {SHORTCUTS.map(([key, word]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text(word)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </div>
  );
}
