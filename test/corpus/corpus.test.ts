import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { openRegisters } from '../../src/register/open-registers.js';
import { readRegister } from '../../src/register/read-register.js';
import type { RegisterRecord } from '../../src/register/record.js';
import { testHost } from '../support/host.js';
import { LAW } from '../support/law.js';
import { ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/*
 * Lists as offices write them: a small file of each kind, and beside it, as YAML, what is to be read of it. The next kind
 * is a file, and no code.
 */

/** What is expected of a list. */
interface Expected {
  /** What is unusual in it. */
  readonly kind: string;
  readonly products: number;
  readonly producers: number;
  /** The records, each with the fields that matter here. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Rows of the table that are no product, by what they are. */
  readonly others?: Readonly<Record<string, number>>;
  /** Parts of what is reported when it is counted. */
  readonly told?: readonly string[];
}

const LISTS = join(ROOT, 'test/corpus/lists');
const FILES = readdirSync(LISTS).filter((name) => !name.endsWith('.yaml'));

describe.each(FILES)('the list %s', (name) => {
  const path = join(LISTS, name);
  const beside = `${path}.yaml`;
  if (!existsSync(beside)) throw new Error(`${beside} is missing: say what is expected of ${name}`);
  const expected = load(readFileSync(beside, 'utf8')) as Expected;

  it('is read as its rows', async () => {
    const records: RegisterRecord[] = [];
    const others: Record<string, number> = {};
    for (const table of await openRegisters([path], null, testHost())) {
      await readRegister(
        table,
        { library: LAW, places: null },
        {
          row({ record, other }) {
            if (other !== null) others[other.kind] = (others[other.kind] ?? 0) + 1;
            if (record !== null) records.push(record);
          },
        },
      );
    }
    const shown = records.map((record, at) => {
      const asked = Object.keys(expected.rows[at] ?? { name: '' });
      return Object.fromEntries(asked.map((field) => [field, record[field as keyof RegisterRecord]]));
    });
    expect(shown).toEqual(expected.rows);
    expect(others).toEqual(expected.others ?? {});
  });

  it('is counted as its products and producers', async () => {
    const { stdout, stderr } = await ocop(['tally', path, '--by', 'stars', '--format', 'json']);
    const { total } = JSON.parse(stdout) as { total: { products: number; producers: number } };
    expect([total.products, total.producers]).toEqual([expected.products, expected.producers]);
    for (const part of expected.told ?? []) expect(stderr).toContain(part);
  });

  it('is imported once', async () => {
    const register = join(tempDir(), 'so.csv');
    const rowsNow = () => readFileSync(register, 'utf8').trimEnd().split('\r\n').length - 1;
    await ocop(['register', 'import', path, '--register', register]);
    const first = rowsNow();
    await ocop(['register', 'import', path, '--register', register]);
    expect([first, rowsNow()]).toEqual([expected.rows.length, expected.rows.length]);
  });
});
