import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { sha256 } from '../../src/base/sha256.js';
import { readMemberFile, type MemberFile } from '../../src/sheets/member-file.js';
import { ocop } from './ocop.js';

/* The page that `ocop form` makes, opened as its user does, from a file. */

export const LIST = `ma_san_pham,ten_san_pham,chu_the,bo_san_pham,ngay_danh_gia
SP1,Bưởi da xanh,HTX Bưởi,1,2026-10-12
SP9,Nước mắm,HTX Biển,9,2026-10-12
SP26,Cắm trại,Tổ Đạ Nghịt,26,2026-10-12
`;

const REGULATION =
  'name: Hội đồng thử\nlevel: province\nmembers:\n' +
  '  - { name: An, role: chair }\n  - { name: Bình }\n  - { name: Chi, role: secretary }\n';

/** Makes the page of a list in a folder; gives the page's file. */
export async function makeForm(
  cwd: string,
  flags: readonly string[] = ['--products', 'sp.csv', '--regulation', 'council.yaml'],
  list = LIST,
): Promise<string> {
  writeFileSync(join(cwd, 'sp.csv'), list);
  writeFileSync(join(cwd, 'council.yaml'), REGULATION);
  const { status, stderr } = await ocop(['form', '--out', 'cham.html', ...flags], { cwd });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  return join(cwd, 'cham.html');
}

/** What went wrong in a page, or out of it. */
export interface Seen {
  readonly requests: string[];
  readonly errors: string[];
}

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

/** A profile of its own, as another device has it; gone when the test is finished. */
export async function device(
  browser: Browser,
  options: BrowserContextOptions = WIDE,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  return context;
}

/** Opens the page in a tab. */
export async function openForm(context: BrowserContext, file: string): Promise<Page & { seen: Seen }> {
  const page = await context.newPage();
  const seen: Seen = { requests: [], errors: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  return Object.assign(page, { seen });
}

export const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();

export async function openProduct(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.locator('.criterion').first().waitFor();
}

export const card = (page: Page, code: string): Locator => page.locator(`[id="tc-${code}"]`);

/** The option of a criterion that has so many points. */
export const option = (page: Page, code: string, points: number): Locator =>
  card(page, code).locator(`[role=radio][data-points="${String(points)}"]`);

export const give = (page: Page, code: string, points: number): Promise<void> =>
  option(page, code, points).click();

/** What stands in the foot: sums, stars, and what the next star takes. */
export const standing = (page: Page): Promise<string> => page.locator('.standing').innerText();

export const said = (page: Page): Promise<string> => page.locator('.said').innerText();

/** Saves the file to hand in, and reads it. */
export async function save(
  page: Page,
  dir: string,
  button = 'Lưu tệp để nộp',
): Promise<{ readonly path: string; readonly file: MemberFile }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = join(dir, download.suggestedFilename());
  await download.saveAs(path);
  const { file } = readMemberFile(readFileSync(path, 'utf8'), sha256);
  if (file === null) throw new Error(`${path} is no member's file`);
  return { path, file };
}

export async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ký phiếu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ký', exact: true }).click();
  await page.getByRole('heading', { name: 'Các sản phẩm' }).waitFor();
}

/** What axe finds in a page. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found: { violations: { id: string; nodes: { html: string }[] }[] } = await page.evaluate(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Back to the list of products. */
export async function back(page: Page): Promise<Page> {
  await page.getByRole('button', { name: '← Các sản phẩm' }).click();
  await page.getByRole('heading', { name: 'Các sản phẩm' }).waitFor();
  return page;
}
