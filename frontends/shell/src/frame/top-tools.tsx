import { IdcardOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { problemText, useKitT, useLocale, useModules, useSession, useT } from '@lianxi/frontend-kit';
import { Icon } from '@lianxi/ui';
import { App, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { DoorRefused } from '../session/doors';
import { LanguageSwitch } from './language-switch';
import { accountEntries } from './menu';

/** Right end of the top bar: the post acted in, the language, the account. */
export function TopTools() {
  return (
    <>
      <PostSwitch />
      <LanguageSwitch />
      <AccountMenu />
    </>
  );
}

function PostSwitch() {
  const t = useT('shell');
  const kit = useKitT();
  const [locale] = useLocale();
  const { viewer, actAs } = useSession();
  const { message } = App.useApp();
  const { acting, assignments } = viewer;
  if (!acting) return null;
  const name = `${acting.post.title}${acting.post.unit ? `（${acting.post.unit.name}）` : ''}`;
  if (assignments.length < 2)
    return (
      <span className="sh-acting" title={t('post.acting')}>
        <IdcardOutlined aria-hidden /> <span>{name}</span>
      </span>
    );
  const change = async (id: string) => {
    try {
      await actAs(id);
      message.success(t('post.changed'));
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      message.error(problemText(error.problem, locale, kit));
    }
  };
  const items = assignments.map((one) => ({
    key: one.id,
    label: `${one.post.title}${one.post.unit ? `（${one.post.unit.name}）` : ''}`,
  }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectedKeys: [acting.id], onClick: ({ key }) => key !== acting.id && void change(key) }}
    >
      <button type="button" className="lx-top-button" aria-label={t('post.switch', { post: name })}>
        <IdcardOutlined aria-hidden />
        <span className="sh-wide">{name}</span>
      </button>
    </Dropdown>
  );
}

function AccountMenu() {
  const t = useT('shell');
  const kit = useKitT();
  const [locale] = useLocale();
  const { viewer, signOut } = useSession();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const entries = accountEntries(useModules(), viewer);
  const leave = async () => {
    try {
      await signOut();
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      modal.error({ title: t('account.stillSignedIn'), content: problemText(error.problem, locale, kit) });
    }
  };
  const items = [
    { key: 'who', disabled: true, label: `${viewer.name} · ${viewer.account}` },
    ...entries.map(({ path, icon, label }) => ({ key: path, icon: <Icon name={icon} />, label: label[locale] })),
    { key: 'out', icon: <LogoutOutlined aria-hidden />, label: t('account.signOut') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => (key === 'out' ? void leave() : void navigate(key)) }}
    >
      <button type="button" className="lx-top-button" aria-label={t('account.menu', { name: viewer.name })}>
        <UserOutlined aria-hidden />
        <span className="sh-wide">{viewer.name}</span>
      </button>
    </Dropdown>
  );
}
