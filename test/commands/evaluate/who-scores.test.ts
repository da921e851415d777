import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSamePerson } from '../../../src/base/text/person-name.js';
import { MEMBER, sheetAt, sheetIn } from '../../support/evaluating.js';
import { tempDir } from '../../support/temp.js';
import { KEYS, TerminalRun } from '../../support/terminal.js';

const shows = (words: string) => (text: string) => text.replaceAll(/\s+/g, ' ').includes(words);

function begun(flags: readonly string[], dir = tempDir(), list = 'ma,ten_san_pham,bo\nSP1,Bưởi,1\n') {
  writeFileSync(join(dir, 'sp.csv'), list);
  writeFileSync(
    join(dir, 'council.yaml'),
    `name: Hội đồng\nlevel: province\nmembers:\n  - { name: ${MEMBER}, role: chair, agency: Sở Y }\n  - { name: Trần An, role: secretary }\n`,
  );
  const args = ['evaluate', '--products', 'sp.csv', '--date', '2026-08-10', '--product', 'SP1', ...flags];
  return { dir, terminal: new TerminalRun(args, dir, 100, 40) };
}

async function answerOne(terminal: TerminalRun): Promise<void> {
  await terminal.until(shows('1/32 ·'));
  terminal.press('1');
  await terminal.until(shows('2/32 ·'));
  terminal.press('q');
  await terminal.end();
}

describe('a name', () => {
  it.each([
    [MEMBER, 'nguyễn thị  hoa', true],
    [MEMBER, 'Nguyen Thi Hoa', true],
    [MEMBER, 'Bà Nguyễn Thị Hoa', true],
    [MEMBER, 'TS. Nguyễn Thị Hoa', true],
    [MEMBER, 'Nguyễn Thị Hồng', false],
    ['Bà', 'Ông', false],
  ])('%s and %s are one person’s: %s', (one, other, are) => {
    expect(isSamePerson(one, other)).toBe(are);
  });

  it('is chosen from the council’s list, and the role comes with it', async () => {
    const { dir, terminal } = begun(['--regulation', 'council.yaml']);
    await terminal.until(shows(`❯ ${MEMBER} (Chủ tịch, Sở Y)`));
    terminal.press(KEYS.enter);
    await answerOne(terminal);
    expect(sheetIn(sheetAt(dir, 'SP1'))).toMatchObject({ member: MEMBER, role: 'chair' });
  });

  it('that the council’s list writes otherwise is the list’s; one that it has not is refused', async () => {
    const like = begun(['--regulation', 'council.yaml', '--member', 'bà nguyễn thị hoa']);
    await answerOne(like.terminal);
    expect(sheetIn(sheetAt(like.dir, 'SP1'))?.member).toBe(MEMBER);
    const unknown = begun(['--regulation', 'council.yaml', '--member', 'Lê Bình']);
    await unknown.terminal.end();
    expect(
      shows(`Quy chế không có thành viên "Lê Bình"; các thành viên: ${MEMBER}, Trần An.`)(
        unknown.terminal.text(),
      ),
    ).toBe(true);
  });

  it('of somebody who has scored in the folder is offered, and one that is like it is asked about', async () => {
    const first = begun(['--member', MEMBER, '--role', 'thư ký']);
    await answerOne(first.terminal);
    expect(sheetIn(sheetAt(first.dir, 'SP1'))?.role).toBe('secretary');
    const offered = begun([], first.dir);
    await offered.terminal.until(shows(`❯ ${MEMBER}`));
    offered.terminal.press(KEYS.enter);
    await offered.terminal.until(shows('2/32 ·'));
    offered.terminal.press('q');
    await offered.terminal.end();
    // A name that is typed where names are chosen, or pasted, is not the one under the cursor.
    for (const pieces of [['H', 'o', 'à'], ['Hoà']]) {
      const typed = begun([], first.dir);
      await typed.terminal.until(shows(`❯ ${MEMBER}`));
      for (const piece of [...pieces, KEYS.enter, KEYS.down]) typed.terminal.press(piece);
      await typed.terminal.until(shows('❯ Người khác'));
      typed.terminal.press(KEYS.enter);
      await typed.terminal.until(shows('Họ và tên'));
      typed.terminal.press('\u0003');
      await typed.terminal.end();
    }
    const like = begun(['--member', 'nguyen thi hoa'], first.dir);
    await like.terminal.until(shows('có phải là'));
    like.terminal.press(KEYS.enter);
    await like.terminal.until(shows('2/32 ·'));
    like.terminal.press('q');
    await like.terminal.end();
    expect(readdirSync(join(first.dir, 'phieu'))).toEqual([MEMBER]);
  });

  it('with a slip in it is asked about, and what has no letter is no name', async () => {
    const first = begun(['--member', MEMBER, '--role', 'member']);
    await answerOne(first.terminal);
    const slipped = begun(['--member', 'Nguyễn Thị Hao'], first.dir);
    await slipped.terminal.until(shows('có phải là'));
    slipped.terminal.press(KEYS.enter);
    await slipped.terminal.until(shows('2/32 ·'));
    slipped.terminal.press('q');
    await slipped.terminal.end();
    expect(readdirSync(join(first.dir, 'phieu'))).toEqual([MEMBER]);
    const number = begun(['--member', '123']);
    await number.terminal.end();
    expect(shows('"123" không phải họ tên; ghi họ tên người chấm')(number.terminal.text())).toBe(true);
    const typed = begun([]);
    await typed.terminal.until(shows('Họ và tên thành viên:'));
    typed.terminal.press(`123${KEYS.enter}`);
    await typed.terminal.until(shows('đó không phải họ tên'));
    typed.terminal.press('\u0003');
    await typed.terminal.end();
  });

  it('finds its folder whatever the letter case', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'phieu', 'NGUYỄN THỊ HOA'), { recursive: true });
    const { terminal } = begun(['--member', MEMBER, '--role', 'member'], dir);
    await answerOne(terminal);
    expect(readdirSync(join(dir, 'phieu'))).toEqual(['NGUYỄN THỊ HOA']);
  });
});

it('a set that the list’s own group contradicts is said before the first answer', async () => {
  const { terminal } = begun(
    ['--member', 'An', '--role', 'member'],
    tempDir(),
    'ma,ten_san_pham,bo,nganh\nSP1,Bưởi,1,Đồ uống\n',
  );
  await terminal.until(shows('Chú ý: danh sách ghi "Đồ uống", còn bộ 1 thuộc'));
  terminal.press('q');
  await terminal.end();
});

it('two products whose names sound like each other’s set are said to look swapped', async () => {
  const { terminal } = begun(
    ['--member', 'An', '--role', 'member'],
    tempDir(),
    'ma,ten_san_pham,bo\nSP1,Rượu nếp trắng Ba Xoài,13\nSP2,Cà phê rang xay,14\n',
  );
  await terminal.until(shows('có vẻ sản phẩm này và "Cà phê rang xay" bị đổi bộ cho nhau'));
  terminal.press('q');
  await terminal.end();
});
