import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { load } from 'js-yaml';
import { ocop, ROOT } from '../support/ocop.js';

/* Tables of points as offices write them, each with what they are rated as beside it. */

interface Expected {
  readonly kind: string;
  readonly rows: readonly { readonly code: string; readonly total: number; readonly stars: number }[];
}

interface Rated {
  readonly product: { readonly code: string };
  readonly total: number;
  readonly stars: number;
}

const SHEETS = join(ROOT, 'test/corpus/sheets');

it.each(readdirSync(SHEETS).filter((name) => !name.endsWith('.yaml')))(
  '%s is rated as its rows',
  async (name) => {
    const path = join(SHEETS, name);
    const { rows } = load(readFileSync(`${path}.yaml`, 'utf8')) as Expected;
    const { stdout, status } = await ocop(['rate', path, '--format', 'ndjson', '--quiet']);
    const rated = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Rated);
    expect(rated.map(({ product, total, stars }) => ({ code: product.code, total, stars }))).toEqual(rows);
    expect(status).toBe(0);
  },
);
