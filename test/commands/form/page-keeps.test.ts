import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readSheet } from '../../../src/sheets/read-sheet.js';
import { describeInBrowser, oneBrowser } from '../../support/browser.js';
import {
  back,
  card,
  choose,
  device,
  give,
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
import { score, sumOf } from '../../support/form-scoring.js';
import { LAW } from '../../support/law.js';
import { ocop } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

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

/** As Firefox has it in a private window. */
const PRIVATE = `Object.defineProperty(performance, 'memory', { value: undefined });
navigator.storage.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));`;

async function openCopy(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path);
  await page.locator('.said:not(:empty), dialog').first().waitFor();
}

/** Whether leaving the page asks first. */
function leaving(page: Page): Promise<boolean> {
  return page.evaluate("!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
}

describeInBrowser('what the page keeps, and hands in', () => {
  const browser = oneBrowser();
  it('keeps every answer at once: there after a reload, in the middle of a product', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser(), PHONE), await makeForm(cwd));
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
    const context = await device(browser());
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
    const context = await device(browser());
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
    const ordinary = await openForm(await device(browser()), file);
    expect(await ordinary.getByRole('main').innerText()).toContain('Đừng mở trong cửa sổ ẩn danh');
    const context = await device(browser());
    await context.addInitScript(PRIVATE);
    const page = await openForm(context, file);
    expect(await page.getByRole('alert').innerText()).toContain('cửa sổ riêng tư');
  });

  it('opens a signed sheet again for a reason, and keeps what was signed before in it', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser()), await makeForm(cwd));
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
    const here = await openForm(await device(browser()), form);
    await choose(here, 'Bình');
    await openProduct(here, 'Bưởi');
    await give(here, '1.1', 3);
    const copy = await save(await back(here), cwd, 'Lưu bản sao');
    const there = await openForm(await device(browser(), PHONE), form);
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
    const context = await device(browser(), PHONE);
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
    const page = await openForm(await device(browser()), await makeForm(cwd));
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
    // What the copy before was refused for may still stand there.
    await page.locator('.said', { hasText: 'Tệp này là của Bình' }).waitFor();

    async function saveAs(dir: string) {
      const other = await openForm(await device(browser()), join(cwd, 'cham.html'));
      await choose(other, 'Bình');
      await openProduct(other, 'Bưởi');
      await give(other, '1.1', 3);
      return save(await back(other), dir, 'Lưu bản sao');
    }
  });
});
