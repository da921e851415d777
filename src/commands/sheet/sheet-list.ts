import type { ReadSheetFile } from '../../sheets/read-sheet-file.js';
import { padEnd, padStart, printable, widest } from '../../base/text/width.js';
import { reopeningsOf } from '../../sheets/sheet-changes.js';
import type { SheetCommandMessages } from './words.js';

/** A sheet as it is listed for programs. */
export function listedJson({ path, sheet, rating, problems }: ReadSheetFile): object {
  return {
    path,
    product: sheet?.product.code ?? null,
    member: sheet?.member ?? null,
    role: sheet?.role ?? null,
    status: sheet?.status ?? null,
    total: rating?.total ?? null,
    stars: rating?.stars ?? null,
    missing: rating?.missing ?? [],
    problems: problems.reduce((sum, one) => sum + (one.code === 'more-findings' ? one.args.count : 1), 0),
    round: sheet?.round ?? null,
    follows: sheet?.follows ?? null,
    reopened: sheet === null ? [] : reopeningsOf(sheet),
  };
}

/** The sheets as rows of a table, as they are listed on the screen, with the file of each. */
export function listedTable(
  reads: readonly ReadSheetFile[],
  messages: SheetCommandMessages,
): { readonly headings: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] } {
  const [headings = [], ...rows] = sheetCells(reads, messages);
  return {
    headings: [...headings, messages.session.pathHeading],
    rows: rows.map((cells, at) => {
      const { rating, path } = reads[at] ?? { rating: null, path: '' };
      return [...cells.map((cell, index) => (index === TOTAL ? (rating?.total ?? null) : cell)), path];
    }),
  };
}

/** The column of totals. */
const TOTAL = 3;

/** The sheets as a table: whose, on what, with totals and stars. */
export function sheetListLines(reads: readonly ReadSheetFile[], messages: SheetCommandMessages): string[] {
  const cells = sheetCells(reads, messages).map((row) => row.map(printable));
  const widths = cells[0]?.map((_, index) => widest(cells.map((row) => row[index] ?? ''))) ?? [];
  return cells.map((row) =>
    row
      .map((cell, index) => (index === TOTAL ? padStart : padEnd)(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function sheetCells(
  reads: readonly ReadSheetFile[],
  messages: SheetCommandMessages,
): readonly (readonly string[])[] {
  const words = messages.session;
  const { columns } = messages.rate;
  const head = [
    columns.member,
    columns.code,
    columns.product,
    columns.total,
    columns.stars,
    words.sheetPage.status,
  ];
  const rows = reads.map(({ sheet, rating, problems, path }) => {
    if (sheet === null || problems.length > 0) {
      return [
        sheet?.member ?? '',
        sheet?.product.code ?? path,
        '',
        '',
        '',
        words.progress({ state: 'unreadable' }),
      ];
    }
    const open = rating?.missing.length ?? 0;
    const state = sheet.disqualified !== null ? `${messages.rate.status.disqualified}, ` : '';
    const status = [
      `${state}${words.status[sheet.status]}${open > 0 ? ` (${messages.rate.missing(rating?.missing ?? [])})` : ''}`,
      ...(sheet.round > 1 ? [words.round(sheet.round)] : []),
    ].join(', ');
    const total = rating === null ? '' : String(rating.total);
    return [
      sheet.member,
      sheet.product.code,
      sheet.product.name ?? '',
      total,
      '★'.repeat(rating?.stars ?? 0),
      status,
    ];
  });
  return [head, ...rows];
}
