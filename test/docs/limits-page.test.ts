import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as limits from '../../src/base/limits.js';
import { ROOT } from '../support/ocop.js';

const { MEBI, ...named } = limits;

it('the page of limits has every limit of the module', () => {
  const page = readFileSync(join(ROOT, 'docs/tra-cuu/gioi-han.md'), 'utf8');
  const missing = Object.entries(named).filter(([, most]) => {
    const text = most % MEBI === 0 ? `${String(most / MEBI)} MiB` : String(most);
    return !new RegExp(`(?<!\\d)${text}(?!\\d)`).test(page);
  });
  expect(missing).toEqual([]);
});
