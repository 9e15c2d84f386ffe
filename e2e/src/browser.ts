import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page, type Request } from 'playwright-core';
import { settings } from './env.js';
import { seriousFindings } from './findings.js';
import { rawWords } from './words.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

/** One person in front of one screen. */
export interface Seat {
  page: Page;
  /** Opens an address of the platform and waits until it has settled. */
  open(address: string): Promise<void>;
  /**
   * Keeps a picture of the page, and refuses serious findings of axe and errors in the console, of `targets` small ones
   * too.
   */
  look(name: string, options?: { targets?: boolean }): Promise<void>;
  /** Goes to a page by its entry in the menu, without loading the frame anew. */
  go(address: string): Promise<void>;
  /** Takes a step that the page offers (`data-verb`), fills its dialog, submits it and waits until it is done. */
  act(verb: string, fill?: (dialog: Locator) => Promise<void>, submit?: string): Promise<void>;
  leave(): Promise<void>;
}

export interface Theatre {
  /** Signs somebody in through the page. A person with several posts acts in the first. */
  sit(username: string, screen?: 'desk' | 'phone'): Promise<Seat>;
  close(): Promise<void>;
}

/** Starts Chromium. Every person gets a context of his or her own. */
export async function openTheatre(): Promise<Theatre> {
  const browser = await chromium.launch({ executablePath: settings.chromium(), args: FLAGS });
  await mkdir(settings.artefacts, { recursive: true });
  return { sit: (username, screen = 'desk') => seat(browser, username, screen), close: () => browser.close() };
}

async function seat(browser: Browser, username: string, screen: 'desk' | 'phone'): Promise<Seat> {
  const context = await browser.newContext({
    viewport: screen === 'phone' ? PHONE : DESK,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: screen === 'phone',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const quiet = quietOf(page);
  /** Nothing that anybody sees is a key of a dictionary, on any page that a journey comes to. */
  const settled = async () => {
    await quiet();
    const raw = await rawWords(page);
    if (raw.length) throw new Error(`${page.url()} shows ${raw.join(', ')}`);
  };
  let whole = true; // the frame around the pages is looked at once a person
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(settings.url);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(settings.password);
  await page.getByRole('button', { name: '登录' }).click();
  const choice = page.getByRole('heading', { name: '选择履职职务' });
  const home = page.getByRole('heading', { name: '工作台', level: 1 });
  await choice.or(home).first().waitFor();
  if (await choice.isVisible()) await page.getByRole('main').getByRole('button').first().click();
  await home.waitFor();
  return {
    page,
    open: async (address) => {
      await page.goto(`${settings.url}${address}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await settled();
    },
    go: async (address) => {
      await page.getByRole('navigation').locator(`a[href="${address}"]`).first().click();
      await page.waitForURL((url) => url.pathname === address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await settled();
    },
    look: async (name, { targets = false } = {}) => {
      await settled();
      await picture(page, path.join(settings.artefacts, `${name}.png`));
      const findings = await seriousFindings(page, whole, targets);
      whole = false;
      if (findings.length || complaints.length)
        throw new Error(`${name}: ${JSON.stringify({ findings, complaints }, null, 2)}`);
    },
    act: async (verb, fill, submit) => {
      const button = page.locator(`button[data-verb="${verb}"]:not([data-blocked])`).first();
      const label = submit ?? (await button.innerText());
      await button.click();
      const dialog = page.getByRole('dialog').filter({ visible: true }).last();
      await dialog.waitFor();
      await fill?.(dialog);
      await press(dialog, label);
      await dialog.waitFor({ state: 'hidden' });
      await settled();
    },
    leave: () => context.close(),
  };
}

/**
 * A picture of all that a page holds: its main part scrolls by itself, so the window is made as high as that for a
 * moment.
 */
async function picture(page: Page, file: string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const whole = await page.evaluate(() =>
    Math.max(
      document.documentElement.scrollHeight,
      ...[...document.querySelectorAll('main')].map((main) => main.getBoundingClientRect().top + main.scrollHeight),
    ),
  );
  await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), 6_000) });
  await page.screenshot({ path: file });
  await page.setViewportSize({ width, height });
}

/** antd sets a space between two Chinese characters of a button. */
export const worded = (label: string) =>
  new RegExp(
    `^${[...label.replaceAll(/\s/g, '')].map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s?')}$`,
  );

/** Presses the button with a label. */
export const press = (scope: Page | Locator, label: string): Promise<void> =>
  scope
    .getByRole('button', { name: worded(label) })
    .last()
    .click();

/**
 * Chooses an option of a select field, typing it where the field can be searched: a long list draws only what is in
 * sight.
 */
export async function choose(scope: Locator, field: string, option: string): Promise<void> {
  const box = scope.getByRole('combobox', { name: field });
  await box.click();
  if (await box.isEditable()) await box.fill(option);
  await scope
    .page()
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

/** Attaches a file and waits until it has arrived. */
export async function attach(scope: Locator, name: string, bytes: Buffer): Promise<void> {
  await scope.locator('input[type="file"]').setInputFiles({ name, mimeType: 'image/png', buffer: bytes });
  await scope.locator('[data-uploaded="true"]').first().waitFor();
}

const QUIET_MS = 150;

/**
 * Waits until a page has asked for nothing for a moment and shows no skeleton. The browser's own "network idle" waits
 * half a second each time.
 */
function quietOf(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  const note = (change: (request: Request) => unknown) => (request: Request) => {
    change(request);
    last = Date.now();
  };
  page.on(
    'request',
    note((request) => open.add(request)),
  );
  for (const event of ['requestfinished', 'requestfailed'] as const)
    page.on(
      event as 'requestfinished',
      note((request) => open.delete(request)),
    );
  page.on('framenavigated', (frame) => frame === page.mainFrame() && open.clear());
  return async () => {
    for (const deadline = Date.now() + 20_000; ;) {
      if (
        open.size === 0 &&
        Date.now() - last > QUIET_MS &&
        (await page.locator('.ant-skeleton-active, [aria-busy="true"]').filter({ visible: true }).count()) === 0
      )
        return;
      if (Date.now() > deadline)
        throw new Error(
          `the page does not come to rest: ${[...open].map((request) => request.url()).join(', ') || 'it still shows a skeleton'}`,
        );
      await page.waitForTimeout(30);
    }
  };
}
