import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readSheet } from '../../../src/sheets/read-sheet.js';
import { describeInBrowser, oneBrowser } from '../../support/browser.js';
import { choose, makeForm, openForm, openProduct, save } from '../../support/form-page.js';
import { LAW } from '../../support/law.js';
import { LONG } from '../../support/runs.js';
import { tempDir } from '../../support/temp.js';

/** What a hand can do to a sheet: tap the option or the case at some place among all, or press a key. */
type Deed = { readonly tap: number } | { readonly key: string };

const KEYS = '0 1 2 3 4 5 6 7 8 9 a b y u v ArrowLeft ArrowRight ArrowUp ArrowDown Enter Delete Space'.split(
  ' ',
);

const deeds = fc.array(
  fc.oneof(
    fc.nat(400).map((tap): Deed => ({ tap })),
    fc.constantFrom(...KEYS).map((key): Deed => ({ key })),
  ),
  { minLength: 20, maxLength: 60 },
);

async function act(page: Page, deed: Deed): Promise<void> {
  if ('key' in deed) await page.keyboard.press(deed.key);
  else {
    await page.evaluate(
      `(() => { const all = document.querySelectorAll('main [role=radio], main .cases button');
        all[${String(deed.tap)} % all.length].click(); })()`,
    );
  }
}

describeInBrowser('the page that scores, in any hand', () => {
  const browser = oneBrowser();

  it.each(['Bưởi', 'Nước mắm', 'Cắm trại'])('leaves a sheet that fits the law, of %s', async (name) => {
    const cwd = tempDir();
    const file = await makeForm(cwd);
    await fc.assert(
      fc.asyncProperty(deeds, async (done) => {
        const context = await browser().newContext();
        try {
          const page = await openForm(context, file);
          await choose(page, 'Bình');
          await openProduct(page, name);
          for (const deed of done) await act(page, deed);
          await page.getByRole('button', { name: '← Các sản phẩm' }).click();
          const button = page.getByRole('button', { name: 'Lưu tệp để nộp' });
          await button.waitFor();
          expect(page.seen.errors).toEqual([]);
          if (await button.isDisabled()) return; // nothing was answered
          const { file: out } = await save(page, cwd);
          for (const { text } of out.sheets) expect(readSheet(text, LAW).problems).toEqual([]);
        } finally {
          await context.close();
        }
      }),
      { numRuns: LONG ? 30 : 2 },
    );
  });
});
