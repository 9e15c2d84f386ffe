// Drill `axe`: every page of the menus of all roles, by all rules of axe-core up to WCAG 2.2 AA and its best practices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { signIn } from '../bench/ledger-query.mjs';
import { table } from '../bench/report.mjs';
import { ensureBrowser } from '../browser.mjs';
import { ROOT } from '../layout.mjs';
import { say } from '../say.mjs';

const ROLES = [
  'chief',
  'director',
  'office1',
  'lead-build',
  'dept-public',
  'handler-public',
  'secretary-01',
  'clerk-01',
  'grid-0101',
  'cadre-01',
  'district',
  'sysadmin',
  'secadmin',
  'auditor',
];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Time for what a page still draws after its last answer. */
const SETTLE_MS = 500;

export async function run({ url, demoPassword, args }) {
  const roles =
    args
      .find((arg) => arg.startsWith('--roles='))
      ?.split('=')[1]
      .split(',') ?? ROLES;
  const browser = await chromium.launch({ executablePath: await ensureBrowser(ROOT), args: ['--no-sandbox'] });
  const pages = [];
  try {
    for (const role of roles) {
      const found = await walk(browser, url, role, await signIn(url, role, demoPassword));
      pages.push(...found);
      say(`  ${role}: ${found.length} pages`);
    }
  } finally {
    await browser.close();
  }
  say(`\n${toMarkdown(pages)}`);
  return pages.some(({ findings }) => findings.some(({ impact }) => ['serious', 'critical'].includes(impact))) ? 1 : 0;
}

/** All pages of one person's menu: `{ role, address, findings }`. */
async function walk(browser, url, role, cookie) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.addCookies(
    cookie.split('; ').map((one) => {
      const [name, ...value] = one.split('=');
      return { name, value: value.join('='), url };
    }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const open = async (address) => {
    await page.goto(`${url}${address}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLE_MS);
  };
  await open('/');
  const menu = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((anchors) => [...new Set(anchors.map((anchor) => new URL(anchor.href).pathname))]);
  const pages = [];
  for (const address of new Set(['/', ...menu])) {
    if (address !== '/') await open(address);
    pages.push({ role, address, findings: await findingsOn(page) });
  }
  await context.close();
  return pages;
}

async function findingsOn(page) {
  await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values } });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      count: nodes.length,
      where: nodes[0].target.join(' '),
    }));
  }, TAGS);
}

const IMPACTS = ['critical', 'serious', 'moderate', 'minor'];

/** The report: pages and findings by role, then by rule with one place of each. */
export function toMarkdown(pages) {
  const all = pages.flatMap(({ role, address, findings }) => findings.map((one) => ({ ...one, role, address })));
  const sum = (list) => list.reduce((total, { count }) => total + count, 0);
  const rules = [...new Set(all.map(({ id }) => id))].sort();
  return [
    table(
      ['role', 'pages', ...IMPACTS],
      [...new Set(pages.map(({ role }) => role)), 'in all'].map((role) => {
        const of = (list) => list.filter((one) => role === 'in all' || one.role === role);
        return [
          role,
          of(pages).length,
          ...IMPACTS.map((impact) => sum(of(all).filter((one) => one.impact === impact))),
        ];
      }),
    ),
    '',
    ...(rules.length
      ? [
          table(
            ['rule', 'impact', 'elements', 'pages', 'for instance'],
            rules.map((id) => {
              const of = all.filter((one) => one.id === id);
              return [
                id,
                of[0].impact,
                sum(of),
                new Set(of.map(({ address }) => address)).size,
                `${of[0].address}: \`${of[0].where.replaceAll('|', '\\|')}\``,
              ];
            }),
          ),
        ]
      : ['No finding.']),
    '',
  ].join('\n');
}
