import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import type { CriterionCode, EditionId } from '../../src/engine/types.js';
import { optionsOf, type Answer, type SheetFile } from '../../src/sheets/sheet-file.js';
import { sheetToText } from '../../src/sheets/sheet-yaml.js';
import { day, E148, E26, productSet } from '../support/law.js';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/** Full marks on every criterion, some of them with the first option, or open. */
function answersOn(edition: EditionId, set: number, changed: Readonly<Record<string, 'first' | null>>) {
  const answers = new Map<CriterionCode, Answer>();
  for (const criterion of criteriaOf(productSet(edition, set))) {
    const chosen = criterion.cases === null ? null : 'b';
    const options = optionsOf(criterion, chosen);
    const option = changed[criterion.code] === 'first' ? 1 : options.length;
    if (changed[criterion.code] === null) continue;
    answers.set(criterion.code, { points: options[option - 1]?.points ?? 0, option, case: chosen });
  }
  return answers;
}

function sheet(
  member: string,
  code: string,
  { but = {}, ...changed }: Partial<SheetFile> & { but?: Readonly<Record<string, 'first' | null>> } = {},
): SheetFile {
  const { edition = E26, set = 1, role = 'member', status = 'signed' } = changed;
  return {
    edition,
    set,
    product: { code, name: `=Sản phẩm ${code}`, producer: 'HTX "Dâu"', commune: 'Xã A' },
    member,
    role,
    rated: day('2026-10-12'),
    status,
    round: 1,
    follows: null,
    answers: answersOn(edition, set, but),
    remarks: new Map(),
    disqualified: null,
    history:
      status === 'signed' ? [{ at: '2026-10-12T09:30:00+07:00', event: 'signed', name: member, role }] : [],
    ...changed,
  };
}

const LESS = { '1.2': 'first', '1.4': 'first' } as const;
const OPEN = { '1.1': null, '4.3': null } as const;
const OUT = 'Giả mạo hồ sơ';

/** Folder by folder: what members hand in, and what goes wrong there. */
const HANDED_IN: Readonly<Record<string, readonly SheetFile[]>> = {
  an: [
    sheet('An', 'SP1'),
    sheet('An', 'SP2', { status: 'draft', but: LESS }),
    sheet('An', 'SP3'),
    sheet('An', 'SP4'),
    sheet('An', 'SP5'),
    sheet('An', 'SP6'),
    sheet('An', 'SP7'),
    sheet('An', 'SP8', { disqualified: OUT, but: OPEN }),
    sheet('An', 'SP9', { status: 'draft', but: OPEN }),
    sheet('An', 'SP10', { set: 26 }),
    sheet('An', 'SP11', { edition: E148 }),
    sheet('An', 'SP12', { role: 'chair' }),
    sheet('An', 'SP13'),
  ],
  'an-2': [
    sheet('An', 'SP2'),
    sheet('An', 'SP4', { but: LESS }),
    sheet('An', 'SP5'),
    sheet('AN', 'sp12', { role: 'chair' }),
  ],
  binh: [
    sheet('Bình', 'SP1', { but: LESS }),
    sheet('Bình', 'SP2'),
    sheet('Bình', 'SP6'),
    sheet('Bình', 'SP7', { set: 2 }),
    sheet('Bình', 'SP8', { disqualified: OUT }),
    sheet('Bình', 'SP9', { status: 'draft' }),
    sheet('Bình', 'SP10', { set: 26, but: { '8': 'first' } }),
    sheet('Bình', 'SP13', { edition: E148 }),
  ],
  khach: [sheet('Khách', 'SP3'), sheet('Khách', 'SP6', { role: 'producer' })],
  'khach-2': [sheet('Khách', 'SP3', { but: LESS })],
};

const REGULATION = 'name: X\nlevel: province\nmembers: [{ name: An, role: chair }, { name: Bình }]\n';

/** What a council makes of some paths; where a sheet stands is not the same in a folder and in a table. */
async function result(cwd: string, path: string, flags: readonly string[]) {
  const { status, stdout } = await ocop(['council', path, '--format', 'ndjson', '--quiet', ...flags], {
    cwd,
  });
  const places = ['from', 'first', 'message'];
  const all = lines(stdout).map(
    (line) =>
      JSON.parse(line, (key, value: unknown) => (places.includes(key) ? undefined : value)) as {
        product: { code: string };
        outcome: string;
        held: { code: string }[];
      },
  );
  return { status, all };
}

function handedIn(): string {
  const cwd = tempDir();
  for (const [folder, sheets] of Object.entries(HANDED_IN)) {
    for (const one of sheets) {
      const path = join(cwd, 'phieu', folder, `${one.product.code}.yaml`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, sheetToText(one, String));
    }
  }
  writeFileSync(join(cwd, 'council.yaml'), REGULATION);
  return cwd;
}

const RULED = ['--regulation', 'council.yaml'];

describe('sheets in folders', () => {
  it.each([[[]], [RULED], [['--drafts']], [['--drafts', ...RULED]]])(
    'come to the same as their export, with %j',
    async (flags) => {
      const cwd = handedIn();
      expect((await ocop(['sheet', 'export', 'phieu', '--out', 'phieu.csv'], { cwd })).status).toBe(0);
      const files = await result(cwd, 'phieu', flags);
      expect(files.all).toHaveLength(12); // SP1 to SP13, less SP11: its only sheet is rejected
      expect(await result(cwd, 'phieu.csv', flags)).toEqual(files);
    },
  );

  it('hold what has to be held, and nothing else', async () => {
    const { all } = await result(handedIn(), 'phieu', RULED);
    const held = all.filter((one) => one.held.length > 0);
    expect(held.map(({ product, held: why }) => [product.code, why.map(({ code }) => code)])).toEqual([
      ['SP4', ['member-twice']],
      ['SP7', ['sets-differ']],
    ]);
  });

  it('that several paths lead to are read once, and it is said of which', async () => {
    const cwd = handedIn();
    const run = (...paths: string[]) => ocop(['council', ...paths, '--format', 'ndjson', ...RULED], { cwd });
    const once = await run('phieu');
    const twice = await run('phieu', join('phieu', 'an'));
    expect(twice.stdout).toBe(once.stdout);
    expect(lines(twice.stderr)[2]).toBe(
      `${join('phieu', 'an')}: 13 phiếu ở đây đã có trong đường dẫn ghi trước; mỗi phiếu tính một lần.`,
    );
  });

  it('are held to the edition that is asked for, as rows are', async () => {
    const { stdout, stderr } = await ocop(['council', 'phieu', '--edition', '148-2023', '--format', 'json'], {
      cwd: handedIn(),
    });
    expect(stdout).toBe('[]\n');
    expect(stderr).toContain(`${join('phieu', 'an', 'SP1.yaml')}: `);
  });
});
