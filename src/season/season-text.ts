import type { SeasonWords } from './vi.js';
import { SEASON_TEXTS, type SeasonText } from './season.js';

/** What a season begins with: everything may be left out, and filled in later. */
export interface SeasonDraft {
  readonly texts: Partial<Readonly<Record<SeasonText, string>>>;
  readonly round: {
    readonly name: string | null;
    readonly files: readonly string[];
    readonly sheets: readonly string[];
    /** The round's own list of products. */
    readonly products: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly results: string | null;
    readonly number: string | null;
    readonly date: string | null;
  };
}

/** What an entry may look like. */
export const EXAMPLES: Readonly<Record<SeasonText, string>> = {
  province: 'tỉnh Lâm Đồng',
  agency: 'UBND tỉnh Lâm Đồng',
  place: 'Đà Lạt',
  register: 'so-san-pham.csv',
  places: 'dia-danh.csv',
  communes: 'xa.csv',
  aliases: 'chu-the.csv',
  regulation: 'hoi-dong.yaml',
  products: 'san-pham.csv',
  plan: 'ke-hoach.yaml',
  edition: '26-2026',
};

/** Where a round's results may go. */
export const EXAMPLE_OF_RESULTS = 'ket-qua.csv';

/** A season's file with a comment above each entry; what is not known yet stands there as a comment to be filled in. */
export function seasonText({ texts, round }: SeasonDraft, { season: { file: words } }: SeasonWords): string {
  const lines = words.head.map((line) => `# ${line}`);
  for (const key of SEASON_TEXTS) {
    lines.push('', `# ${words.texts[key]}`, entry('', key, texts[key], EXAMPLES[key]));
  }
  lines.push('', `# ${words.footnotes}`, '# footnotes: true');
  const { name, files, sheets, products, from, to, results, number, date } = round;
  const examples = words.round;
  lines.push(
    '',
    `# ${words.rounds}`,
    'rounds:',
    `  - name: ${quoted(name ?? examples.name)}`,
    `    # ${examples.files}`,
    list('files', files, 'dot1/*.csv'),
    `    # ${examples.sheets}`,
    list('sheets', sheets, 'dot1/phieu-hoi-dong'),
    `    # ${examples.products}`,
    entry('    ', 'products', products ?? undefined, 'dot1/san-pham.csv'),
    `    # ${examples.days}`,
    ...group('days', [
      ['from', from, '01/08/2026'],
      ['to', to, '05/08/2026'],
    ]),
    `    # ${examples.results}`,
    entry('    ', 'results', results ?? undefined, 'dot1/ket-qua.csv'),
    `    # ${examples.decision}`,
    ...group('decision', [
      ['number', number, '3981/QĐ-UBND'],
      ['date', date, '05/08/2026'],
    ]),
    `    # ${examples.closed}`,
    '    # closed: true',
    '',
  );
  return lines.join('\n');
}

function entry(indent: string, key: string, value: string | undefined, example: string): string {
  return value === undefined ? `${indent}# ${key}: ${quoted(example)}` : `${indent}${key}: ${quoted(value)}`;
}

function list(key: string, values: readonly string[], example: string): string {
  const [mark, names] = values.length === 0 ? ['# ', [example]] : ['', values];
  return `    ${mark}${key}: [${names.map(quoted).join(', ')}]`;
}

/** Entries below one: it is a comment where all of them are. */
function group(
  key: string,
  entries: readonly (readonly [key: string, value: string | null, example: string])[],
): readonly string[] {
  if (entries.every(([, value]) => value === null)) {
    return [`    # ${key}:`, ...entries.map(([name, , example]) => `    #   ${name}: ${quoted(example)}`)];
  }
  return [
    `    ${key}:`,
    ...entries.map(([name, value, example]) => entry('      ', name, value ?? undefined, example)),
  ];
}

/** Whatever stands in it, it is one text in YAML, which takes all strings of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
