import { ESLint, type Linter } from 'eslint';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it.each([
  [
    "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x', 'utf8');",
    'no-restricted-imports',
  ],
  ["import { parse } from 'yaml';\nexport const data: unknown = parse('x');", 'no-restricted-imports'],
  ["import { fold } from '../text/fold.js';\nexport const x = fold('x');", 'no-restricted-imports'],
  ['export const now = Date.now();', 'no-restricted-globals'],
  ['export const lang = process.env.LANG;', 'no-restricted-globals'],
])('the linter refuses in the engine: %s', async (code, rule) => {
  // These rules need no types; the rules that do would read the file from the disk, not this text, where CI is set.
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: 'eslint.config.js',
    overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config,
  });
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${root}/src/engine/band.ts` });
  expect(result?.messages.map((message) => message.ruleId)).toContain(rule);
});
