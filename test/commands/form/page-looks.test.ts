import { expect, it } from 'vitest';
import { readSheet } from '../../../src/sheets/read-sheet.js';
import { describeInBrowser, oneBrowser } from '../../support/browser.js';
import {
  axe,
  back,
  card,
  choose,
  device,
  give,
  makeForm,
  openForm,
  openProduct,
  save,
  standing,
} from '../../support/form-page.js';
import { best, score } from '../../support/form-scoring.js';
import { E148, LAW } from '../../support/law.js';
import { tempDir } from '../../support/temp.js';

describeInBrowser('the page, whatever it is looked at with', () => {
  const browser = oneBrowser();
  it('fetches nothing, and forbids it to whatever stands in a list', async () => {
    const cwd = tempDir();
    const name = '</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';
    const list = `ma_san_pham,ten_san_pham,chu_the,bo_san_pham,ngay_danh_gia\nSP1,"${name.replaceAll('"', '""')}",<b>HTX</b>,1,2026-10-12\n`;
    const file = await makeForm(cwd, ['--products', 'sp.csv', '--regulation', 'council.yaml'], list);
    const page = await openForm(await device(browser()), file);
    await choose(page, 'Bình');
    await page.locator('.names a').click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    await give(page, '1.1', 3);
    expect(await page.evaluate("'hacked' in window")).toBe(false);
    const { file: out } = await save(await back(page), cwd);
    expect(readSheet(out.sheets[0]?.text ?? '', LAW).sheet?.product.name).toBe(name);
    expect(page.seen).toEqual({ requests: [page.url().replace(/#.*/, '')], errors: [] });
    const fetched = page.evaluate("fetch('https://example.org/')");
    await expect(fetched).rejects.toThrow();
    expect(page.seen.errors.some((one) => one.includes('Content Security Policy'))).toBe(true);
    expect(page.seen.requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  it('is accessible on every screen, in light and dark, and wide enough for none to be cut off', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser()), await makeForm(cwd));
    const looks = async (name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([name, colorScheme, await axe(page)]).toEqual([name, colorScheme, []]);
      }
      for (const width of [360, 390, 768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const least = await page.evaluate('document.documentElement.scrollWidth');
        expect([name, width, least]).toEqual([name, width, width]);
      }
    };
    await looks('who');
    await choose(page, 'Bình');
    await looks('products');
    await openProduct(page, 'Cắm trại');
    await card(page, best(26).find(({ chosen }) => chosen !== null)?.code ?? '')
      .getByRole('button', { name: 'Trường hợp a' })
      .click();
    await looks('sheet');
    for (const key of ['t', 'l', 'h']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await looks(`dialog ${key}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await score(page, 26);
    await page.keyboard.press('k');
    await page.getByRole('dialog').waitFor();
    await looks('signing');
  });

  it('says where a set is in doubt, and of which kind, at that place alone', async () => {
    const cwd = tempDir();
    const list =
      'ma_san_pham,ten_san_pham,bo_san_pham,ngay_danh_gia\nSP7,Gạo,7,2025-03-01\nSP11,Cao thuốc,11,2025-03-01\n';
    const page = await openForm(await device(browser()), await makeForm(cwd, ['--products', 'sp.csv'], list));
    await page.getByLabel('Họ và tên').fill('Bình');
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    for (const [product, set, kind] of [
      ['Gạo', 7, 'có thể do bản chép'],
      ['Cao thuốc', 11, 'chính Quyết định không cộng đủ điểm'],
    ] as const) {
      await openProduct(page, product);
      const { article, reason } = LAW.set(E148, set)?.disputed ?? {};
      const said = await page.locator('.also').allInnerTexts();
      expect(new Set(said)).toEqual(new Set([`Chưa rõ trong nguồn (${article!}; ${kind}): ${reason!}`]));
      await page.getByRole('button', { name: 'Các sản phẩm' }).first().click();
    }
  });

  it('speaks English, the statute’s words aside, and prints without what is only for the screen', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser()), await makeForm(cwd));
    await page.getByRole('button', { name: 'English' }).click();
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    await give(page, '1.1', 3);
    expect(await standing(page)).toContain('total 3');
    expect(await page.getByRole('button', { name: 'Sign the sheet' }).isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Sign the sheet' }).isVisible()).toBe(false);
    expect(await page.getByText('Scored by Bình, member').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    expect(await standing(page)).toContain('total 3');
  });
});
