import { basename } from 'node:path';
import { compareRanked, ranksOf, type Rankable } from '../engine/ranking.js';
import { word } from '../base/word-coded.js';
import { ofAllAlike } from '../rows/warning-notes.js';
import type { RatedRow } from '../rating/rated-row.js';
import { emphasised } from '../formats/paper/inline.js';
import { figure } from './criteria-table.js';
import { doubtNotes } from './council-words.js';
import { centred } from './form-blocks.js';
import type { Block, Paper, TableBlock, TableCell, TableColumn, TableRow } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import { rankingCharts } from './ranking-charts.js';
import { BLANK, dayInWords, unmetInWords } from './words.js';
import type { PapersMessages } from './messages.js';

/** Rated rows of tables and files of sheets, and what is not among them. */
export interface RankingRead {
  readonly rows: readonly RatedRow[];
  readonly rejected: number;
  /** Files that were found, and in which nothing could be read. */
  readonly unread: readonly string[];
}

/** Bảng xếp hạng: every product with its place and why it has these stars; below, what is not ranked, and why. */
export function rankingPaper(
  { rows, rejected, unread }: RankingRead,
  setting: PaperSetting,
  messages: PapersMessages,
): Paper {
  const { date } = setting;
  const rated = rows
    .filter(({ rating }) => rating.status === 'rated')
    .sort((a, b) => compareRanked(rankable(a), rankable(b)));
  const others = rows.filter(({ rating }) => rating.status !== 'rated');
  const members = rows.some(({ submission }) => submission.member !== '');
  return {
    title: 'Bảng xếp hạng sản phẩm OCOP',
    forScreen: true,
    sections: [
      {
        name: 'Tổng quan',
        orientation: 'portrait',
        blocks: [
          {
            kind: 'title',
            text: 'BẢNG XẾP HẠNG SẢN PHẨM OCOP',
            below: date === null ? [] : [emphasised(dayInWords(date))],
          },
          { kind: 'text', text: summary(rated, others, { rejected, unread }) },
          ...rankingCharts(rated),
        ],
      },
      {
        name: 'Xếp hạng',
        orientation: 'landscape',
        continues: true,
        blocks: [
          { kind: 'heading', level: 1, text: 'Xếp hạng' },
          ...(rated.length === 0
            ? [{ kind: 'text', text: 'Không có sản phẩm nào để xếp hạng.' } as const]
            : [rankedTable(rated, members)]),
          ...othersBlocks(others),
          ...doubtNotes(notes(rows, messages), setting),
        ],
      },
    ],
  };
}

function rankable({ rating, submission }: RatedRow): Rankable {
  return { stars: rating.stars, total: rating.total, code: submission.code };
}

function summary(
  rated: readonly RatedRow[],
  others: readonly RatedRow[],
  { rejected, unread }: Pick<RankingRead, 'rejected' | 'unread'>,
): string {
  const levels = [5, 4, 3, 2, 1].map(
    (level) => `${String(level)} sao: ${String(rated.filter(({ rating }) => rating.stars === level).length)}`,
  );
  const rest = [
    ...(others.length > 0 ? [`không xếp hạng: ${String(others.length)}`] : []),
    ...(rejected > 0 ? [`dòng bị từ chối: ${String(rejected)}`] : []),
  ];
  const all = `Đã xếp hạng ${String(rated.length)} phiếu. ${[...levels, ...rest].join('; ')}.`;
  if (unread.length === 0) return all;
  const files = unread.map((file) => basename(file)).join(', ');
  return `${all} Chưa đủ: còn ${String(unread.length)} tệp chưa đọc được, chưa tính phiếu nào ở đó (${files}).`;
}

function rankedTable(rated: readonly RatedRow[], members: boolean): TableBlock {
  const ranks = ranksOf(rated.map(rankable));
  const centre = (width: number): TableColumn => ({ width, align: 'center' });
  return {
    kind: 'table',
    caption: 'Xếp hạng theo sao, rồi tổng điểm',
    columns: [
      centre(5),
      { width: 12 },
      { width: members ? 15 : 19, namesRow: true },
      { width: members ? 15 : 19 },
      ...(members ? [{ width: 10 }] : []),
      { width: 11 },
      centre(4),
      centre(4),
      centre(4),
      centre(5),
      centre(4),
      { width: members ? 11 : 13 },
    ],
    head: [
      {
        tone: 'strong',
        cells: [
          'Hạng',
          'Mã số',
          'Sản phẩm',
          'Chủ thể',
          ...(members ? ['Thành viên'] : []),
          'Xã, phường',
          'A',
          'B',
          'C',
          'Tổng',
          'Sao',
          'Vì sao',
        ].map(centred),
      },
    ],
    rows: rankedRows(rated, ranks, members),
    filter: true,
  };
}

function* rankedRows(
  rated: readonly RatedRow[],
  ranks: readonly number[],
  members: boolean,
): Generator<TableRow> {
  for (const [index, { submission, rating }] of rated.entries()) {
    const { parts, total, stars } = rating;
    yield {
      cells: [
        { content: figure(ranks[index] ?? 0) },
        { content: submission.code },
        { content: submission.name },
        { content: submission.producer },
        ...(members ? [{ content: submission.member }] : []),
        { content: submission.commune },
        { content: figure(parts.A) },
        { content: figure(parts.B) },
        { content: figure(parts.C) },
        { content: figure(total), bold: true },
        { content: figure(stars ?? 0), bold: true },
        { content: reason({ rating }) },
      ],
    };
  }
}

/** The points reach no further; or they do, and a requirement is missed, the lowest level first. */
function reason({ rating }: Pick<RatedRow, 'rating'>): string {
  const { pointStars, stars, unmet, total } = rating;
  if (stars === null || pointStars === null || stars === pointStars) return `${String(total)} điểm`;
  const missed = unmet.filter(({ star }) => star <= pointStars);
  return `${String(total)} điểm đạt ${String(pointStars)} sao; thiếu ${missed.map(unmetInWords).join('; ')}`;
}

function othersBlocks(others: readonly RatedRow[]): readonly Block[] {
  if (others.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Không xếp hạng' },
    {
      kind: 'table',
      caption: 'Phiếu không xếp hạng, và lý do',
      columns: [{ width: 20 }, { width: 25, namesRow: true }, { width: 25 }, { width: 30 }],
      head: [{ tone: 'strong', cells: ['Mã số', 'Sản phẩm', 'Chủ thể', 'Lý do'].map(centred) }],
      rows: others.map(({ submission, rating }) => ({
        cells: [submission.code, submission.name, submission.producer, whyNot(rating)].map(
          (content): TableCell => ({ content }),
        ),
      })),
    },
  ];
}

function whyNot({ status, reason: why, missing }: RatedRow['rating']): string {
  return status === 'disqualified' ? `Bị loại: ${why ?? BLANK}` : `Chưa chấm: ${missing.join(', ')}`;
}

/** What is worth knowing of some of the sheets, a disputed set above all: each once. */
function notes(rows: readonly RatedRow[], messages: PapersMessages): readonly string[] {
  const counts = new Map<string, number>();
  for (const { warnings } of rows) {
    for (const warning of warnings) {
      const message = word(messages.warnings, ofAllAlike(warning));
      counts.set(message, (counts.get(message) ?? 0) + 1);
    }
  }
  const shown = [...counts]
    .slice(0, MOST_NOTES)
    .map(([message, count]) => `${message} (${String(count)} phiếu)`);
  return counts.size > shown.length
    ? [...shown, `… và ${String(counts.size - shown.length)} lưu ý khác.`]
    : shown;
}

const MOST_NOTES = 30;
