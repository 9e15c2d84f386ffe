import { useViewer, useT } from '@lianxi/frontend-kit';
import { FactList, PageHeader, Panel } from '@lianxi/ui';
import { AccountSteps } from '../features/own-account/account-steps';
import { ownDoors } from '../features/own-account/doors';
import { PasswordForm } from '../features/own-account/password-form';
import { SessionList } from '../features/own-account/session-list';
import { FactorPanel } from '../features/second-factor/factor-panel';
import { useDoor } from '../features/own-account/use-door';
import '../people.css';

/** 我的账号: everybody's own password and sessions; reached from the account's menu at the top. */
export default function OwnAccountPage() {
  const t = useT();
  const { name, account, assignments } = useViewer();
  const asked = useDoor(ownDoors.sessions);
  const posts = assignments.map(({ post }) => `${post.title}${post.unit ? `（${post.unit.name}）` : ''}`);
  return (
    <div className="pe-page lx-stack">
      <PageHeader title={t('page.ownAccount')} />
      <Panel title={t('own.facts')}>
        <FactList
          facts={[
            { label: t('account.username'), value: account },
            { label: t('account.person'), value: name },
            ...(posts.length ? [{ label: t('post.title'), value: posts.join(t('list.separator')) }] : []),
          ]}
        />
      </Panel>
      <PasswordForm onChanged={() => void asked.again()} />
      <FactorPanel onChanged={() => void asked.again()} />
      <SessionList asked={asked} />
      <AccountSteps />
    </div>
  );
}
