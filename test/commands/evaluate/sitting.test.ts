import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockPath } from '../../../src/base/lock.js';
import { ocop } from '../../support/ocop.js';
import {
  answersIn,
  disqualifyAs,
  evaluating,
  MEMBER,
  sheetAt,
  sheetIn,
  sitting,
  onCriterion,
} from '../../support/evaluating.js';
import { tempDir } from '../../support/temp.js';
import { KEYS, type Terminal } from '../../support/terminal.js';

const flat = (terminal: Terminal) => terminal.text().replaceAll(/\s+/g, ' ');
const shows = (words: string) => (text: string) => text.replaceAll(/\s+/g, ' ').includes(words);

/** Leaves the sheet that is on the screen. */
async function leave(terminal: Terminal): Promise<void> {
  terminal.press('q');
  await terminal.end();
}

/** Leaves a sheet that is not saved, and what was not saved with it. */
async function loseUnsaved(terminal: Terminal): Promise<void> {
  terminal.press('q');
  await terminal.until(shows('Thoát, chịu mất'));
  terminal.press(KEYS.down + KEYS.down + KEYS.enter);
  await terminal.end();
}

/** A signed sheet of a dossier that is out, which takes the fewest keys. */
async function signed(dir: string, code: string): Promise<void> {
  const terminal = evaluating(dir, code, 100);
  await terminal.until(shows('l loại'));
  await disqualifyAs(terminal, 'Giả mạo');
  terminal.press(`x${KEYS.enter}`);
  await terminal.until(shows('❯ ← Về phiếu'));
  terminal.press(KEYS.down + KEYS.enter);
  await terminal.end();
  expect(sheetIn(sheetAt(dir, code))?.status).toBe('signed');
}

describe('keys typed faster than the screens come', () => {
  it('are four answers in one breath', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    for (const digit of '1201') terminal.press(digit, 60);
    await terminal.until(onCriterion(5));
    await leave(terminal);
    const answers = [...(sheetIn(sheetAt(dir, 'SP1'))?.answers ?? [])];
    expect(answers.map(([code, { points }]) => [code, points])).toEqual([
      ['1.1', 1],
      ['1.2', 2],
      ['1.3', 0],
      ['1.4', 1],
    ]);
  });

  it('reach the text of a note as they were typed, and the screen behind it', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    terminal.press('n');
    for (const key of ['Đẹp, số 1', KEYS.enter, '2', 'q']) terminal.press(key);
    await terminal.end();
    const sheet = sheetIn(sheetAt(dir, 'SP1'));
    expect([Object.fromEntries(sheet?.remarks ?? []), Object.fromEntries(sheet?.answers ?? [])]).toEqual([
      { '1.1': { note: 'Đẹp, số 1' } },
      { '1.1': { points: 2, option: 2, case: null } },
    ]);
  });

  it('are no keys when they are pasted: lines become one text, and a criterion hears nothing', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    terminal.press(`\u001b[200~22\r1\u001b[201~`);
    for (const key of ['n', `\u001b[200~Đẹp\r1\r2\u001b[201~`, KEYS.enter, 'q']) terminal.press(key);
    await terminal.end();
    const sheet = sheetIn(sheetAt(dir, 'SP1'));
    expect([Object.fromEntries(sheet?.remarks ?? []), sheet?.answers.size]).toEqual([
      { '1.1': { note: 'Đẹp 1 2' } },
      0,
    ]);
  });

  it('give no reason to disqualify before that is asked', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    for (const key of ['1', 'd', 'Giả mạo', KEYS.enter]) terminal.press(key);
    await terminal.until(shows('❯ ← Về phiếu'));
    terminal.press('\u001b');
    await terminal.until(onCriterion(2));
    await leave(terminal);
    expect(sheetIn(sheetAt(dir, 'SP1'))?.disqualified).toBe(null);
  });

  it('sign nothing before that is asked', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    await disqualifyAs(terminal, 'Giả mạo');
    for (const key of ['r', KEYS.enter, KEYS.down, KEYS.enter]) terminal.press(key);
    await terminal.until(shows('❯ ← Về phiếu'));
    terminal.press(KEYS.enter);
    await terminal.until(onCriterion(1));
    await leave(terminal);
    expect(sheetIn(sheetAt(dir, 'SP1'))?.status).toBe('draft');
  });

  it('are dropped behind a key that does nothing: they were meant for another criterion', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    for (const digit of '1921') terminal.press(digit);
    await terminal.until(shows('không có mức 9 điểm'));
    await leave(terminal);
    expect(answersIn(sheetAt(dir, 'SP1'))).toBe(1);
  });
});

describe('a reason that stands there already', () => {
  it.each([
    ['an emptied line', '\u0015'],
    ['a dash behind it', '-'],
    ['a dash alone', '\u0015-'],
  ])('is taken away by %s', async (_how, keys) => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(shows('l loại'));
    await disqualifyAs(terminal, 'Giả mạo hồ sơ');
    terminal.press('l');
    await terminal.until(shows('❯ ← Về phiếu'));
    terminal.press(KEYS.end);
    await terminal.until(shows('❯ Thôi không loại'));
    terminal.press(KEYS.up + KEYS.enter);
    await terminal.until(shows('Enter: không loại): Giả mạo hồ sơ'));
    terminal.press(`${keys}${KEYS.enter}`);
    await terminal.until((text) => onCriterion(1)(text) && !text.includes('HỒ SƠ BỊ LOẠI'));
    await leave(terminal);
    expect(sheetIn(sheetAt(dir, 'SP1'))?.disqualified).toBe(null);
  });
});

describe('a sheet that somebody changes while it is open', () => {
  /** One answer is saved, the file is edited, another answer is given. */
  async function changed(dir: string, change: (path: string) => void): Promise<Terminal> {
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(onCriterion(1));
    terminal.press('1');
    await terminal.until(onCriterion(2));
    change(sheetAt(dir, 'SP1'));
    terminal.press('2');
    return terminal;
  }
  const note = (path: string) => {
    writeFileSync(path, readFileSync(path, 'utf8').replace('points: 1, option: 1', 'points: 2, option: 2'));
  };
  const given = (path: string) => [...(sheetIn(path)?.answers.values() ?? [])].map((one) => one.points);
  const beside = (dir: string, ending = '') => join(dirname(sheetAt(dir, 'SP1')), `SP1.ban-2.yaml${ending}`);

  it('stays on the screen, and mine goes on beside', async () => {
    const dir = tempDir();
    const terminal = await changed(dir, note);
    await terminal.until(shows('đã bị sửa hoặc thay từ bên ngoài'));
    terminal.press(KEYS.down + KEYS.enter);
    await terminal.until(shows('chấm tiếp ở tệp'));
    terminal.press(KEYS.right);
    terminal.press('1');
    await terminal.until(onCriterion(4));
    await leave(terminal);
    expect([given(sheetAt(dir, 'SP1')), given(beside(dir))]).toEqual([[2], [1, 2, 1]]);
    expect(flat(terminal)).toContain('SP1.ban-2.yaml; tệp');
  });

  it('is taken as it is, and mine is put aside', async () => {
    const dir = tempDir();
    const terminal = await changed(dir, note);
    await terminal.until(shows('đã bị sửa hoặc thay từ bên ngoài'));
    terminal.press(KEYS.down + KEYS.down + KEYS.enter);
    await terminal.until(shows('Đây là phiếu trên đĩa'));
    expect(terminal.text()).toContain('A 2 · B 0 · C 0 · tổng 2');
    terminal.press('1');
    await terminal.until(onCriterion(3));
    await leave(terminal);
    expect([given(sheetAt(dir, 'SP1')), given(beside(dir, '.bo'))]).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  it('is left as it is, mine beside it', async () => {
    const dir = tempDir();
    const terminal = await changed(dir, note);
    await terminal.until(shows('đã bị sửa hoặc thay từ bên ngoài'));
    terminal.press(KEYS.down + KEYS.down + KEYS.down + KEYS.enter);
    await terminal.end();
    expect([given(sheetAt(dir, 'SP1')), given(beside(dir))]).toEqual([[2], [1, 2]]);
  });

  it('is not left by Ctrl+C while mine is not saved', async () => {
    const dir = tempDir();
    const terminal = await changed(dir, note);
    await terminal.until(shows('đã bị sửa hoặc thay từ bên ngoài'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('s lưu lại'));
    terminal.press('q');
    await terminal.until(shows('Thoát, chịu mất'));
    terminal.press('\u0003');
    await terminal.until(shows('s lưu lại'));
    await loseUnsaved(terminal);
  });

  it('and is no sheet any more cannot be taken', async () => {
    const dir = tempDir();
    const terminal = await changed(dir, (path) => {
      writeFileSync(path, 'không phải phiếu\n');
    });
    await terminal.until(shows('đã bị sửa hoặc thay từ bên ngoài'));
    terminal.press(KEYS.down + KEYS.down + KEYS.enter);
    await terminal.until(shows('không lấy được'));
    terminal.press('s');
    await terminal.until(shows('❯ Về phiếu, chưa lưu'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('s lưu lại'));
    expect(terminal.text()).toContain('❯ ● 2 điểm');
    expect(readFileSync(sheetAt(dir, 'SP1'), 'utf8')).toBe('không phải phiếu\n');
    await loseUnsaved(terminal);
  });

  it('or takes away is written again where it was', async () => {
    const dir = tempDir();
    const terminal = await changed(dir, (path) => {
      rmSync(path);
    });
    await terminal.until(shows('đã bị xoá hoặc chuyển đi'));
    expect(existsSync(sheetAt(dir, 'SP1'))).toBe(false);
    terminal.press(KEYS.down + KEYS.enter);
    await terminal.until(shows('Đã lưu, chấm tiếp'));
    await leave(terminal);
    expect(given(sheetAt(dir, 'SP1'))).toEqual([1, 2]);
  });
});

describe('--reopen', () => {
  const flags = ['--products', 'sp.csv', '--date', '2026-08-10', '--reopen', 'Nhầm sản phẩm'];
  const story = (dir: string, code: string) =>
    sheetIn(sheetAt(dir, code))?.history.map((one) => (one.event === 'reopened' ? one.reason : one.event));

  it('asks for each signed sheet of a sitting, and keeps the history of those that are opened', async () => {
    const dir = tempDir();
    await signed(dir, 'SP1');
    await signed(dir, 'SP26');
    const terminal = sitting(dir, flags);
    await terminal.until(shows('Chọn sản phẩm'));
    terminal.press(KEYS.up + KEYS.up + KEYS.up + KEYS.enter);
    await terminal.until(shows('lý do "Nhầm sản phẩm"'));
    terminal.press(KEYS.enter);
    await terminal.until(shows('Phiếu đã ký, chỉ xem'));
    terminal.press('q');
    await terminal.until(shows('Chọn sản phẩm'));
    terminal.press(KEYS.up + KEYS.up + KEYS.enter);
    await terminal.until(shows('lý do "Nhầm sản phẩm"'));
    terminal.press(KEYS.down + KEYS.enter);
    await terminal.until(shows('l loại'));
    terminal.press('q');
    await terminal.until(shows('Chọn sản phẩm'));
    await terminal.pressUntilItEnds('\u0003');
    expect([story(dir, 'SP1'), story(dir, 'SP26')]).toEqual([
      ['begun', 'signed'],
      ['begun', 'signed', 'Nhầm sản phẩm'],
    ]);
  });

  it('says that it does nothing to a sheet that is not signed', async () => {
    const dir = tempDir();
    const terminal = evaluating(dir, 'SP1', 100, 40, ['--reopen', 'Nhầm']);
    await terminal.until(shows('chưa ký, --reopen không có tác dụng'));
    await leave(terminal);
  });
});

describe('the day of rating', () => {
  it('that the list gives goes before --date, and that is said', async () => {
    const dir = tempDir();
    const list = 'ma_san_pham,ten,bo_san_pham,ngay_danh_gia\nSP1,Bưởi,1,15/08/2026\nSP2,Cam,1,\n';
    const flags = ['--products', 'sp.csv', '--date', '2026-08-10', '--product'];
    const own = sitting(dir, [...flags, 'SP1'], 100, 40, list);
    await own.until(shows('ghi ngày đánh giá 15/08/2026 và theo ngày ấy; --date 10/08/2026'));
    own.press('1');
    await own.until(onCriterion(2));
    await leave(own);
    const none = sitting(dir, [...flags, 'SP2'], 100, 40, list);
    await none.until(onCriterion(1));
    expect(flat(none)).not.toContain('--date');
    none.press('1');
    await none.until(onCriterion(2));
    await leave(none);
    expect(['SP1', 'SP2'].map((code) => sheetIn(sheetAt(dir, code))?.rated)).toEqual([
      '2026-08-15',
      '2026-08-10',
    ]);
  });
});

describe('a list without filing days', () => {
  it('is told in one line how many products it stands on', async () => {
    const dir = tempDir();
    const list = 'ma_san_pham,ten_san_pham,bo_san_pham\nSP1,Bưởi,1\nSP2,Cam,1\nSP3,Quýt,1\n';
    const terminal = sitting(dir, ['--products', 'sp.csv', '--date', '2026-08-10'], 100, 40, list);
    await terminal.until(shows('SP3 Quýt: chưa chấm'));
    const told = flat(terminal).match(/Lưu ý \([^)]*\): Không ghi ngày nộp/g);
    expect(told).toEqual(['Lưu ý (3 phiếu, đầu tiên là SP1): Không ghi ngày nộp']);
    terminal.press('\u001b');
    await terminal.end();
  });
});

describe('a product on no list', () => {
  const typed = ['Rượu cần', 'HTX Rượu', '14'];

  it('is asked for by name and set alone where --product has its code, and only once', async () => {
    const dir = tempDir();
    const flags = ['--date', '2026-08-10', '--product', 'SP9'];
    const terminal = sitting(dir, flags);
    await terminal.until(shows('Tên sản phẩm:'));
    for (const line of typed) {
      terminal.press(line + KEYS.enter);
    }
    await terminal.until(shows('Rượu cần · HTX Rượu (SP9)'));
    terminal.press('1');
    await terminal.until(onCriterion(2, 29));
    await leave(terminal);
    const again = sitting(dir, ['--date', '2026-08-10', '--product', 'sp9']);
    await again.until(shows('Rượu cần · HTX Rượu (SP9)'));
    await leave(again);
    expect(sheetIn(sheetAt(dir, 'SP9'))?.product).toEqual({
      code: 'SP9',
      name: 'Rượu cần',
      producer: 'HTX Rượu',
    });
  });

  it('or a list that is not there is asked for again, with the reason', async () => {
    const dir = tempDir();
    const terminal = sitting(dir, ['--date', '2026-08-10']);
    await terminal.until(shows('Tệp danh sách sản phẩm'));
    terminal.press(`khong-co.csv${KEYS.enter}`);
    await terminal.until((text) => /Không thấy tệp khong-co\.csv\.[^]*Tệp danh sách sản phẩm/.test(text));
    terminal.press(`"sp.csv"${KEYS.enter}`);
    await terminal.until(shows('SP26 Cắm trại bên thác: chưa chấm'));
    await terminal.pressUntilItEnds('\u0003');
  });
});

it('the producer’s own points are found whatever letters its code is in', async () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'tu.csv'), 'ma_san_pham,bo,van_ban,1.1\n sp1 ,1,26-2026,2\n');
  const terminal = evaluating(dir, 'SP1', 100, 40, ['--self', 'tu.csv']);
  await terminal.until(shows('Chủ thể tự chấm: 2 điểm'));
  await leave(terminal);
});

describe('a sheet that another machine may have left open', () => {
  const begun = async () => {
    const dir = tempDir();
    const lock = lockPath(sheetAt(dir, 'SP1'));
    mkdirSync(dirname(lock), { recursive: true });
    writeFileSync(lock, JSON.stringify({ host: 'MAY-2', pid: 5 }));
    utimesSync(lock, new Date(2026, 7, 10, 9, 30), new Date(2026, 7, 10, 9, 30));
    const terminal = evaluating(dir, 'SP1', 100);
    await terminal.until(shows('đang mở ở máy MAY-2, nhưng từ 09:30 ngày 10/08/2026 ở đó không báo gì nữa.'));
    return { terminal, lock };
  };

  it('is opened where a human says that nobody has it open', async () => {
    const { terminal, lock } = await begun();
    terminal.press(KEYS.down + KEYS.enter);
    await terminal.until(onCriterion(1));
    await leave(terminal);
    expect(existsSync(lock)).toBe(false);
  });

  it('stays that one’s where not, and nobody is asked to delete a file', async () => {
    const { terminal, lock } = await begun();
    terminal.press(KEYS.enter);
    await terminal.end();
    expect(flat(terminal)).toContain('đang mở ở máy MAY-2 (tiến trình 5); đóng ở đó trước.');
    expect(flat(terminal)).not.toMatch(/xoá/i);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({ host: 'MAY-2', pid: 5 });
  });
});

describe('sheet import', () => {
  it('leaves a sheet alone that a member has open, and names it', async () => {
    const cwd = tempDir();
    writeFileSync(
      join(cwd, 'x.csv'),
      `thanh_vien,ma_san_pham,bo,van_ban,ngay_danh_gia,1.1\n${MEMBER},SP1,1,26-2026,10/08/2026,1\n${MEMBER},SP2,1,26-2026,10/08/2026,1\n`,
    );
    const path = sheetAt(cwd, 'SP1');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(lockPath(path), JSON.stringify({ host: hostname(), pid: process.pid }));
    const { status, stderr } = await ocop(['sheet', 'import', 'x.csv', '--force'], { cwd });
    expect([status, existsSync(path), existsSync(sheetAt(cwd, 'SP2'))]).toEqual([1, false, true]);
    expect(stderr).toContain(`Phiếu phieu/${MEMBER}/SP1.yaml đang mở ở máy`);
    expect(stderr).toContain('Đã ghi 1 phiếu');
  });
});
