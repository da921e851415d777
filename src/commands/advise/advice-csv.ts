import { word } from '../../base/word-coded.js';
import type { Field, Result } from '../../rows/columns.js';
import type { RecordWarning } from '../../rows/problems.js';
import { planText } from './advice-text.js';
import type { AdvisedProduct } from './advised-product.js';
import { csvLines } from '../../base/text/csv-lines.js';
import type { AdviseCommandMessages } from './words.js';

/** A product that was advised on, with what its row carries along. */
export interface AdvisedRow {
  readonly advised: AdvisedProduct;
  readonly warnings: readonly RecordWarning[];
}

interface OutColumn {
  readonly name: Field | Result;
  readonly cell: (row: AdvisedRow) => string | number;
}

/** Advice as CSV for people: a row a sheet, which product it is on, where it stands, and the plan as a cell of text. */
export class AdviceCsv {
  private readonly columns: readonly OutColumn[];

  /** @param members whether some table names members */
  constructor(
    private readonly messages: AdviseCommandMessages,
    private readonly delimiter: ',' | ';',
    members: boolean,
  ) {
    this.columns = [
      { name: 'code', cell: ({ advised }) => advised.product.code },
      { name: 'name', cell: ({ advised }) => advised.product.name },
      { name: 'producer', cell: ({ advised }) => advised.product.producer },
      { name: 'commune', cell: ({ advised }) => advised.product.commune },
      { name: 'set', cell: ({ advised }) => advised.set.set },
      { name: 'edition', cell: ({ advised }) => advised.edition },
      ...(members
        ? [{ name: 'member' as const, cell: ({ advised }: AdvisedRow) => advised.product.member }]
        : []),
      ...adviceColumns(messages),
    ];
  }

  header(): string {
    return csvLines([this.headings()], this.delimiter);
  }

  headings(): readonly string[] {
    return this.columns.map(({ name }) => this.messages.headings[name]);
  }

  rows(rows: readonly AdvisedRow[]): string {
    return csvLines(
      rows.map((row) => this.cells(row)),
      this.delimiter,
    );
  }

  cells(row: AdvisedRow): readonly (string | number)[] {
    return this.columns.map(({ cell }) => cell(row));
  }
}

/** How the columns of the advice are headed, which stand side by side in every CSV that we write. */
export function adviceHeadings(messages: AdviseCommandMessages): readonly string[] {
  return adviceColumns(messages).map(({ name }) => messages.headings[name]);
}

function adviceColumns(messages: AdviseCommandMessages): readonly OutColumn[] {
  return [
    { name: 'total', cell: ({ advised }) => advised.advice.now.total },
    { name: 'stars', cell: starsOf },
    { name: 'target', cell: ({ advised }) => advised.advice.target ?? '' },
    {
      name: 'steps',
      cell: ({ advised: { advice } }) => (advice.status === 'planned' ? advice.steps.length : ''),
    },
    {
      name: 'totalAfter',
      cell: ({ advised: { advice } }) => (advice.status === 'planned' ? advice.after.total : ''),
    },
    {
      name: 'starsAfter',
      cell: ({ advised: { advice } }) => (advice.status === 'planned' ? advice.after.stars : ''),
    },
    { name: 'plan', cell: ({ advised }) => planText(advised, messages) },
    { name: 'missing', cell: ({ advised }) => advised.advice.missing.join(', ') },
    {
      name: 'warnings',
      cell: ({ warnings }) => warnings.map((one) => word(messages.warnings, one)).join(' '),
    },
  ];
}

/** A disqualified dossier has none, whatever its points. */
function starsOf({ advised: { advice } }: AdvisedRow): number | string {
  return advice.status === 'disqualified' ? '' : advice.now.stars;
}
