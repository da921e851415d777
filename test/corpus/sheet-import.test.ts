import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { lines, ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/*
 * Whatever `rate` reads of a table, `sheet import` makes the same sheets of, or says of each row why it does not: it may
 * lack the code that its file is named after.
 */

interface Rated {
  readonly product: { readonly code: string };
  readonly total: number | null;
  readonly stars: number | null;
}

const FOLDERS = ['layouts', 'sheets'].map((folder) => join(ROOT, 'test/corpus', folder));
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) => [name, folder] as const),
);

/** What is rated of a table, or of a folder of sheets, each as one text; nothing where it is refused. */
async function rated(cwd: string, of: string, flags: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await ocop(['rate', of, ...flags, '--format', 'ndjson', '--quiet'], { cwd });
  return lines(stdout)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Rated)
    .map(({ product, total, stars }) => `${product.code} ${String(total)} ${String(stars)}`)
    .sort();
}

it.each(FILES)('%s comes to the same sheets', async (name, folder) => {
  const cwd = tempDir();
  copyFileSync(join(folder, name), join(cwd, name));
  const { flags = '' } = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as { flags?: string };
  const table = await rated(cwd, name, flags.split(' ').filter(Boolean));
  const { stderr, status } = await ocop(['sheet', 'import', name, '--member', 'Lê Thị C'], { cwd });
  const sheets = existsSync(join(cwd, 'phieu')) ? await rated(cwd, 'phieu', []) : [];
  const left = [...table];
  for (const sheet of sheets) {
    expect(left).toContain(sheet);
    left.splice(left.indexOf(sheet), 1);
  }
  // Each that is missing is told, with its place and what would do.
  const told = lines(stderr).filter((line) => line.startsWith(name));
  if (left.length > 0) expect([status, told.length >= left.length]).toEqual([1, true]);
});
