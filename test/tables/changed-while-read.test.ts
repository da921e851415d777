import { appendFileSync, renameSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.js';
import { tablesOf } from '../../src/rows/open-table.js';
import { openSource, type Source } from '../../src/tables/source.js';
import { readRows } from '../../src/tables/table.js';
import { tempDir } from '../support/temp.js';

/*
 * The tables of a run are all opened before the first of them is read, so that an hour may lie between a header and its
 * rows. Of a file that was written meanwhile nobody knows whether its columns are still those.
 */

const TABLE = 'Mã sản phẩm,Bộ sản phẩm,1.1,1.2\nSP1,1,3,0\nSP2,1,2,1\n';
const SWAPPED = 'Mã sản phẩm,Bộ sản phẩm,1.2,1.1\nSP1,1,0,3\nSP2,1,1,2\nSP3,1,0,0\n';

function written(text: string): string {
  const path = join(tempDir(), 'xa.csv');
  writeFileSync(path, text);
  return path;
}

const open = async (path: string): Promise<Source> => openSource(path, { stdin: process.stdin });

/** The code and the file of what is reported of a read, or how many bytes it gave. */
async function readThrough(source: Source, meanwhile: () => void = () => undefined): Promise<unknown> {
  let bytes = 0;
  try {
    for await (const chunk of source.chunks()) {
      if (bytes === 0) meanwhile();
      bytes += chunk.length;
    }
    return bytes;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ code, args }) => [code, args]);
  }
}

describe('a file that is read behind its header', () => {
  it.each<[string, (path: string) => void]>([
    ['grown', (path) => appendFileSync(path, 'SP4,1,0,0\n')],
    ['cut off', (path) => truncateSync(path, 60)],
    ['removed', unlinkSync],
    ['moved away', (path) => renameSync(path, `${path}.cu`)],
    [
      'replaced by another',
      (path) => {
        writeFileSync(`${path}.moi`, SWAPPED);
        renameSync(`${path}.moi`, path);
      },
    ],
  ])('and has been %s since is told, and not read', async (_, change) => {
    const path = written(TABLE);
    const source = await open(path);
    change(path);
    expect(await readThrough(source)).toEqual([['file-changed', { file: path }]]);
  });

  it.each<[string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, 'SP4,1,0,0\n')],
    ['is cut off', (path) => truncateSync(path, 60)],
  ])('and %s while it is read is told at its end', async (_, change) => {
    const path = written(TABLE.repeat(5000));
    expect(await readThrough(await open(path), () => change(path))).toEqual([
      ['file-changed', { file: path }],
    ]);
  });

  it('and stays as it is, or is only read by others, is read', async () => {
    const path = written(TABLE.repeat(5000));
    const source = await open(path);
    const length = Buffer.byteLength(TABLE) * 5000;
    expect([await readThrough(source), await readThrough(source)]).toEqual([length, length]);
    // Removed once it is open, it is read to its end, but for Windows, which lets nobody remove it.
    if (process.platform !== 'win32') expect(await readThrough(source, () => unlinkSync(path))).toBe(length);
  });

  it('gives none of its rows to the columns of another', async () => {
    const path = written(TABLE);
    const [table] = await tablesOf(await open(path), null);
    writeFileSync(path, SWAPPED);
    const rows: (readonly string[] | null)[] = [];
    const read = readRows(table!, {
      header: () => undefined,
      row: ({ cells }) => void rows.push(cells),
      progress: () => undefined,
    });
    await expect(read).rejects.toThrow(UserError);
    expect(rows).toEqual([]);
  });
});
