import { padStart, printable, wrap } from '../../base/text/width.js';
import { inGroups } from '../../base/in-groups.js';
import { GAP, longColumnLines, type ColumnOf } from '../../formats/terminal/column-table.js';
import type { ShownRow } from '../../rating/rated-row.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import type { RateCommandMessages } from './words.js';

/** A terminal narrower than this shows a product over several lines. */
const NARROW = 90;

/** So many rows are laid out at a time. */
const ROWS_AT_A_TIME = 1000;

/**
 * A ranked list of products, then the sheets that are not ranked, each with its reason: piece by piece, as there may be
 * a hundred thousand.
 *
 * @param ranks of the products that have one, which come first
 */
export function* rankingLines(
  rows: readonly ShownRow[],
  ranks: readonly number[],
  style: WordedStyle<RateCommandMessages>,
): Generator<readonly string[]> {
  const { rate } = style.messages;
  const ranked = rows.slice(0, ranks.length);
  const incomplete = rows.filter((row) => row.rating.status === 'incomplete');
  const out = rows.filter((row) => row.rating.status === 'disqualified');
  const narrow = style.width !== null && style.width < NARROW;

  if (ranked.length > 0) yield* (narrow ? cards : wideTable)(ranked, ranks, style);
  let isFirst = ranked.length === 0;
  const unranked = [
    [rate.incompleteTitle, incomplete, (row: ShownRow) => rate.missing(row.rating.missing)],
    [rate.disqualifiedTitle, out, (row: ShownRow) => rate.reason(printable(row.rating.reason ?? ''))],
  ] as const;
  for (const [title, items, why] of unranked) {
    if (items.length === 0) continue;
    const head = style.paint.bold(title(items.length));
    yield isFirst ? [head] : ['', head];
    for (const some of inGroups(items, ROWS_AT_A_TIME))
      yield some.flatMap((row) => unrankedLines(row, why(row), style));
    isFirst = false;
  }
}

/** `92 điểm, còn thiếu 5★: 1.3 cần 3`, where points say more than the stars; else null. */
function shortfall({ rating }: ShownRow, messages: RateCommandMessages): string | null {
  const { stars, pointStars, total, unmet } = rating;
  if (stars === null || pointStars === null || stars >= pointStars) return null;
  return messages.rate.shortfall(
    total,
    unmet.filter((one) => one.star > stars && one.star <= pointStars),
  );
}

function wideTable(
  rows: readonly ShownRow[],
  ranks: readonly number[],
  style: WordedStyle<RateCommandMessages>,
): Generator<readonly string[]> {
  const { columns: heads } = style.messages.rate;
  const hasMembers = rows.some((row) => row.submission.member !== '');
  const hasLongCode = rows.some((row) => row.submission.code.length > 24);
  const member: ColumnOf<ShownRow> = {
    heading: heads.member,
    cell: ({ submission }) => submission.member,
    kind: 'flexible',
  };
  const columns: readonly ColumnOf<ShownRow>[] = [
    { heading: heads.rank, cell: (_row, index) => ranks[index] ?? '', kind: 'right' },
    // An ordinary code is never broken; one as long as a name may be.
    {
      heading: heads.code,
      cell: ({ submission }) => submission.code,
      kind: hasLongCode ? 'flexible' : 'left',
    },
    { heading: heads.product, cell: ({ submission }) => submission.name, kind: 'flexible' },
    { heading: heads.producer, cell: ({ submission }) => submission.producer, kind: 'flexible' },
    ...(hasMembers ? [member] : []),
    { heading: 'A', cell: ({ rating }) => rating.parts.A, kind: 'right' },
    { heading: 'B', cell: ({ rating }) => rating.parts.B, kind: 'right' },
    { heading: 'C', cell: ({ rating }) => rating.parts.C, kind: 'right' },
    { heading: heads.total, cell: ({ rating }) => rating.total, kind: 'right' },
    { heading: heads.stars, cell: ({ rating }) => '★'.repeat(rating.stars ?? 0), kind: 'left' },
  ];
  return longColumnLines(rows, columns, style, { below: (row, indent) => noteLines(row, indent, style) });
}

/** A product over several lines, for a narrow terminal. */
function* cards(
  rows: readonly ShownRow[],
  ranks: readonly number[],
  style: WordedStyle<RateCommandMessages>,
): Generator<readonly string[]> {
  const digits = String(ranks.at(-1) ?? 0).length;
  let before = 0;
  for (const some of inGroups(rows, ROWS_AT_A_TIME)) {
    const first = before;
    yield some.flatMap((row, index) => card(row, String(ranks[first + index] ?? ''), digits, style));
    before += some.length;
  }
}

function card(
  row: ShownRow,
  rank: string,
  digits: number,
  style: WordedStyle<RateCommandMessages>,
): readonly string[] {
  const { paint, messages, width } = style;
  const indent = ' '.repeat(digits + GAP.length);
  const { rating, submission } = row;
  const { A, B, C } = rating.parts;
  const text = [submission.name, submission.producer, submission.member].map(printable);
  return [
    padStart(rank, digits) +
      GAP +
      paint.yellow('★'.repeat(rating.stars ?? 0)) +
      `${GAP}${messages.rate.points(rating.total)} (A ${String(A)} · B ${String(B)} · C ${String(C)})`,
    ...[printable(submission.code), ...text]
      .filter((line) => line !== '')
      .flatMap((line) => wrap(line, (width ?? NARROW) - indent.length))
      .map((line) => indent + line),
    ...noteLines(row, indent, style),
  ];
}

function noteLines(
  row: ShownRow,
  indent: string,
  { messages, paint, width }: WordedStyle<RateCommandMessages>,
): string[] {
  const { otherwise } = row.rating;
  const notes = [
    shortfall(row, messages),
    otherwise === null ? null : messages.rate.otherwise(otherwise),
  ].filter((note) => note !== null);
  return notes
    .flatMap((note) => (width === null ? [note] : wrap(note, width - indent.length)))
    .map((line) => indent + paint.red(line));
}

function unrankedLines(
  { submission }: ShownRow,
  why: string,
  { width }: WordedStyle<RateCommandMessages>,
): string[] {
  const names = [submission.code, submission.name, submission.producer, submission.member];
  const text = `${names
    .filter((name) => name !== '')
    .map(printable)
    .join(' · ')}: ${why}`;
  return (width === null ? [text] : wrap(text, width - 2)).map((line, index) =>
    index === 0 ? `- ${line}` : `  ${line}`,
  );
}
