import { expect, it } from 'vitest';
import { en } from '../../src/page/en.js';
import { vi } from '../../src/page/vi.js';

/* What the page says besides the words of scoring, which test/cli/words.test.ts looks at: in both languages. */

/** Rendered with texts that everything takes: a day is a text, and so is a number as it is shown. */
function said(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const given = path === '.clash' ? [['2026-10-12']] : ['2026-10-12', '2026-10-12', '2026-10-12'];
    return said((words as (...args: unknown[]) => unknown)(...given), path);
  }
  if (typeof words !== 'object' || words === null) throw new Error(`${path} is no word`);
  return Object.entries(words).flatMap(([key, one]) => said(one, `${path}.${key}`));
}

const VI = said(vi);
const EN = said(en);
const marked = (text: string) => /đ|\p{M}/iu.test(text.normalize('NFD'));
const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
const numbers = (text: string) => [...new Set(text.match(/\d+/g) ?? [])].toSorted().join();

it('says the same things in both languages', () => {
  expect(EN.map(([path]) => path)).toEqual(VI.map(([path]) => path));
  expect(EN.map(([path, text]) => [path, numbers(text)])).toEqual(
    VI.map(([path, text]) => [path, numbers(text)]),
  );
});

it('says nothing that a slip left behind', () => {
  const left = [...VI, ...EN].filter(([, text]) => /undefined|\[object|NaN|\$\{|^\s*$/.test(text));
  expect(left).toEqual([]);
});

it('is Vietnamese in Vietnamese, and English in English', () => {
  const own = ([path]: [string, string]) => path !== '.otherLang';
  expect(VI.filter(own).filter(([, text]) => letters(text).length > 20 && !marked(text))).toEqual([]);
  expect(EN.filter(own).filter(([, text]) => marked(text))).toEqual([]);
});
