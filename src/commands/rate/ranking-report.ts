import { compareRanked, ranksOf, type Rankable } from '../../engine/ranking.js';
import { fold } from '../../base/text/fold.js';
import { printable, wrapLine } from '../../base/text/width.js';
import { BatchCounts } from './batch-counts.js';
import { isStreamed } from './flags.js';
import { groupLines } from './group-table.js';
import { rankingLines } from './ranking-table.js';
import type { ReportFormat } from '../shared/out-flags.js';
import { shownOf, type RatedRow, type ShownRow } from '../../rating/rated-row.js';
import type { ResultCsv } from './result-csv.js';
import { putResultJson } from './result-json.js';
import type { RowReport } from '../shared/row-report.js';
import type { Sink } from '../../base/files/sink.js';
import type { Paint } from '../../formats/terminal/paint.js';
import type { RateCommandMessages } from './words.js';

export interface ReportOptions {
  readonly format: ReportFormat;
  readonly sink: Sink;
  readonly messages: RateCommandMessages;
  /** Writes the rows of a CSV, a page or a workbook; null for the other formats. */
  readonly csv: ResultCsv | null;
  readonly grouped: boolean;
  /** Whether CSV and NDJSON are ranked too, which takes holding them. */
  readonly ranked: boolean;
  /** How many of the first to show, of each group; null for all. */
  readonly top: number | null;
  /** The least stars to show; null for all, unranked sheets too. */
  readonly minStars: number | null;
  /** Files that were found and could not be read: a page does without their sheets. */
  readonly unread: readonly string[];
  /** Whether a CSV begins with a byte order mark, which makes Excel read Vietnamese. */
  readonly bom: boolean;
  readonly width: number | null;
  readonly paint: Paint;
}

/**
 * Writes rated rows in one of the formats. CSV and NDJSON go out row by row, in the order they came; a ranking, and
 * whatever is cut to the first N, is kept until all rows are in.
 */
export class Report implements RowReport {
  readonly counts = new BatchCounts();
  readonly groups = new Map<string, BatchCounts>();
  /** Products that `top` or `minStars` keep from being shown. */
  leftOut = 0;

  private readonly held = new Map<string, HeldRow[]>();
  private readonly streams: boolean;
  private readonly put: (text: string) => void;

  constructor(private readonly options: ReportOptions) {
    const { csv, sink, bom } = options;
    this.put = (text) => sink.write(text);
    this.streams = isStreamed(options.format, options.ranked);
    if (csv && options.format === 'csv') sink.write((bom ? '\ufeff' : '') + csv.header());
  }

  add(row: RatedRow): void {
    this.counts.add(row.rating);
    if (row.group !== null) this.groupCounts(row.group).add(row.rating);
    const { minStars } = this.options;
    if (minStars !== null && (row.rating.stars ?? 0) < minStars) this.leftOut += 1;
    else if (this.streams) this.stream(row);
    else this.hold(row);
  }

  addRejected(): void {
    this.counts.addRejected();
  }

  async flush(): Promise<void> {
    await this.options.sink.flush();
  }

  async finish(summary: () => readonly string[]): Promise<void> {
    await this.flush();
    const { format, sink, top } = this.options;
    if (top !== null) for (const rows of this.held.values()) this.cut(rows, top);
    if (!this.streams) {
      if (format === 'table') await this.writeTable(summary());
      else if (format === 'csv') this.writeRankedCsv();
      else if (format === 'xlsx' || format === 'html') await this.writeRankedTable(format);
      else this.writeRankedJson();
    }
    await sink.flush();
  }

  figures(): readonly string[] {
    const { rate: words } = this.options.messages;
    return [words.summary(this.counts), ...(this.leftOut > 0 ? [words.leftOut(this.leftOut)] : [])];
  }

  private stream(row: RatedRow): void {
    const { csv, messages } = this.options;
    if (csv) this.put(csv.row(row, null));
    else putResultJson(row, messages, null, '\n', this.put);
  }

  private hold(row: RatedRow): void {
    const { top } = this.options;
    if (top !== null && row.rating.status !== 'rated') {
      this.leftOut += 1;
      return;
    }
    const group = row.group ?? '';
    const rows = this.held.get(group) ?? [];
    // Only a CSV, a page and a workbook write the cells again; a ranking would hold them, and the points, for nothing.
    const held = this.options.csv ? { shown: row, row } : { shown: shownOf(row), row: null };
    const { stars, total } = row.rating;
    if (rows.push({ stars, total, code: row.submission.code, ...held }) === 1) this.held.set(group, rows);
    if (top !== null && rows.length > 2 * top + 1000) this.cut(rows, top);
  }

  private cut(rows: HeldRow[], top: number): void {
    rows.sort(compareRanked);
    this.leftOut += Math.max(0, rows.length - top);
    rows.length = Math.min(rows.length, top);
  }

  /** The groups in order, each with its rows in order and the ranks of those that have one. */
  private ranked(): readonly (readonly [readonly HeldRow[], readonly number[]])[] {
    return this.groupNames().map((group) => {
      const rows = this.held.get(group) ?? [];
      const ranked = rows.filter(({ shown }) => shown.rating.status === 'rated').sort(compareRanked);
      const others = rows.filter(({ shown }) => shown.rating.status !== 'rated');
      return [[...ranked, ...others], ranksOf(ranked)];
    });
  }

  private groupNames(): readonly string[] {
    const leading = (name: string) => Number.parseInt(name, 10) || 0;
    const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    return [...this.groups.keys(), ...(this.options.grouped ? [] : [''])].sort(
      (a, b) => leading(a) - leading(b) || compare(fold(a), fold(b)) || compare(a, b),
    );
  }

  private nameOf(group: string): string {
    return group === '' ? this.options.messages.rate.noGroup : group;
  }

  private groupCounts(group: string): BatchCounts {
    const known = this.groups.get(group);
    if (known) return known;
    const counts = new BatchCounts();
    this.groups.set(group, counts);
    return counts;
  }

  private writeRankedCsv(): void {
    const { csv, sink } = this.options;
    if (csv === null) return;
    for (const [rows, ranks] of this.ranked()) {
      for (const [index, { row }] of rows.entries()) if (row) sink.write(csv.row(row, ranks[index] ?? null));
    }
  }

  private async writeRankedTable(format: 'xlsx' | 'html'): Promise<void> {
    const { csv, sink, messages, unread } = this.options;
    if (csv === null) return;
    const rows = this.ranked().flatMap(([held, ranks]) =>
      held.flatMap(({ row }, index) => (row === null ? [] : [csv.cells(row, ranks[index] ?? null)])),
    );
    const table = { title: messages.rate.workbook, headings: csv.headings(), rows };
    if (format === 'html') {
      const { resultPage } = await import('../../formats/html/result-page.js');
      const { pageHeadings } = await import('./result-csv.js');
      const below = unread.length === 0 ? [] : [messages.rate.unread(unread)];
      resultPage({ ...table, below }, pageHeadings(messages), this.put);
      return;
    }
    const { resultWorkbook } = await import('../../formats/xlsx/result-workbook.js');
    sink.writeBytes(await resultWorkbook(table));
  }

  /** A list, an object a line; or, for NDJSON, the lines alone. */
  private writeRankedJson(): void {
    const [begin, between, end] = this.options.format === 'json' ? ['[\n', ',\n', '\n]\n'] : ['', '\n', '\n'];
    let before = begin;
    for (const [rows, ranks] of this.ranked()) {
      for (const [index, { shown }] of rows.entries()) {
        this.put(before);
        putResultJson(shown, this.options.messages, ranks[index] ?? null, '', this.put);
        before = between;
      }
    }
    this.put(before === begin ? `${begin.trimEnd()}${end.trimStart()}` : end);
  }

  /** Lines go out as they are laid out, with a blank one between two blocks. */
  private async writeTable(summary: readonly string[]): Promise<void> {
    const { messages, grouped, width, sink } = this.options;
    const names = this.groupNames();
    const out = { isEmpty: true };
    const put = (lines: readonly string[], isBlock: boolean) => {
      if (lines.length === 0) return;
      if (isBlock && !out.isEmpty) this.put('\n');
      out.isEmpty = false;
      this.put(`${lines.join('\n')}\n`);
    };
    for (const [index, [rows, ranks]] of this.ranked().entries()) {
      if (rows.length === 0) continue;
      const title = grouped ? this.titleLines(names[index] ?? '', rows.length) : [];
      put(title, true);
      let isBlock = title.length === 0;
      const shown = rows.map((one) => one.shown);
      for (const lines of rankingLines(shown, ranks, this.options)) {
        put(lines, isBlock);
        isBlock = false;
        await sink.flush();
      }
    }
    if (out.isEmpty) put([messages.rate.nothingToShow], true);
    if (grouped) {
      const counts = new Map(names.map((name) => [this.nameOf(name), this.groupCounts(name)]));
      put(groupLines(counts, messages, width), true);
    }
    const lines = summary.flatMap((line) => wrapLine(printable(line), width));
    put(lines, true);
  }

  private titleLines(group: string, shown: number): readonly string[] {
    const { messages, paint, width } = this.options;
    const title = messages.rate.groupTitle(this.nameOf(group), shown, this.groupCounts(group).rows);
    return wrapLine(printable(title), width).map((line) => paint.underline(paint.bold(line)));
  }
}

/** A row kept until all are in, by what decides its place. */
interface HeldRow extends Rankable {
  readonly shown: ShownRow;
  /** All of it, for a CSV or a workbook. */
  readonly row: RatedRow | null;
}
