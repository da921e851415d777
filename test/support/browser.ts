import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { CHROMIUM, CHROMIUM_ARGS } from '../../scripts/chromium.js';

/** Whether this machine has the browser; .ci/run installs it. */
const hasBrowser = existsSync(CHROMIUM);

/** Describes what a browser shows. Where there is none it is skipped, and said to be; but under CI it fails. */
export const describeInBrowser = describe.skipIf(!hasBrowser && process.env.CI !== 'true');

/** One browser for all tests of a description, closed behind them. */
export function oneBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  return () => browser;
}

function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGS] });
}
