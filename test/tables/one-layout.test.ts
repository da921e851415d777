import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headerLook } from '../../src/rows/open-table.js';
import { openSource } from '../../src/tables/source.js';
import { openPlainTable } from '../../src/tables/table.js';
import { makeHost } from '../support/host.js';
import { csvOf } from '../support/tables.js';
import { tempDir } from '../support/temp.js';

async function layoutsOf(texts: readonly string[]) {
  const cwd = tempDir();
  const { host } = makeHost({ cwd });
  const layouts = [];
  for (const [at, text] of texts.entries()) {
    const file = join(cwd, `${String(at)}.csv`);
    writeFileSync(file, text);
    layouts.push(openPlainTable(await openSource(file, host), headerLook('sheets')).layout);
  }
  return layouts;
}

it('keeps one layout for all the tables of a folder that are laid out alike, and for no other', async () => {
  const [one, other] = [csvOf([{ ma_san_pham: 'A' }]), csvOf([{ ma_san_pham: 'B' }])];
  const [first, second, titled] = await layoutsOf([one, other, `Bảng điểm\n${one}`]);
  expect(second).toBe(first);
  expect(titled).toMatchObject({ line: 2, last: 2, above: 1, titles: ['Bảng điểm'], cells: first?.cells });
  const [again] = await layoutsOf([one]);
  expect(again).toEqual(first);
});
