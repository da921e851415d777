import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../scripts/bundle.js';
import type * as Compiler from '../../src/law/compile-law.js';
import { ROOT, runIn, type ocop } from './ocop.js';
import { tempDir } from './temp.js';

/** The edition that is made up, and the one it is made of. */
const [ID, MODEL] = ['30-2030', '26-2026'];

/** What it says otherwise, so that nobody can take its answer for that of another edition. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/^edition: .*$/m, `edition: ${ID}`],
  [/number: 26\/2026\/QĐ-TTg/, 'number: 30/2030/QĐ-TTg'],
  [/date: 2026-05-22/, 'date: 2030-01-01'],
  [/from: 2026-05-22/g, 'from: 2030-01-01'],
  [/from: 148-2023/, `from: ${MODEL}`],
  [/2026-07-21/g, '2030-03-01'],
  [/2026-06-21/g, '2030-01-31'],
  [/months: 36/, 'months: 24'],
  [/earliestDays: 180/, 'earliestDays: 75'],
  [/latestDays: 120/, 'latestDays: 15'],
  [/days: 180/, 'days: 33'],
  [/UBND cấp tỉnh/g, 'UBND cấp vùng'],
  [/Điều (\d)/g, 'Điều 9$1'],
];

/** Writes an edition of 2030 beside ours: other months, days, articles, authorities, names of sets and of groups. */
function writeEdition(criteria: string): void {
  const folder = join(criteria, ID);
  cpSync(join(ROOT, 'criteria', MODEL), folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const changed =
      name === 'edition.yaml'
        ? CHANGES.reduce((so, [from, to]) => so.replace(from, to), text)
        : text
            .replace(/^edition: .*$/m, `edition: ${ID}`)
            .replace(/^(name|branch|group): "?(.*?)"?$/gm, '$1: "Kiểu mới $2"');
    writeFileSync(path, changed);
  }
}

/** The same as a folder for `--criteria`. */
export function editionOf2030(): string {
  const dir = tempDir();
  writeEdition(dir);
  return dir;
}

/** The program as it will be built with that edition in its data; gives what runs it, as `ocop` runs ours. */
export async function programOf2030(dir: string): Promise<typeof ocop> {
  for (const part of ['criteria', 'schemas', 'package.json']) {
    cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  writeEdition(join(dir, 'criteria'));
  const dist = join(dir, 'dist');
  await bundle({ run: 'src/cli/run.ts', 'compile-law': 'src/law/compile-law.ts' }, dist);
  const [program, compiler] = ['run.js', 'compile-law.js'].map(
    (name) => pathToFileURL(join(dist, name)).href,
  );
  const { compileLaw } = (await import(compiler!)) as typeof Compiler;
  compileLaw();
  return (args, world = {}) => runIn(world, args, {}, program);
}
