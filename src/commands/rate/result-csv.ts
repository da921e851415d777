import { word } from '../../base/word-coded.js';
import { readPoints } from '../../rows/cells.js';
import { FIELDS, type Field, type Result } from '../../rows/columns.js';
import type { RemarkColumn, SheetsColumns } from '../../sheets/sheet-table.js';
import { criterionHeading, type Header } from '../../rows/header.js';
import { cellText, fieldText, textAsRead, type FileSubmission } from '../../rows/submission.js';
import { csvLine } from '../../base/text/csv-lines.js';
import type { RatedRow } from '../../rating/rated-row.js';
import type { RateCommandMessages } from './words.js';

/** One column of the result: its heading, and what it says of a row. */
interface OutColumn {
  readonly heading: string;
  readonly cell: (row: RatedRow, rank: number | null) => string | number;
}

export interface CsvLook {
  /** Whether each row carries its rank. */
  readonly ranked: boolean;
  /** Whether each row carries its group. */
  readonly grouped: boolean;
  readonly delimiter: ',' | ';';
}

/** The columns of a table, or those that a table of sheets' files would have. */
export type InputColumns = Header | SheetsColumns;

/** What a reader looks for stands first; the rest of what came in follows behind the results. */
const IDENTITY: readonly Field[] = ['code', 'name', 'producer', 'commune', 'set', 'edition'];

/**
 * Rated rows as CSV for people: a row a sheet, headed in the language of the messages; every heading is one that we
 * can read, so that what was written can be rated again. The points and the columns that we do not know are kept.
 */
export class ResultCsv {
  private readonly columns: readonly OutColumn[];

  private readonly delimiter: CsvLook['delimiter'];

  /** @param headers of all that is read, so that no column of any is lost */
  constructor(
    headers: readonly InputColumns[],
    messages: RateCommandMessages,
    { ranked, grouped, delimiter }: CsvLook,
  ) {
    this.delimiter = delimiter;
    const { field, result } = columnsIn(messages);
    const known = new Set(headers.flatMap((header) => [...header.fields.keys()]));
    this.columns = [
      ...(ranked ? [result('rank', (_row, rank) => rank ?? '')] : []),
      ...(grouped ? [result('group', ({ group }) => group ?? '')] : []),
      ...IDENTITY.map((name) => (name === 'edition' ? result(name, editionOf) : field(name))),
      ...(known.has('member') ? [field('member')] : []),
      ...ratingColumns(messages),
      ...FIELDS.filter((name) => known.has(name) && !IDENTITY.includes(name) && !PLACED.has(name)).map(field),
      ...criterionColumns(headers),
      ...otherColumns(headers, messages),
    ];
  }

  header(): string {
    return this.line(this.headings());
  }

  headings(): readonly string[] {
    return this.columns.map((column) => column.heading);
  }

  /** @param rank the row's place, null in output that is not ranked */
  row(row: RatedRow, rank: number | null): string {
    return this.line(this.cells(row, rank));
  }

  cells(row: RatedRow, rank: number | null): readonly (string | number)[] {
    return this.columns.map((column) => column.cell(row, rank));
  }

  private line(cells: readonly (string | number)[]): string {
    return csvLine(cells, this.delimiter);
  }
}

/** What one looks for on a page of results. */
const ON_A_PAGE = [
  ...(['rank', 'group', 'code', 'name', 'producer', 'commune', 'member'] as const),
  ...(['partA', 'partB', 'partC', 'total', 'stars'] as const),
  ...(['disqualified', 'unmet', 'missing', 'authority'] as const),
];

export function pageHeadings({ headings }: RateCommandMessages): readonly string[] {
  return ON_A_PAGE.map((name) => headings[name]);
}

/** How the columns of what a rating comes to are headed, which stand side by side in every CSV that we write. */
export function ratingHeadings(messages: RateCommandMessages): readonly string[] {
  return ratingColumns(messages).map(({ heading }) => heading);
}

function ratingColumns(messages: RateCommandMessages): readonly OutColumn[] {
  const { field, result } = columnsIn(messages);
  return [
    result('partA', ({ rating }) => rating.parts.A),
    result('partB', ({ rating }) => rating.parts.B),
    result('partC', ({ rating }) => rating.parts.C),
    result('total', ({ rating }) => rating.total),
    result('pointStars', ({ rating }) => rating.pointStars ?? ''),
    result('stars', ({ rating }) => rating.stars ?? ''),
    result('status', ({ rating }) => messages.rate.status[rating.status]),
    field('disqualified'),
    result('unmet', ({ rating }) => rating.unmet.map((one) => messages.unmet(one)).join('; ')),
    result('missing', ({ rating }) => rating.missing.join(', ')),
    result('authority', ({ authority }) => authority ?? ''),
    result('warnings', ({ warnings }) =>
      warnings.map((warning) => word(messages.warnings, warning)).join(' '),
    ),
  ];
}

/** Makes columns: of what came in, and of what it comes to. */
function columnsIn({ headings }: RateCommandMessages) {
  return {
    field: (name: Field): OutColumn => ({
      heading: headings[name],
      cell: isRead(name)
        ? ({ submission }) => submission[name]
        : ({ submission }) => fieldText(submission, name),
    }),
    result: (name: Field | Result, cell: OutColumn['cell']): OutColumn => ({ heading: headings[name], cell }),
  };
}

/** Fields that a submission holds as the text of their cell. */
const READ = ['code', 'name', 'producer', 'commune', 'member'] as const;

function isRead(name: Field): name is (typeof READ)[number] {
  return READ.some((one) => one === name);
}

const PLACED: ReadonlySet<Field> = new Set<Field>(['member', 'disqualified']);

/** The edition the row was rated by, whether it named one or not. */
const editionOf: OutColumn['cell'] = ({ submission }) => submission.edition;

/** Every criterion column of any table, in the order of the first that has it; points as plain numbers. */
function criterionColumns(headers: readonly InputColumns[]): readonly OutColumn[] {
  const columns = new Map(
    headers.flatMap(({ criteria }) => criteria.map((column) => [criterionHeading(column), column] as const)),
  );
  const place = new Map(
    headers
      .filter(isTable)
      .map((header) => [
        header,
        new Map(header.criteria.map((column) => [criterionHeading(column), column.index])),
      ]),
  );
  return [...columns].map(([heading, column]) => ({
    heading,
    cell: ({ submission }) => {
      if (submission.header === null) {
        const answer = submission.said.answers.get(column.code);
        return answer?.case === column.case ? answer.points : '';
      }
      const index = place.get(submission.header)?.get(heading);
      const cell = index === undefined ? '' : (submission.cells[index] ?? '');
      if (cell === '') return '';
      const points = readPoints(cell);
      return typeof points === 'number' ? points : cell.trim();
    },
  }));
}

/** A column that is carried along as it is: where it is in each table, and which remark of a sheet's file it is. */
interface OtherColumn {
  readonly heading: string;
  readonly place: Map<Header, number>;
  remark: RemarkColumn | null;
}

/** Columns we do not know and remarks, by their heading; where a table has several of one heading, each of them. */
function otherColumns(
  headers: readonly InputColumns[],
  { headings }: RateCommandMessages,
): readonly OutColumn[] {
  const columns = new Map<string, OtherColumn>();
  const columnOf = (heading: string, time: number): OtherColumn => {
    const key = `${heading}\u0001${String(time)}`;
    const known = columns.get(key);
    if (known !== undefined) return known;
    const made = { heading, place: new Map<Header, number>(), remark: null };
    columns.set(key, made);
    return made;
  };
  for (const header of headers) {
    if (!isTable(header)) {
      for (const one of header.remarks) columnOf(`${headings[one.what]} ${one.code}`, 1).remark = one;
      continue;
    }
    const met = new Map<string, number>();
    const kept = [...header.unknown, ...header.remarks.map((one) => one.index)].sort((a, b) => a - b);
    for (const index of kept) {
      const heading = cellText(header.cells[index]);
      const time = (met.get(heading) ?? 0) + 1;
      met.set(heading, time);
      columnOf(heading, time).place.set(header, index);
    }
  }
  return [...columns.values()].map(({ heading, place, remark }) => ({
    heading,
    cell: ({ submission }) => {
      if (submission.header === null) return textAsRead(remarkIn(submission, remark));
      const index = place.get(submission.header);
      return index === undefined ? '' : cellText(submission.cells[index]);
    },
  }));
}

function remarkIn({ said }: FileSubmission, remark: RemarkColumn | null): string {
  return (remark && said.remarks.get(remark.code)?.[remark.what]) ?? '';
}

function isTable(columns: InputColumns): columns is Header {
  return 'unknown' in columns;
}
