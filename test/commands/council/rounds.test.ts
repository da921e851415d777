import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../../src/base/text/csv-lines.js';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { sheetColumns } from '../../../src/sheets/sheet-table.js';
import { digestIn } from '../../../src/sheets/digest.js';
import type { SheetFile } from '../../../src/sheets/sheet-file.js';
import { LAW } from '../../support/law.js';
import { lines, ocop } from '../../support/ocop.js';
import { keep, roundSheet, textOf, type Less } from '../../support/round-sheets.js';
import { runs } from '../../support/runs.js';
import { tempDir } from '../../support/temp.js';

const REGULATION =
  'name: Hội đồng thử\nlevel: province\nmembers:\n' +
  '  - { name: An, role: chair }\n  - { name: Bình }\n  - { name: Chi, role: secretary }\n';

/** Places of options that make a sheet 6 and 15 points less. */
const FIVE: Less = { '4.3': 1, '1.4': 2 };
const LOW: Less = { '1.1': 1, '1.2': 1, '1.4': 1, '2.4': 1, '3.2': 1, '3.3': 1, '4.3': 1 };

const AN = roundSheet('An', 'SP1', { role: 'chair' });
const BINH = roundSheet('Bình', 'SP1', { less: LOW });
const CHI = roundSheet('Chi', 'SP1', { less: FIVE });
const FIRST = [AN, BINH, CHI];
const second = (less: Less) => [
  roundSheet('An', 'SP1', { role: 'chair', after: AN }),
  roundSheet('Bình', 'SP1', { less, after: BINH }),
  roundSheet('Chi', 'SP1', { less: FIVE, after: CHI }),
];

function meeting(sheets: readonly SheetFile[], more = ''): string {
  const cwd = tempDir();
  keep(join(cwd, 'phieu'), sheets);
  writeFileSync(join(cwd, 'council.yaml'), REGULATION + more);
  return cwd;
}

const RULED = ['--regulation', 'council.yaml'];

/** What the council comes to, as JSON; where a sheet stands is not the same in a folder and in a table. */
async function result(cwd: string, paths: readonly string[], ...flags: string[]) {
  const { status, stdout, stderr } = await ocop(
    ['council', ...paths, ...RULED, '--format', 'ndjson', ...flags],
    { cwd },
  );
  const places = ['from', 'first', 'message'];
  const all = lines(stdout).map(
    (line) =>
      JSON.parse(line, (key, value: unknown) => (places.includes(key) ? undefined : value)) as {
        outcome: string;
        sheets: unknown[];
        leftOut: { member: string; reason: string }[];
        rounds: { next: number | null; who: string[] } | null;
      },
  );
  return { status, all, stderr };
}

const tableOf = (cwd: string) => ocop(['sheet', 'export', 'phieu', '--out', 'phieu.csv'], { cwd });

describe('a council of two rounds', () => {
  it('counts the latest sheet of each member, and says that the others were scored again', async () => {
    const cwd = meeting([...FIRST, ...second(FIVE)]);
    const { status, all } = await result(cwd, ['phieu']);
    expect(status).toBe(0);
    expect(all[0]?.outcome).toBe('candidate-5');
    expect(all[0]?.leftOut.map(({ member, reason }) => `${member} ${reason}`)).toEqual([
      'An earlier-round',
      'Bình earlier-round',
      'Chi earlier-round',
    ]);
    const { stdout } = await ocop(['council', 'phieu', ...RULED], { cwd });
    expect(stdout).toContain('Lệch nhau: vòng 1 là 15 điểm, vòng 2 là 6 điểm');
    expect(stdout).not.toContain('không tính phiếu vòng trước');
  });

  it('waits for those who have not scored again, by name', async () => {
    const cwd = meeting([...FIRST, ...second(FIVE).slice(0, 2)]);
    const { status, all } = await result(cwd, ['phieu']);
    expect([status, all[0]?.outcome, all[0]?.rounds?.who]).toEqual([1, 're-score', ['Chi']]);
    const { stdout } = await ocop(['council', 'phieu', ...RULED], { cwd });
    expect(stdout).toContain('Vòng 2 chưa xong, còn chờ phiếu của Chi');
  });

  it.each([
    ['', 'Hết vòng chấm lại; tệp quy chế không ghi xử lý thế nào (mục afterLastRound)'],
    ['afterLastRound: Chủ tịch quyết định\n', 'Hết vòng chấm lại; Quy chế: Chủ tịch quyết định'],
  ])(
    'has an outcome of its own where they stay apart, with what the regulation says: %j',
    async (more, said) => {
      const cwd = meeting([...FIRST, ...second(LOW)], more);
      const { status, all, stderr } = await result(cwd, ['phieu']);
      expect([status, all[0]?.outcome]).toEqual([1, 'unsettled']);
      expect(stderr).toContain('vẫn lệch quá mức sau vòng chấm cuối 1');
      const { stdout } = await ocop(['council', 'phieu', ...RULED], { cwd });
      expect(stdout).toContain('Vẫn lệch quá mức sau vòng chấm cuối, chưa có kết luận (1)');
      expect(stdout.replace(/\s+/g, ' ')).toContain(said);
      const csv = (await ocop(['council', 'phieu', ...RULED, '--format', 'csv'], { cwd })).stdout;
      expect(csv).toContain(said);
    },
  );

  it('holds a product back where a member has two sheets of one round', async () => {
    const cwd = meeting([...FIRST, ...second(FIVE)]);
    keep(join(cwd, 'khac'), [roundSheet('An', 'SP1', { less: FIVE, after: AN })]);
    const { status, all, stderr } = await result(cwd, ['phieu', 'khac']);
    expect([status, all[0]?.outcome]).toEqual([1, 'incomplete']);
    expect(stderr).toContain('"An" có hai phiếu khác nhau chấm "SP1" ở cùng vòng 2');
  });

  it('takes a draft of the second round for nothing yet', async () => {
    const draft = roundSheet('Bình', 'SP1', { less: FIVE, after: BINH, status: 'draft' });
    const { all } = await result(meeting([...FIRST, draft]), ['phieu']);
    expect([all[0]?.outcome, all[0]?.rounds?.next]).toEqual(['re-score', 2]);
  });

  it('rejects a row of a round that nobody can read', async () => {
    const cwd = meeting([...FIRST, ...second(FIVE)]);
    await tableOf(cwd);
    writeFileSync(
      join(cwd, 'phieu.csv'),
      readFileSync(join(cwd, 'phieu.csv'), 'utf8').replace(',2026-10-12,Chi,2,', ',2026-10-12,Chi,hai,'),
    );
    const { status, all, stderr } = await result(cwd, ['phieu.csv'], '--rejects', 'tu-choi.csv');
    expect(stderr).toContain('đọc được "hai", không phải vòng chấm; ghi 1, 2, … hoặc để trống là vòng 1.');
    expect([status, all[0]?.rounds?.who]).toEqual([1, ['Chi']]);
  });

  it('comes to the same from files and from a table, however they are mixed and ordered', async () => {
    const anyRound = fc.constantFrom<Less>({}, FIVE, LOW);
    const anyMeeting = fc
      .array(
        fc.record({
          member: fc.constantFrom('An', 'Bình', 'Chi'),
          code: fc.constantFrom('SP1', 'SP2'),
          rounds: fc.array(anyRound, { minLength: 1, maxLength: 3 }),
          signed: fc.nat(5).map((one) => one > 0),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((members) =>
        members.flatMap(({ member, code, rounds, signed }) => {
          let after: SheetFile | null = null;
          return rounds.map((less, index) => {
            const status = signed || index < rounds.length - 1 ? 'signed' : 'draft';
            return (after = roundSheet(member, code, { less, after, status }));
          });
        }),
      );
    await fc.assert(
      fc.asyncProperty(
        anyMeeting,
        fc.infiniteStream(fc.boolean()),
        fc.infiniteStream(fc.nat()),
        fc.constantFrom('', 'reScore: { who: pairs }\n', 'reScore: { rounds: 3 }\n'),
        async (sheets, isFile, place, more) => {
          const cwd = meeting([], more);
          for (const [index, sheet] of sheets.entries()) keep(join(cwd, 'phieu', String(index)), [sheet]);
          const inFile = sheets.map(() => isFile.next().value === true);
          const key = sheets.map(() => Number(place.next().value));
          const order = [...sheets.keys()].sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0) || a - b);
          for (const index of order) {
            const sheet = sheets[index];
            if (sheet && inFile[index]) keep(join(cwd, 'lan', String(index)), [sheet]);
          }
          const rows = order.flatMap((index) => sheets[index] ?? []);
          const mixed = rows.filter((_, index) => inFile[order[index] ?? 0] !== true);
          write(join(cwd, 'bang.csv'), rows);
          write(join(cwd, 'lan.csv'), mixed);
          const files = await result(cwd, ['phieu']);
          const sorted = ({ status, all }: typeof files) => ({
            status,
            all: all
              // What is held back names its sheets as they were met.
              .map((one) => ({
                ...{ ...one, held: null },
                sheets: one.sheets.map((of) => JSON.stringify(of)).sort(),
                leftOut: one.leftOut.map((of) => JSON.stringify(of)).sort(),
              }))
              .map((one) => JSON.stringify(one))
              .sort(),
          });
          expect(sorted(await result(cwd, ['bang.csv']))).toEqual(sorted(files));
          const both = [...(inFile.includes(true) ? ['lan'] : []), ...(mixed.length > 0 ? ['lan.csv'] : [])];
          expect(sorted(await result(cwd, both))).toEqual(sorted(files));
        },
      ),
      runs(25),
    );
  }, 120_000);
});

/** A table as `ocop sheet export` writes it, in the order that is asked for. */
function write(path: string, sheets: readonly SheetFile[]): void {
  const columns = sheetColumns(sheets, LAW, messages.headings, (sheet) => digestIn(textOf(sheet)));
  const rows = [
    columns.map(({ heading }) => heading),
    ...sheets.map((sheet) => columns.map(({ cell }) => cell(sheet))),
  ];
  writeFileSync(path, csvLines(rows, ','));
}

describe('rows of a table', () => {
  const BARE = /^(?:Tình trạng phiếu|Lịch sử phiếu|Niêm phong)$/;
  /** What a secretary types: points, and nothing of signatures. */
  async function typed(more = '') {
    const cwd = meeting(FIRST.slice(1), more);
    await tableOf(cwd);
    const rows = lines(readFileSync(join(cwd, 'phieu.csv'), 'utf8').slice(1)).map((line) => line.split(','));
    const kept = (rows[0] ?? []).map((heading) => !BARE.test(heading));
    // The history has commas of its own: what stands before it is enough.
    const cut = rows.map((row) =>
      row.filter((_, index) => kept[index] && index < kept.indexOf(false)).join(','),
    );
    writeFileSync(join(cwd, 'phieu.csv'), cut.map((line) => `${line}\n`).join(''));
    return cwd;
  }

  it('count as signed, and it is said of how many', async () => {
    const { all, stderr } = await result(await typed(), ['phieu.csv']);
    expect(all[0]?.outcome).not.toBe('incomplete');
    expect(stderr.match(/2 dòng của bảng được tính như phiếu đã ký mà không ai ký bằng ocop/g)).toHaveLength(
      1,
    );
    expect((await result(await typed(), ['phieu.csv'], '--quiet')).stderr).toBe('');
  });

  it('that came of signed sheets have their seals, and nothing is said', async () => {
    const cwd = meeting(FIRST);
    await tableOf(cwd);
    expect((await result(cwd, ['phieu.csv'])).stderr).not.toContain('không ai ký');
  });

  it('count with --drafts only, where the regulation takes no table for a signature', async () => {
    const cwd = await typed('csv: drafts\n');
    const without = await result(cwd, ['phieu.csv']);
    expect(without.all[0]?.leftOut).toEqual([
      { member: 'Bình', reason: 'draft' },
      { member: 'Chi', reason: 'draft' },
    ]);
    expect(without.stderr).not.toContain('không ai ký');
    const counted = await result(cwd, ['phieu.csv'], '--drafts');
    expect(counted.all[0]?.leftOut).toEqual([]);
    expect(counted.stderr).not.toContain('không ai ký');
  });
});
