import { ESLint, type Linter } from 'eslint';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rules that the linter finds broken in a text, were it this file. */
async function refusals(code: string, file: string): Promise<readonly (string | null)[]> {
  // These rules need no types; the rules that do would read the file from the disk, not this text, where CI is set.
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: 'eslint.config.js',
    overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config,
  });
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${root}/${file}` });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

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
  expect(await refusals(code, 'src/engine/band.ts')).toContain(rule);
});

const DAY = "export const day = new Date('2026-05-22T00:00:00Z');";

it.each([
  ['export const { cwd } = process;', ['no-restricted-globals']],
  ["export { argv } from 'node:process';", ['no-restricted-syntax']],
  ["import { argv } from 'node:process';\nexport const args = argv;", ['no-restricted-syntax']],
  ['export const moment = new Date();', ['no-restricted-syntax']],
  ['export const moment = Date.now();', ['no-restricted-syntax']],
  ['export const moment = performance.now();', ['no-restricted-globals']],
  [DAY, []],
])('only the outermost know the process and the clock: %s', async (code, rules) => {
  expect(await refusals(code, 'src/commands/rate.ts')).toEqual(rules);
});
