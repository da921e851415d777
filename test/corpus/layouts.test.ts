import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { firstRows } from '../../src/tables/first-rows.js';
import { lines, ocop } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/** What a file of the folder comes to; beside each file, under its name and `.yaml`. */
interface Expected {
  /** Further words of the command line, such as `--edition 26-2026`. */
  readonly flags?: string;
  readonly status: number;
  /** A sheet each: what it says of its product and member, and its points in the order of the criteria. */
  readonly sheets: readonly Readonly<Record<string, string | number>>[];
  /** What is told of the file, as it is told. */
  readonly told?: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'layouts');
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.yaml'));

/** The columns of points among those that are written. */
const isCode = (heading: string) => /^\d+(?:\.\d+)*[ab]?$/.test(heading);

/** What the result of `ocop rate` says of each sheet, by its headings. */
function sheetsIn(csv: string, wanted: readonly Readonly<Record<string, unknown>>[]) {
  const text = csv.replace(/^\ufeff/, '');
  const delimiter = text.split('\n')[0]?.includes(';') === true ? ';' : ',';
  const [head = [], ...rows] = firstRows(text, delimiter, '\n', Infinity).map(({ cells }) => cells);
  return rows.map((row, at) => {
    const all = Object.fromEntries(head.map((heading, column) => [heading, row[column] ?? '']));
    const points = head
      .flatMap((heading, column) => (isCode(heading) ? [row[column] === '' ? '-' : row[column]] : []))
      .join(' ');
    const keys = Object.keys(wanted[at] ?? {});
    return Object.fromEntries(keys.map((key) => [key, key === 'points' ? points : all[key]]));
  });
}

describe('score tables as offices send them', () => {
  it.each(files)('%s', async (file) => {
    const {
      flags = '',
      status,
      sheets,
      told = [],
    } = parse(readFileSync(join(FOLDER, `${file}.yaml`), 'utf8')) as Expected;
    const cwd = tempDir();
    copyFileSync(join(FOLDER, file), join(cwd, file));
    const more = flags.split(' ').filter(Boolean);
    const rated = await ocop(['rate', file, ...more, '--format', 'csv', '--out', 'kq.csv'], { cwd });
    const ofFile = lines(rated.stderr).filter((line) => line.includes(file) && !line.startsWith('Đã ghi'));
    expect({ status: rated.status, told: ofFile }).toEqual({ status, told });
    const result = sheets.length === 0 ? '' : readFileSync(join(cwd, 'kq.csv'), 'utf8');
    const wanted = sheets.map((sheet) =>
      Object.fromEntries(Object.entries(sheet).map(([key, value]) => [key, String(value)])),
    );
    expect(sheetsIn(result, wanted)).toEqual(wanted);
  });
});
