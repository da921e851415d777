/*
 * Makes the pictures of the page that scores, which the pages of docs show: node scripts/form-pictures.js [FOLDER]
 *
 * The samples are made a page, and some criteria of the first product are answered, on a telephone of 360 pixels and in
 * a window of 1280. It takes Debian's Chromium.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.js';
import { inPalette } from './palette-png.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = join(root, 'docs', 'trang-cham')] = process.argv.slice(2);

const SCREENS = [
  ['360', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1.5 }],
  ['1280', { viewport: { width: 1280, height: 860 } }],
];

const work = mkdtempSync(join(tmpdir(), 'ocop-form-'));
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
try {
  const file = join(work, 'chamdiem.html');
  const list = ['--products', 'samples/san-pham.csv', '--regulation', 'samples/hoi-dong.yaml'];
  const args = ['bin/ocop.js', 'form', ...list, '--date', '2026-10-12', '--out', file];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  mkdirSync(folder, { recursive: true });
  for (const [name, options] of SCREENS) {
    const context = await browser.newContext({ ...options, locale: 'vi-VN' });
    // A picture of an ordinary window: what a private one says is shown by itself.
    await context.addInitScript('Object.defineProperty(navigator, "storage", { value: undefined });');
    const page = await context.newPage();
    const shot = async (what) => {
      const png = inPalette(await page.screenshot());
      writeFileSync(join(folder, `${what}-${name}.png`), png);
      console.log(`${what}-${name}.png: ${png.length} bytes`);
    };
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('button', { name: /^Lê Thị Nông/ }).click();
    await page.getByRole('link', { name: /Dâu tây/ }).click();
    for (const digit of ['3', '1', '2', '2']) await page.keyboard.press(digit);
    await page.locator('[id="tc-1.4"] [data-points="3"]').click();
    await page.locator('[id="tc-1.4"]').evaluate((card) => card.scrollIntoView({ block: 'start' }));
    await shot('cham');
    await page.getByRole('button', { name: '← Các sản phẩm' }).click();
    await page.getByRole('heading', { name: 'Các sản phẩm' }).waitFor();
    await shot('san-pham');
    await context.close();
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
