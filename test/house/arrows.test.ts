import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { expect, it } from 'vitest';
import { ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

const OPTIONS = await extractOptions(join(ROOT, '.dependency-cruiser.js'));

/** The names of the rules that the files of a made house break. */
async function broken(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const house = realpathSync(tempDir());
  for (const [name, text] of Object.entries({ ...files, 'tsconfig.json': '{}' })) {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    writeFileSync(join(house, name), text);
  }
  const { output } = await cruise(['src'], { ...OPTIONS, baseDir: house });
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].toSorted();
}

it.each([
  [
    'the engine that knows the law',
    'src/engine/a.ts',
    'src/law/b.ts',
    ['engine-knows-only-what-is-below', 'the-engine-stands-alone'],
  ],
  [
    'tables that know what a row means',
    'src/tables/a.ts',
    'src/rows/b.ts',
    ['tables-knows-only-what-is-below'],
  ],
  [
    'papers that know plans, beside them',
    'src/papers/a.ts',
    'src/plan/b.ts',
    ['papers-knows-only-what-is-below'],
  ],
  [
    'a command that knows another',
    'src/commands/rate/a.ts',
    'src/commands/tally/b.ts',
    ['no-command-knows-another'],
  ],
  [
    'the page that knows what only Node can run',
    'src/page/a.ts',
    'src/law/b.ts',
    ['the-page-runs-in-a-browser'],
  ],
  [
    'a command that knows the page, and not what is built of it',
    'src/commands/form/a.ts',
    'src/page/b.ts',
    ['commands-knows-only-what-is-below'],
  ],
  ['a folder without a place', 'src/rows/a.ts', 'src/utils/b.ts', ['every-folder-has-a-place']],
])('the linter refuses %s', async (_, from, to, rules) => {
  const path = `${'../'.repeat(from.split('/').length - 1)}${to.replace('.ts', '.js')}`;
  // Of types alone: a circle of those keeps a change together as well.
  const files = {
    [from]: `import type { B } from '${path}';\nexport type A = B;\n`,
    [to]: 'export type B = 1;\n',
  };
  expect(await broken(files)).toEqual(rules);
});

it('the linter refuses a circle, of types too, and nothing in a house that stands', async () => {
  const a = "import type { B } from './b.js';\nexport interface A {\n  b: B;\n}\n";
  const b = "import type { A } from './a.js';\nexport interface B {\n  a: A;\n}\n";
  expect(await broken({ 'src/rows/a.ts': a, 'src/rows/b.ts': b })).toEqual(['no-circle']);
  const above = "import type { B } from '../law/b.js';\nexport type A = B;\n";
  expect(await broken({ 'src/rows/a.ts': above, 'src/law/b.ts': 'export type B = 1;\n' })).toEqual([]);
});
