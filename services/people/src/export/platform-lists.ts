import { toMinute } from '@lianxi/service-kit';
import { list, page, word, words, type List, type Words } from './list.js';

interface AccountRow {
  username: string;
  name: string;
  state: string;
  administrator: string | null;
  passwordDue: boolean;
  lastSignInAt: string | null;
  lockedUntil: string | null;
  secondFactorAt: string | null;
  createdAt: string;
}
interface ClientRow {
  name: string;
  clientId: string;
  state: string;
  purpose: string;
  scopes: string[];
  networks: string[];
  perMinute: number;
  perDay: number;
  expiresOn: string | null;
  lastUsedAt: string | null;
  unit: { name: string } | null;
}
interface ImportListRow {
  createdAt: string;
  fileName: string;
  account: string;
  importer: { name: string } | null;
  facts: { label: string };
  state: string;
  rows: number;
  counts: Record<string, number>;
  committedAt: string | null;
  basis: string | null;
}
interface AlertRow {
  createdAt: string;
  since: string;
  calls: number;
  state: string;
  note: string | null;
  account: { username: string; name: string } | null;
}

const ACCOUNT: Record<string, Words> = {
  PROPOSED: words('待复核', 'Proposed'),
  ACTIVE: words('启用', 'Active'),
  DISABLED: words('停用', 'Disabled'),
  REJECTED: words('未通过复核', 'Rejected'),
};
const ADMINISTRATOR: Record<string, Words> = {
  SYS_ADMIN: words('系统管理员', 'System administrator'),
  SEC_ADMIN: words('安全保密管理员', 'Security administrator'),
  AUDITOR: words('安全审计员', 'Auditor'),
};
const CLIENT: Record<string, Words> = { ACTIVE: words('启用', 'Active'), KILLED: words('已切断', 'Cut off') };
const IMPORT: Record<string, Words> = {
  UPLOADED: words('已上传', 'Uploaded'),
  PREVIEWED: words('已预览', 'Previewed'),
  COMMITTED: words('已提交', 'Committed'),
  ABANDONED: words('已放弃', 'Given up'),
};
const ALERT: Record<string, Words> = { OPEN: words('待处置', 'Open'), SEEN: words('已处置', 'Handled') };
const minute = (instant: string | null): string | null => (instant ? toMinute(new Date(instant)) : null);
const among = (counts: Record<string, number>, ...marks: string[]): string =>
  String(marks.reduce((sum, mark) => sum + (counts[mark] ?? 0), 0));

/** Lists of whoever runs the platform: accounts, machine clients, imports, alerts. */
export const PLATFORM_LISTS = {
  accounts: list<AccountRow>({
    title: words('账号', 'Accounts'),
    columns: [
      [words('用户名', 'User name'), 20],
      [words('姓名', 'Name'), 18],
      [words('状态', 'State'), 12],
      [words('三员', 'Administrator'), 18],
      [words('待改密码', 'Password due'), 12],
      [words('最近登录', 'Last sign-in'), 18],
      [words('锁定至', 'Locked until'), 18],
      [words('二次验证自', 'Second factor since'), 18],
      [words('开通时间', 'Opened'), 18],
    ],
    query: page(
      'username name state administrator passwordDue lastSignInAt lockedUntil secondFactorAt createdAt',
      'accounts(*)',
    ),
    rows: (one, { locale }) => [
      [
        one.username,
        one.name,
        word(ACCOUNT, one.state, locale),
        word(ADMINISTRATOR, one.administrator, locale),
        one.passwordDue ? (locale === 'en' ? 'yes' : '是') : null,
        minute(one.lastSignInAt),
        minute(one.lockedUntil),
        minute(one.secondFactorAt),
        minute(one.createdAt),
      ],
    ],
  }),
  machineClients: list<ClientRow>({
    title: words('区级系统接入', 'Machine clients'),
    columns: [
      [words('名称', 'Name'), 26],
      [words('标识', 'Client'), 24],
      [words('单位', 'Unit'), 30],
      [words('状态', 'State'), 10],
      [words('提供目的', 'Purpose'), 34],
      [words('权限', 'Scopes'), 34],
      [words('来源网段', 'Networks'), 24],
      [words('每分钟', 'A minute'), 10],
      [words('每日', 'A day'), 10],
      [words('到期日', 'Ends on'), 12],
      [words('最近使用', 'Last used'), 18],
    ],
    query: page(
      'name clientId state purpose scopes networks perMinute perDay expiresOn lastUsedAt unit { name }',
      'machineClients(*)',
    ),
    rows: (one, { locale }) => [
      [
        one.name,
        one.clientId,
        one.unit?.name ?? null,
        word(CLIENT, one.state, locale),
        one.purpose,
        one.scopes.join(' '),
        one.networks.join(' '),
        String(one.perMinute),
        String(one.perDay),
        one.expiresOn,
        minute(one.lastUsedAt),
      ],
    ],
  }),
  imports: list<ImportListRow>({
    title: words('批量导入', 'Imports'),
    columns: [
      [words('上传时间', 'Uploaded'), 18],
      [words('内容', 'Kind'), 18],
      [words('文件', 'File'), 34],
      [words('导入人', 'By'), 20],
      [words('状态', 'State'), 12],
      [words('行数', 'Rows'), 8],
      [words('新增', 'New'), 8],
      [words('变更', 'Changed'), 8],
      [words('相同', 'Same'), 8],
      [words('被拒绝', 'Refused'), 8],
      [words('提交时间', 'Committed'), 18],
      [words('依据', 'Basis'), 30],
    ],
    query: page(
      'createdAt fileName account importer { name } facts { label } state rows counts committedAt basis',
      'imports(*)',
    ),
    rows: (one, { locale }) => [
      [
        minute(one.createdAt),
        one.facts.label,
        one.fileName,
        one.importer?.name ?? one.account,
        word(IMPORT, one.state, locale),
        String(one.rows),
        among(one.counts, 'NEW'),
        among(one.counts, 'CHANGED'),
        among(one.counts, 'SAME'),
        among(one.counts, 'ERROR', 'NOT_ALLOWED'),
        minute(one.committedAt),
        one.basis,
      ],
    ],
  }),
  securityAlerts: list<AlertRow>({
    title: words('安全告警', 'Security alerts'),
    columns: [
      [words('时间', 'At'), 18],
      [words('账号', 'Account'), 20],
      [words('姓名', 'Name'), 18],
      [words('起始', 'Since'), 18],
      [words('次数', 'Calls'), 8],
      [words('状态', 'State'), 10],
      [words('处置', 'Note'), 60],
    ],
    query: page('createdAt since calls state note account { username name }', 'securityAlerts(*)'),
    rows: (one, { locale }) => [
      [
        minute(one.createdAt),
        one.account?.username ?? null,
        one.account?.name ?? null,
        minute(one.since),
        String(one.calls),
        word(ALERT, one.state, locale),
        one.note,
      ],
    ],
  }),
} satisfies Record<string, List<never>>;
