/*
 * From a tap to the next frame of the page that scores, in Chromium slowed down four times, as a telephone of the middle
 * range is: every criterion of some products is answered once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS } from '../../scripts/chromium.js';

/** A telephone, as Chromium plays one. */
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const SLOWED = 4;

/** Whether this machine has the browser. */
export const canMeasureTaps = () => existsSync(CHROMIUM);

/** Notes, of each tap, when what it changed is on the screen: behind the frame that it asks for. */
const NOTE = `
  window.times = [];
  addEventListener('pointerup', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => void window.times.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, true);`;

/**
 * @param ocop the program
 * @param dir a folder to work in
 * @param products how many products of set 1, of 32 criteria each
 * @returns milliseconds, one a tap
 */
export async function tapLatencies(ocop, dir, products) {
  const list = join(dir, 'sp-trang.csv');
  const rows = Array.from({ length: products }, (_, at) => `SP${at},Bưởi da xanh ${at},HTX Bưởi,1`);
  writeFileSync(list, `ma_san_pham,ten_san_pham,chu_the,bo_san_pham\n${rows.join('\n')}\n`);
  const file = join(dir, 'chamdiem.html');
  const flags = ['--products', list, '--date', '2026-08-10', '--member', 'An', '--out', file];
  const { status, stderr } = spawnSync(process.execPath, [ocop, 'form', ...flags], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.addInitScript(NOTE);
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('button', { name: /^An/ }).tap();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.evaluate('window.times = []');
    let taps = 0;
    for (let at = 0; at < products; at += 1) {
      await page.evaluate(`location.hash = '#p${at + 1}'`);
      await page.locator('.criterion').first().waitFor();
      for (const id of await page.locator('.criterion').evaluateAll((all) => all.map((one) => one.id))) {
        await page.locator(`[id="${id}"] [role=radio]`).last().tap();
        taps += 1;
      }
      await page.evaluate("location.hash = ''");
      await page.locator('.names').first().waitFor();
    }
    const times = await page.evaluate('window.times');
    if (times.length !== taps) throw new Error(`${times.length} taps were timed, of ${taps}`);
    return times;
  } finally {
    await browser.close();
  }
}
