import { ranksOf } from '../../engine/ranking.js';
import { padStart, printable, wrap } from '../../base/text/width.js';
import { columnLines, columnsOf, GAP } from '../../formats/terminal/column-table.js';
import type { ShownRow } from '../../rating/rated-row.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import type { RateCommandMessages } from './words.js';

/** A terminal narrower than this shows a product over several lines. */
const NARROW = 90;

/** A ranked list of products, then the sheets that are not ranked, each with its reason. */
export function rankingLines(rows: readonly ShownRow[], style: WordedStyle<RateCommandMessages>): string[] {
  const { messages, paint } = style;
  const ranked = rows.filter((row) => row.rating.status === 'rated');
  const incomplete = rows.filter((row) => row.rating.status === 'incomplete');
  const out = rows.filter((row) => row.rating.status === 'disqualified');
  const ranks = ranksOf(ranked.map((row) => ({ ...row.rating, code: row.submission.code })));
  const narrow = style.width !== null && style.width < NARROW;

  const { rate } = messages;
  const unranked = (title: string, items: readonly ShownRow[], why: (row: ShownRow) => string) =>
    items.length === 0
      ? []
      : [paint.bold(title), ...items.flatMap((row) => unrankedLines(row, why(row), style))];
  const blocks = [
    ranked.length === 0 ? [] : narrow ? cards(ranked, ranks, style) : wideTable(ranked, ranks, style),
    unranked(rate.incompleteTitle(incomplete.length), incomplete, (row) => rate.missing(row.rating.missing)),
    unranked(rate.disqualifiedTitle(out.length), out, (row) =>
      rate.reason(printable(row.rating.reason ?? '')),
    ),
  ].filter((block) => block.length > 0);
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
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
): string[] {
  const { columns: heads } = style.messages.rate;
  const column = columnsOf(rows);
  const hasMembers = rows.some((row) => row.submission.member !== '');
  const hasLongCode = rows.some((row) => row.submission.code.length > 24);
  const columns = [
    column(heads.rank, (_row, index) => ranks[index] ?? '', 'right'),
    // An ordinary code is never broken; one as long as a name may be.
    column(heads.code, (row) => row.submission.code, hasLongCode ? 'flexible' : 'left'),
    column(heads.product, (row) => row.submission.name, 'flexible'),
    column(heads.producer, (row) => row.submission.producer, 'flexible'),
    ...(hasMembers ? [column(heads.member, (row) => row.submission.member, 'flexible')] : []),
    column('A', (row) => row.rating.parts.A, 'right'),
    column('B', (row) => row.rating.parts.B, 'right'),
    column('C', (row) => row.rating.parts.C, 'right'),
    column(heads.total, (row) => row.rating.total, 'right'),
    column(heads.stars, (row) => '★'.repeat(row.rating.stars ?? 0), 'left'),
  ];
  return columnLines(columns, style, (index, indent) => {
    const row = rows[index];
    return row ? noteLines(row, indent, style) : [];
  });
}

/** A product over several lines, for a narrow terminal. */
function cards(
  rows: readonly ShownRow[],
  ranks: readonly number[],
  style: WordedStyle<RateCommandMessages>,
): string[] {
  const { paint, messages, width } = style;
  const digits = String(ranks.at(-1) ?? 0).length;
  const indent = ' '.repeat(digits + GAP.length);
  return rows.flatMap((row, index) => {
    const { rating, submission } = row;
    const { A, B, C } = rating.parts;
    const text = [submission.name, submission.producer, submission.member].map(printable);
    return [
      padStart(String(ranks[index] ?? ''), digits) +
        GAP +
        paint.yellow('★'.repeat(rating.stars ?? 0)) +
        `${GAP}${messages.rate.points(rating.total)} (A ${String(A)} · B ${String(B)} · C ${String(C)})`,
      ...[printable(submission.code), ...text]
        .filter((line) => line !== '')
        .flatMap((line) => wrap(line, (width ?? NARROW) - indent.length))
        .map((line) => indent + line),
      ...noteLines(row, indent, style),
    ];
  });
}

function noteLines(
  row: ShownRow,
  indent: string,
  { messages, paint, width }: WordedStyle<RateCommandMessages>,
): string[] {
  const note = shortfall(row, messages);
  if (note === null) return [];
  const lines = width === null ? [note] : wrap(note, width - indent.length);
  return lines.map((line) => indent + paint.red(line));
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
