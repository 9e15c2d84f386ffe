import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Shapes of main parts in which axe found nothing: the same elements, classes, roles and labels give the same answer,
 * whatever their words.
 */
const clean = new Set<string>();

/**
 * Targets that a shaking hand misses: below 24 px in a direction (WCAG 2.2, 2.5.8). Exempt are links within a sentence,
 * what cannot be seen, and the cross of a field, which does what emptying it by keys does. Axe looks at what takes the
 * focus alone and lets lonely ones pass.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'a, button:not([class*="-clear"]), summary, [role="button"], .ant-input-password-icon',
      ),
    ]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const within = [...element.parentElement!.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
        );
        return (
          width > 1 &&
          height > 1 &&
          (width < 23.5 || height < 23.5) &&
          !within &&
          element.checkVisibility({ visibilityProperty: true })
        );
      })
      .map((element) => `small target: ${element.outerHTML.slice(0, 120)}`),
  );

/**
 * What axe calls serious or critical: on the whole page, or on its main part and whatever lies over it. `targets`: what
 * is too small for a shaking hand as well.
 */
export async function seriousFindings(page: Page, whole: boolean, targets: boolean): Promise<string[]> {
  const shape = whole
    ? null
    : await page.evaluate(() => {
        // what scrolls, and what lies close to what, depends on the width
        const of = (element: Element): string =>
          `${element.tagName}.${element.getAttribute('class') ?? ''}[${[...element.attributes].map(({ name }) => name).join()};${element.getAttribute('role') ?? ''};${element.getAttribute('type') ?? ''}]${element.textContent?.trim() ? 't' : ''}(${[...element.children].map(of).join()})`;
        return `${innerWidth} ${[...document.querySelectorAll('main, [role="dialog"]')].map(of).join()}`;
      });
  const key = shape === null ? null : `${targets} ${shape}`;
  if (key !== null && clean.has(key)) return [];
  await page.evaluate(AXE);
  const findings = await page.evaluate(
    async ({ all, size }) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: unknown,
            options: unknown,
          ): Promise<{ violations: { id: string; impact: string; nodes: { target: unknown }[] }[] }>;
        };
      };
      const { violations } = await axe.run(
        all
          ? document
          : { include: [['main'], ...(document.querySelector('[role="dialog"]') ? [['[role="dialog"]']] : [])] },
        // off by default (WCAG 2.2, 2.5.8)
        { rules: { 'target-size': { enabled: size } } },
      );
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)}`));
    },
    { all: whole, size: targets },
  );
  if (targets) findings.push(...(await smallTargets(page)));
  if (key !== null && findings.length === 0) clean.add(key);
  return findings;
}
