import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop } from '../support/ocop.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

const ROWS = csvOf([
  { ma_san_pham: 'B', '1.3': 1, xa: 'Xã Ấm', thanh_vien: 'Lê Ánh' },
  { ma_san_pham: 'A', xa: 'Xã Hai', thanh_vien: 'Lê Ánh' },
]);

/** A text as editors save it when they are told "Unicode". */
const SAVED: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16, the other way round': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
};

describe.each(Object.entries(SAVED))('files in %s', (_, save) => {
  it('are read as sheets', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), ROWS);
    await ocop(['sheet', 'import', 'x.csv', '--dir', 'phieu'], { cwd });
    const asked = ['rate', 'phieu', '--format', 'ndjson'];
    const { stdout: known } = await ocop(asked, { cwd });
    expect(known.split('\n')).toHaveLength(3);
    for (const name of readdirSync(join(cwd, 'phieu'), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.yaml')) continue;
      const path = join(cwd, 'phieu', name);
      writeFileSync(path, save(readFileSync(path, 'utf8')));
    }
    expect(await ocop(asked, { cwd })).toMatchObject({ status: 0, stdout: known });
  });

  it.each(['json', 'ndjson'])('are read as results in %s', async (format) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), ROWS.replaceAll('Lê Ánh', ''));
    const { stdout: results } = await ocop(['rate', 'x.csv', '--format', format], { cwd });
    const asked = ['tally', 'kq.json', '--by', 'commune', '--format', 'csv'];
    writeFileSync(join(cwd, 'kq.json'), results);
    const { stdout: known } = await ocop(asked, { cwd });
    expect(known).toContain('Xã Ấm');
    writeFileSync(join(cwd, 'kq.json'), save(results));
    expect(await ocop(asked, { cwd })).toMatchObject({ status: 0, stdout: known });
  });

  it('are read as tallies to be added', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), ROWS.replaceAll('Lê Ánh', ''));
    const { stdout: part } = await ocop(['tally', 'x.csv', '--by', 'commune', '--format', 'json'], { cwd });
    const asked = ['tally', 'merge', 'phan.json', '--format', 'csv'];
    writeFileSync(join(cwd, 'phan.json'), part);
    const known = await ocop(asked, { cwd });
    writeFileSync(join(cwd, 'phan.json'), save(part));
    expect(await ocop(asked, { cwd })).toEqual(known);
    expect(known.status).toBe(0);
  });

  it('are read as a regulation', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'x.csv'), ROWS);
    const asked = ['council', 'x.csv', '--regulation', 'quy-che.yaml', '--format', 'ndjson'];
    const regulation = 'name: Hội đồng\nlevel: province\nmembers:\n  - { name: Lê Ánh, role: chair }\n';
    writeFileSync(join(cwd, 'quy-che.yaml'), regulation);
    const known = await ocop(asked, { cwd });
    writeFileSync(join(cwd, 'quy-che.yaml'), save(regulation));
    expect(await ocop(asked, { cwd })).toEqual(known);
    expect(known.stdout).not.toBe('');
  });
});
