import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seal } from '../../src/sheets/digest.js';
import { ocop, type Ran } from '../support/ocop.js';
import { keep, roundSheet } from '../support/round-sheets.js';
import { tempDir } from '../support/temp.js';

/** The signed sheets of three members as the table that `sheet export` makes of them. */
async function exported(): Promise<{ cwd: string; table: string }> {
  const cwd = tempDir();
  const filed = '2026-06-01';
  const base = roundSheet('An', 'SP1');
  const product = { ...base.product, filed, kind: 'lần đầu' };
  keep(
    join(cwd, 'phieu'),
    ['An', 'Bình', 'Chi'].map((member) => roundSheet(member, 'SP1', { product, less: { '1.1': 2 } })),
  );
  const ran = await ocop(['sheet', 'export', 'phieu', '--out', 'bang.csv'], { cwd });
  expect([ran.status, ran.stderr]).toEqual([0, 'Đã ghi bang.csv\n']);
  return { cwd, table: readFileSync(join(cwd, 'bang.csv'), 'utf8') };
}

/** Each command that reads points from a table. */
const COMMANDS: readonly (readonly string[])[] = [
  ['council', 'bang.csv', '--format', 'ndjson'],
  ['rate', 'bang.csv', '--format', 'ndjson'],
  ['advise', 'bang.csv'],
  ['report', 'ranking', 'bang.csv', '--out', 'giay.docx', '--force'],
  ['sheet', 'import', 'bang.csv', '--dir', 'lai', '--force'],
];

/** The table, changed, read by each command: the exit status, and the sentences on seals. */
async function readBy(changed: (table: string) => string): Promise<readonly unknown[]> {
  const { cwd, table } = await exported();
  const now = changed(table);
  writeFileSync(join(cwd, 'bang.csv'), now);
  const all: unknown[] = [];
  for (const command of COMMANDS) {
    const { status, stderr }: Ran = await ocop(command, { cwd });
    all.push([command[0], status, stderr.match(/phiếu đã ký của .* không khớp niêm phong/g)]);
  }
  return all;
}

const REFUSED = 'phiếu đã ký của "Bình" cho "SP1" không khớp niêm phong';
const refusedByAll = COMMANDS.map(([name]) => [name, 1, [REFUSED]]);

/** The row of one member, changed. */
const ofBình = (table: string, change: (row: string) => string) =>
  table
    .split('\n')
    .map((row) => (row.includes(',Bình,') ? change(row) : row))
    .join('\n');

describe('a row with a seal', () => {
  it('is taken by each command as it was signed', async () => {
    expect((await readBy((table) => table)).map((one) => (one as unknown[])[2])).toEqual(
      COMMANDS.map(() => null),
    );
  });

  it('is refused by name once a point of it was changed, whatever reads it', async () => {
    expect(await readBy((table) => ofBình(table, (row) => row.replace(',3,', ',2,')))).toEqual(refusedByAll);
  });

  it('is refused where the seal was cleared and its history says that it was signed', async () => {
    const cleared = (table: string) => ofBình(table, (row) => row.replace(/[0-9a-f]{64}/, ''));
    expect(await readBy(cleared)).toEqual(refusedByAll);
  });

  it('is refused where it was made another member’s, or a draft', async () => {
    const draft = (table: string) => ofBình(table, (row) => row.replace(',signed,', ',draft,'));
    expect((await readBy(draft)).slice(0, 4)).toEqual(refusedByAll.slice(0, 4));
    const renamed = (table: string) => ofBình(table, (row) => row.replace(',Bình,', ',Dung,'));
    expect((await readBy(renamed)).map((one) => (one as unknown[])[2])).toEqual(
      COMMANDS.map(() => [REFUSED.replace('Bình', 'Dung')]),
    );
  });

  it('is the same sheet where a spreadsheet has written the filing day its own way', async () => {
    const read = await readBy((table) => table.replaceAll('2026-06-01', '01/06/2026'));
    expect(read.map((one) => (one as unknown[])[2])).toEqual(COMMANDS.map(() => null));
  });

  it('is held against its sheet where the file has other comments than ours, and comes to the same', async () => {
    const { cwd } = await exported();
    const path = join(cwd, 'phieu/Bình/SP1.yaml');
    const text = readFileSync(path, 'utf8').replace(/^digest: .*\n/m, '');
    writeFileSync(path, seal(text.replace('answers:', '# một lời ghi thêm\nanswers:')));
    await ocop(['sheet', 'export', 'phieu', '--out', 'khac.csv'], { cwd });
    const table = readFileSync(join(cwd, 'khac.csv'), 'utf8');
    const rate = async () => (await ocop(['rate', 'khac.csv', '--format', 'ndjson'], { cwd })).stderr;
    expect([/[0-9a-f]{64} [0-9a-f]{64}/.test(table), await rate()]).toEqual([
      true,
      expect.not.stringContaining('không khớp'),
    ]);
    writeFileSync(
      join(cwd, 'khac.csv'),
      ofBình(table, (row) => row.replace(',3,', ',2,')),
    );
    expect(await rate()).toContain(REFUSED);
  });

  it('counts its blanks as they were sealed, with --blank-as-zero too', async () => {
    const { cwd } = await exported();
    const ran = await ocop(['rate', 'bang.csv', '--blank-as-zero', '--format', 'ndjson'], { cwd });
    expect(ran.stderr).not.toContain('không khớp');
  });

  it('is no seal where a table from elsewhere says that a sample was sealed', async () => {
    const { cwd, table } = await exported();
    const [head = '', ...rows] = table.replace(/\r/g, '').split('\n');
    const plain = [
      head.replace('Lịch sử phiếu', 'Ghi chú khác'),
      ...rows.map((row) => row.replace(/[0-9a-f]{64}/, 'có')),
    ].join('\n');
    expect(plain.split('\n')[0]).toContain('Ghi chú khác');
    writeFileSync(join(cwd, 'khac.csv'), plain);
    expect((await ocop(['rate', 'khac.csv', '--format', 'ndjson'], { cwd })).stderr).not.toContain(
      'không khớp',
    );
  });
});
