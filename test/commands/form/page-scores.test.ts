import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { criteriaOf } from '../../../src/engine/criteria-of.js';
import { readSheet } from '../../../src/sheets/read-sheet.js';
import { sheetText } from '../../../src/sheets/sheet-text.js';
import { describeInBrowser, oneBrowser } from '../../support/browser.js';
import {
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
import { best, score, scoreByClicks, sumOf, storyOf } from '../../support/form-scoring.js';
import { E26, LAW, productSet } from '../../support/law.js';
import { ocop } from '../../support/ocop.js';
import { keep, roundSheet, type Less } from '../../support/round-sheets.js';
import { tempDir } from '../../support/temp.js';

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

describeInBrowser('scoring in the page', () => {
  const browser = oneBrowser();
  it('scores whole products by clicks; what is signed is to the byte what the terminal writes', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser()), await makeForm(cwd));
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
    const page = await openForm(await device(browser()), await makeForm(cwd));
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
    const product = { code: 'SP1', name: 'Bưởi da xanh', producer: 'HTX Bưởi', commune: '', province: '' };
    keep(join(cwd, 'nop'), [
      roundSheet('An', 'SP1', { role: 'chair', product }),
      roundSheet('Bình', 'SP1', { product }),
    ]);
    const flags = ['--regulation', 'council.yaml', '--format', 'json', '--quiet'];
    const { status, stdout } = await ocop(['council', 'nop', ...flags], { cwd });
    expect(status).toBe(0);
    const [judged] = JSON.parse(stdout) as {
      sheets: { member: string; total: number }[];
      outcome: string;
    }[];
    expect(judged?.sheets.map(({ member, total }) => [member, total]).toSorted()).toEqual([
      ['An', 100],
      ['Bình', 100],
      ['Chi', 100],
    ]);
    expect(judged?.outcome).toBe('candidate-5');
  });

  it('follows the story: without one its content does not apply, and comes back with it', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser()), await makeForm(cwd));
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
    const context = await device(browser(), by === 'a finger' ? PHONE : undefined);
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
    const page = await openForm(await device(browser()), await makeForm(cwd));
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
    const page = await openForm(await device(browser()), await makeForm(cwd));
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
    const page = await openForm(await device(browser()), join(cwd, 'vong2.html'));
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
    const page = await openForm(await device(browser(), PHONE), file);
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
    const shown = await openForm(await device(browser()), join(cwd, 'hd.html'));
    await shown.getByLabel('Họ và tên').fill('Dũng');
    await shown.getByRole('button', { name: 'Bắt đầu' }).click();
    await openProduct(shown, 'Bưởi');
    expect(await card(shown, '1.1').innerText()).toContain('Chủ thể tự chấm: 3 điểm');
  });

  it('hears the first key as soon as there is something to see, on a sheet and in what is asked over it', async () => {
    const cwd = tempDir();
    const page = await openForm(await device(browser()), await makeForm(cwd));
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
    const page = await openForm(await device(browser()), await makeForm(cwd, undefined, list));
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
