import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { criteriaOf } from '../../../src/engine/criteria-of.js';
import { rateSheet } from '../../../src/engine/rate-sheet.js';
import { readSheet } from '../../../src/sheets/read-sheet.js';
import { optionsOf, toEngineSheet } from '../../../src/sheets/sheet-file.js';
import { sheetText } from '../../../src/sheets/sheet-text.js';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import {
  axe,
  card,
  choose,
  device,
  give,
  LIST,
  makeForm,
  openForm,
  openProduct,
  option,
  PHONE,
  said,
  save,
  sign,
  standing,
} from '../../support/form-page.js';
import { E148, E26, LAW, productSet, rules } from '../../support/law.js';
import { ocop } from '../../support/ocop.js';
import { keep, roundSheet, type Less } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

/** The most points of every criterion of a set; of those with cases, of the first. */
const best = (set: number) =>
  criteriaOf(productSet(E26, set)).map((criterion) => {
    const chosen = criterion.cases?.[0]?.case ?? null;
    const points = Math.max(...optionsOf(criterion, chosen).map((one) => one.points));
    return { code: criterion.code, chosen, points };
  });

/** The same without a mouse that moves: for what comes after it. */
async function score(page: Page, set: number): Promise<void> {
  for (const { code, chosen, points } of best(set)) {
    const own = `document.getElementById('tc-${code}')`;
    if (chosen !== null) {
      await page.evaluate(`${own}.querySelectorAll('.cases button')[${chosen === 'a' ? '0' : '1'}].click()`);
      await card(page, code).getByRole('radio').first().waitFor();
    }
    await page.evaluate(`${own}.querySelector('[data-points="${String(points)}"]').click()`);
  }
}

async function scoreByClicks(page: Page, set: number): Promise<void> {
  for (const { code, chosen, points } of best(set)) {
    if (chosen !== null)
      await card(page, code)
        .getByRole('button', { name: `Trường hợp ${chosen}` })
        .click();
    await give(page, code, points);
  }
}

/** As a browser does where a setting blocks it. */
const BLOCKED = `Object.defineProperty(window, 'localStorage', {
  get: () => { throw new DOMException('blocked', 'SecurityError'); },
});`;

/** A phone's own sharing, as it takes plain texts and no JSON. */
const SHARING = `
navigator.canShare = ({ files }) => files.every(({ type }) => type === 'text/plain');
navigator.share = async ({ files: [file] }) => {
  if (window.drawsBack) throw new DOMException('', 'AbortError');
  window.sent = [file.name, await file.text()];
};`;

/** Does something, and presses a key in the moment that what comes of it is there, or is gone. */
const pressed = (work: string, seen: string, key: string, isThere = true) => `new Promise((done) => {
  const look = (_, observer) => {
    if ((document.querySelector('${seen}') !== null) !== ${String(isThere)}) return;
    observer.disconnect();
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }));
    done();
  };
  new MutationObserver(look).observe(document.body, { attributes: true, childList: true, subtree: true });
  ${work};
})`;

/** As Firefox has it in a private window. */
const PRIVATE = `Object.defineProperty(performance, 'memory', { value: undefined });
navigator.storage.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));`;

describeInBrowser('the page that scores', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('scores whole products by clicks; what is signed is to the byte what the terminal writes', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
    await choose(page, 'Bình');
    expect(await page.locator('.hand-in .soft').allInnerTexts()).toEqual([
      'Chưa chấm sản phẩm nào, nên chưa có gì để lưu.',
    ]);
    for (const [name, set] of [
      ['Bưởi', 1],
      ['Nước mắm', 9],
      ['Cắm trại', 26],
    ] as const) {
      await openProduct(page, name);
      await scoreByClicks(page, set);
      expect(await standing(page)).toContain(`tổng ${String(sumOf(set))}`);
      await sign(page);
    }
    const { path, file } = await save(page, cwd);
    expect(path).toBe(join(cwd, 'phieu-Bình.json'));
    expect(file.sheets.map(({ name }) => name)).toEqual(['SP1.yaml', 'SP9.yaml', 'SP26.yaml']);
    for (const { text } of file.sheets) {
      const { sheet, problems } = readSheet(text, LAW);
      expect(problems).toEqual([]);
      expect(sheet?.status).toBe('signed');
      expect(sheet === null ? '' : sheetText(sheet, LAW)).toBe(text);
    }
    expect((await ocop(['sheet', 'verify', path], { cwd })).status).toBe(0);
    expect(page.seen.errors).toEqual([]);
  });

  it('scores a whole product by keys, digits being the points, and counts beside sheets of the terminal', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
    await choose(page, 'Chi');
    await openProduct(page, 'Bưởi');
    for (const { points } of best(1)) await page.keyboard.type(String(points));
    expect(await standing(page)).toContain(`tổng ${String(sumOf(1))} · 5 sao`);
    await page.keyboard.press('k');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Ký', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'Các sản phẩm' }).waitFor();
    mkdirSync(join(cwd, 'nop'));
    await save(page, join(cwd, 'nop'));
    keep(join(cwd, 'nop'), [roundSheet('An', 'SP1', { role: 'chair' }), roundSheet('Bình', 'SP1')]);
    const flags = ['--regulation', 'council.yaml', '--format', 'json', '--quiet'];
    const { status, stdout } = await ocop(['council', 'nop', ...flags], { cwd });
    expect(status).toBe(0);
    const [product] = JSON.parse(stdout) as {
      sheets: { member: string; total: number }[];
      outcome: string;
    }[];
    expect(product?.sheets.map(({ member, total }) => [member, total]).toSorted()).toEqual([
      ['An', 100],
      ['Bình', 100],
      ['Chi', 100],
    ]);
    expect(product?.outcome).toBe('candidate-5');
  });

  it('keeps every answer at once: there after a reload, in the middle of a product', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser, PHONE), await makeForm(cwd));
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    await give(page, '1.1', 2);
    await card(page, '1.2').getByText('Ghi chú').click();
    await card(page, '1.2').getByRole('textbox').fill('xem lại giấy chứng nhận');
    await page.reload();
    await card(page, '1.1').waitFor();
    expect(await option(page, '1.1', 2).getAttribute('aria-checked')).toBe('true');
    expect(await card(page, '1.2').getByRole('textbox').inputValue()).toBe('xem lại giấy chứng nhận');
    expect(await standing(page)).toContain('tổng 2');
  });

  it('is one sheet in two tabs: both show what either was told, and a signature closes it in both', async () => {
    const cwd = tempDir();
    const context = await device(browser);
    const file = await makeForm(cwd);
    const one = await openForm(context, file);
    await choose(one, 'Bình');
    await openProduct(one, 'Bưởi');
    const other = await openForm(context, file);
    await openProduct(other, 'Bưởi');
    await give(one, '1.1', 3);
    await give(other, '1.2', 2);
    for (const tab of [one, other]) {
      await tab.locator('.options [aria-checked=true]').nth(1).waitFor();
    }
    await score(one, 1);
    await sign(one);
    await other.getByText('Phiếu đã ký, chỉ xem.').waitFor();
    await other.keyboard.press('0');
    expect(await standing(other)).toContain(`tổng ${String(sumOf(1))}`);
  });

  it('says before the first answer that nothing is kept, then insists on a file, and asks when it is closed', async () => {
    const cwd = tempDir();
    const context = await device(browser);
    await context.addInitScript(BLOCKED);
    const page = await openForm(context, await makeForm(cwd));
    expect(await page.getByRole('alert').innerText()).toContain(
      'trình duyệt này không giữ lại được câu trả lời',
    );
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    await give(page, '1.1', 3);
    const insists = page.getByRole('button', { name: /Có 1 thay đổi chưa lưu ra tệp/ });
    await insists.waitFor();
    const asked = await leaving(page);
    expect(asked).toBe(true);
    const { file } = await save(page, cwd, 'Có 1 thay đổi chưa lưu ra tệp. Lưu bản sao ngay');
    expect(file.sheets.map(({ name }) => name)).toEqual(['SP1.yaml']);
    await insists.waitFor({ state: 'detached' });
    expect(await leaving(page)).toBe(false);
    await give(page, '1.1', 1);
    await back(page);
    await page.getByRole('button', { name: 'Đổi người chấm' }).click();
    expect(await leaving(page)).toBe(true);
    await choose(page, 'An');
    await page.getByRole('button', { name: 'Đổi người chấm' }).click();
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    expect(await standing(page)).toContain('tổng 1');
  });

  it('says in every window what a private one keeps, and warns in one that lets itself be told', async () => {
    const cwd = tempDir();
    const file = await makeForm(cwd);
    const ordinary = await openForm(await device(browser), file);
    expect(await ordinary.getByRole('main').innerText()).toContain('Đừng mở trong cửa sổ ẩn danh');
    const context = await device(browser);
    await context.addInitScript(PRIVATE);
    const page = await openForm(context, file);
    expect(await page.getByRole('alert').innerText()).toContain('cửa sổ riêng tư');
  });

  it('fetches nothing, and forbids it to whatever stands in a list', async () => {
    const cwd = tempDir();
    const name = '</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';
    const list = `ma_san_pham,ten_san_pham,chu_the,bo_san_pham,ngay_danh_gia\nSP1,"${name.replaceAll('"', '""')}",<b>HTX</b>,1,2026-10-12\n`;
    const file = await makeForm(cwd, ['--products', 'sp.csv', '--regulation', 'council.yaml'], list);
    const page = await openForm(await device(browser), file);
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
    const page = await openForm(await device(browser), await makeForm(cwd));
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
    const page = await openForm(await device(browser), await makeForm(cwd, ['--products', 'sp.csv'], list));
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

  it('follows the story: without one its content does not apply, and comes back with it', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    const [story, content] = storyOf(1);
    await give(page, content.code, content.points);
    await give(page, story.code, 0);
    expect(await said(page)).toContain(`không áp dụng khi ${story.code} là 0 điểm`);
    expect(await card(page, content.code).getByRole('radio').count()).toBe(0);
    await give(page, story.code, story.points);
    expect(await option(page, content.code, content.points).getAttribute('aria-checked')).toBe('true');
  });

  it.each(['a finger', 'a mouse'])('takes a digit for the criterion that %s was last at', async (by) => {
    const cwd = tempDir();
    const context = await device(browser, by === 'a finger' ? PHONE : undefined);
    const page = await openForm(context, await makeForm(cwd));
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    const papers = card(page, '2.1').locator('.papers summary');
    await (by === 'a finger' ? papers.tap() : papers.click());
    await page.keyboard.press('1');
    expect(await option(page, '2.1', 1).getAttribute('aria-checked')).toBe('true');
    expect(await page.locator('[aria-checked=true]').count()).toBe(1);
  });

  it('takes answers back, one after another, by a button and by a key', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    await give(page, '1.1', 3);
    await give(page, '1.1', 1);
    await page.getByRole('button', { name: 'Bỏ câu vừa rồi' }).click();
    expect(await option(page, '1.1', 3).getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('u');
    expect(await page.locator('[aria-checked=true]').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Bỏ câu vừa rồi' }).isDisabled()).toBe(true);
  });

  it('puts a dossier out by a ground of the statute or in own words, and signs that', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    await page.getByRole('button', { name: 'Ký phiếu' }).click();
    expect(await said(page)).toContain('Chưa ký được: còn 32 tiêu chí chưa chấm');
    await page.getByRole('button', { name: 'Loại hồ sơ…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('không');
    await dialog.getByRole('button', { name: 'Loại hồ sơ', exact: true }).click();
    expect(await dialog.locator('.wrong').innerText()).toContain('không phải một lý do loại hồ sơ');
    await dialog.getByRole('textbox').fill('Giả mạo hồ sơ');
    await dialog.getByRole('button', { name: 'Loại hồ sơ', exact: true }).click();
    expect(await page.locator('.out').innerText()).toBe('HỒ SƠ BỊ LOẠI: Giả mạo hồ sơ');
    await sign(page);
    const { file } = await save(page, cwd);
    expect(readSheet(file.sheets[0]?.text ?? '', LAW).sheet?.disqualified).toBe('Giả mạo hồ sơ');
  });

  it('opens a signed sheet again for a reason, and keeps what was signed before in it', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    await score(page, 1);
    await sign(page);
    const first = (await save(page, cwd)).file.sheets[0]?.text ?? '';
    await openProduct(page, 'Bưởi');
    await page.getByRole('button', { name: 'Mở lại để sửa…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('ghi nhầm');
    await page.getByRole('dialog').getByRole('button', { name: 'Mở lại để sửa…' }).click();
    await give(page, '1.1', 1);
    await sign(page);
    const { file } = await save(page, cwd);
    const { sheet, problems } = readSheet(file.sheets[0]?.text ?? '', LAW);
    expect(problems).toEqual([]);
    expect(sheet?.history.map(({ event }) => event)).toEqual(['begun', 'signed', 'reopened', 'signed']);
    const reopened = sheet?.history[2];
    expect(reopened?.event === 'reopened' && reopened.digest).toBe(
      /^digest: (sha256:\w+)$/m.exec(first)?.[1] ?? '',
    );
  });

  it('goes on with on another device from a copy, and loses nothing where both have gone on', async () => {
    const cwd = tempDir();
    const form = await makeForm(cwd);
    const here = await openForm(await device(browser), form);
    await choose(here, 'Bình');
    await openProduct(here, 'Bưởi');
    await give(here, '1.1', 3);
    const copy = await save(await back(here), cwd, 'Lưu bản sao');
    const there = await openForm(await device(browser, PHONE), form);
    await choose(there, 'Bình');
    await openCopy(there, copy.path);
    expect(await said(there)).toContain('Đã lấy 1 phiếu từ tệp.');
    await openProduct(there, 'Bưởi');
    expect(await standing(there)).toContain('tổng 3');
    await give(there, '1.1', 1);
    await back(there);
    await openCopy(there, copy.path);
    const dialog = there.getByRole('dialog');
    expect(await dialog.innerText()).toContain('SP1');
    const [kept] = await Promise.all([
      there.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Lấy phiếu trong tệp' }).click(),
    ]);
    const path = join(cwd, 'kept.json');
    await kept.saveAs(path);
    expect(readFileSync(path, 'utf8')).toContain('points: 1, option: 1');
    await openProduct(there, 'Bưởi');
    expect(await standing(there)).toContain('tổng 3');
  });

  it('gives its file to another app on a phone; a hand that draws back has sent nothing', async () => {
    const cwd = tempDir();
    const context = await device(browser, PHONE);
    await context.addInitScript(SHARING);
    const page = await openForm(context, await makeForm(cwd));
    await choose(page, 'Bình');
    await openProduct(page, 'Nước mắm');
    await score(page, 9);
    await sign(page);
    const send = page.getByRole('button', { name: 'Gửi qua ứng dụng khác' });
    await page.evaluate('window.drawsBack = true');
    await send.tap();
    expect(await page.getByText('Có thay đổi chưa nộp.').count()).toBe(1);
    await page.evaluate('window.drawsBack = false');
    await send.tap();
    await page.getByText('Đã gửi phieu-Bình.json.txt.').waitFor();
    expect(await page.getByText('Có thay đổi chưa nộp.').count()).toBe(0);
    const [name, text] = await page.evaluate<[string, string]>('window.sent');
    mkdirSync(join(cwd, 'nop'));
    writeFileSync(join(cwd, 'nop', name), text);
    const { stdout } = await ocop(['sheet', 'list', 'nop', '--format', 'json'], { cwd });
    const sheets = JSON.parse(stdout) as { member: string; status: string }[];
    expect(sheets.map(({ member, status }) => [member, status])).toEqual([['Bình', 'signed']]);
  });

  it('takes nothing from a copy that was changed, or that is somebody else’s', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
    await choose(page, 'Bình');
    await openProduct(page, 'Bưởi');
    await give(page, '1.1', 3);
    const { path } = await save(await back(page), cwd, 'Lưu bản sao');
    writeFileSync(path, readFileSync(path, 'utf8').replace('points: 3, option: 3', 'points: 1, option: 1'));
    await openCopy(page, path);
    expect(await said(page)).toContain('đã bị sửa hoặc hỏng');
    await page.getByRole('button', { name: 'Đổi người chấm' }).click();
    await choose(page, 'An');
    await openCopy(page, (await saveAs(cwd)).path);
    expect(await said(page)).toContain('Tệp này là của Bình');

    async function saveAs(dir: string) {
      const other = await openForm(await device(browser), join(cwd, 'cham.html'));
      await choose(other, 'Bình');
      await openProduct(other, 'Bưởi');
      await give(other, '1.1', 3);
      return save(await back(other), dir, 'Lưu bản sao');
    }
  });

  it('scores a later round: what members are apart on first, own points shown and kept by a key', async () => {
    const cwd = tempDir();
    const low: Less = { '1.1': 1, '1.2': 1, '1.4': 1, '2.4': 1, '3.2': 1, '3.3': 1, '4.3': 1 };
    const first = [
      roundSheet('An', 'SP1', { role: 'chair' }),
      roundSheet('Bình', 'SP1', { less: low }),
      roundSheet('Chi', 'SP1', { role: 'secretary' }),
    ];
    keep(join(cwd, 'phieu'), first);
    await makeForm(cwd);
    const council = ['council', 'phieu', '--regulation', 'council.yaml', '--next-round', 'vong2'];
    await ocop(council, { cwd });
    const flags = ['form', '--round', '2', 'vong2', '--regulation', 'council.yaml', '--member', 'Bình'];
    await ocop([...flags, '--out', 'vong2.html'], { cwd });
    const page = await openForm(await device(browser), join(cwd, 'vong2.html'));
    await choose(page, 'Bình');
    await openProduct(page, 'SP1');
    const codes = await page.locator('.criterion .code').allInnerTexts();
    expect(codes.slice(0, 5)).toContain('3.3');
    expect(codes).toHaveLength(32);
    expect(await card(page, '3.3').innerText()).toContain('Vòng trước tôi cho');
    const confirms = first[1]!.answers.size;
    for (let at = 0; at < confirms; at += 1) await page.keyboard.press('y');
    await sign(page);
    const { path, file } = await save(page, cwd);
    expect(path).toBe(join(cwd, 'phieu-Bình-vong-2.json'));
    expect(file.sheets.map(({ name }) => name)).toEqual(['SP1.vong-2.yaml']);
    const { sheet, problems } = readSheet(file.sheets[0]?.text ?? '', LAW);
    expect(problems).toEqual([]);
    expect([sheet?.round, sheet?.answers]).toEqual([2, first[1]!.answers]);
    const listed = await ocop(
      ['council', 'phieu', path, '--regulation', 'council.yaml', '--format', 'json'],
      {
        cwd,
      },
    );
    expect(listed.stdout).toContain('"round":2');
  });

  it('is a self-assessment too, whose file goes to the report and beside the members’ options', async () => {
    const cwd = tempDir();
    const list = LIST.split('\n').slice(0, 2).join('\n');
    const file = await makeForm(cwd, ['--self', '--products', 'sp.csv'], list);
    const page = await openForm(await device(browser, PHONE), file);
    await choose(page, 'HTX Bưởi');
    await openProduct(page, 'Bưởi');
    await score(page, 1);
    await sign(page);
    const { path, file: out } = await save(page, cwd);
    expect(out.role).toBe('producer');
    const report = await ocop(['report', 'self', path, '--out', 'tu.html'], { cwd });
    expect(report.status).toBe(0);
    expect(readFileSync(join(cwd, 'tu.html'), 'utf8')).toContain('Bưởi da xanh');
    const members = ['--products', 'sp.csv', '--self', path, '--out', 'hd.html'];
    expect((await ocop(['form', ...members], { cwd })).status).toBe(0);
    const shown = await openForm(await device(browser), join(cwd, 'hd.html'));
    await shown.getByLabel('Họ và tên').fill('Dũng');
    await shown.getByRole('button', { name: 'Bắt đầu' }).click();
    await openProduct(shown, 'Bưởi');
    expect(await card(shown, '1.1').innerText()).toContain('Chủ thể tự chấm: 3 điểm');
  });

  it('speaks English, the statute’s words aside, and prints without what is only for the screen', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
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

  it('hears the first key as soon as there is something to see, on a sheet and in what is asked over it', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser), await makeForm(cwd));
    await choose(page, 'Bình');
    await page.evaluate(pressed("location.hash = '#p1'", '.criterion', '3'));
    await option(page, '1.1', 3).and(page.locator('[aria-checked=true]')).waitFor();
    await page.evaluate(pressed("document.querySelector('.contents').click()", 'dialog', '0'));
    expect(await page.locator('[aria-checked=true]').count()).toBe(1);
    await page.evaluate(`window.next = ${pressed('', 'dialog[open]', 'h', false)}; null`);
    await page.keyboard.press('Escape');
    await page.evaluate('window.next');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
  });

  it('hears ten as one and nought, tells a wrong digit, and takes no key that is held down', async () => {
    const cwd = tempDir();
    const list = LIST.replace('SP9,Nước mắm,HTX Biển,9', 'SP25,Chim cảnh,HTX Chim,25');
    const page = await openForm(await device(browser), await makeForm(cwd, undefined, list));
    await choose(page, 'Bình');
    await openProduct(page, 'Chim cảnh');
    const ten = criteriaOf(productSet(E26, 25)).find(({ options }) =>
      options?.some(({ points }) => points === 10),
    );
    if (ten === undefined) throw new Error('set 25 has no criterion of 10 points');
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByRole('textbox').fill(ten.code);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await card(page, ten.code).locator(':focus').waitFor();
    await page.keyboard.press('1');
    expect(await said(page)).toContain('1…');
    await page.keyboard.press('0');
    expect(await option(page, ten.code, 10).getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('9');
    expect(await said(page)).toContain('không có mức 9 điểm');
    const before = await page.locator('[aria-checked=true]').count();
    await page.keyboard.down('0');
    await page.keyboard.down('0');
    await page.keyboard.down('0');
    expect(await page.locator('[aria-checked=true]').count()).toBe(before + 1);
    expect(await said(page)).toContain('Một phím bị giữ lâu');
  });
});

/** The most points that a set makes, as the engine has it. */
function sumOf(set: number): number {
  const { rating } = rateSheet(
    rules(E26, set),
    toEngineSheet(productSet(E26, set), {
      ...roundSheet('An', 'SP1'),
      answers: new Map(
        best(set).map(({ code, chosen, points }) => [code, { points, option: 1, case: chosen }]),
      ),
    }),
  );
  return rating?.total ?? -1;
}

function storyOf(set: number) {
  const all = best(set);
  const hanging = criteriaOf(productSet(E26, set)).find(({ appliesWhen }) => appliesWhen !== null);
  const pick = (code: string | undefined) => {
    const found = all.find((one) => one.code === code);
    if (found === undefined) throw new Error('no story in this set');
    return found;
  };
  return [pick(hanging?.appliesWhen?.criterion), pick(hanging?.code)] as const;
}

async function back(page: Page): Promise<Page> {
  await page.getByRole('button', { name: '← Các sản phẩm' }).click();
  await page.getByRole('heading', { name: 'Các sản phẩm' }).waitFor();
  return page;
}

async function openCopy(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path);
  await page.locator('.said:not(:empty), dialog').first().waitFor();
}

/** Whether leaving the page asks first. */
function leaving(page: Page): Promise<boolean> {
  return page.evaluate("!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
}
