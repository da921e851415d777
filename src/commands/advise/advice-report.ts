import type { Advice } from '../../engine/advice.js';
import { printable, wrapLine } from '../../base/text/width.js';
import type { AdviceCsv, AdvisedRow } from './advice-csv.js';
import { adviceJson } from './advice-json.js';
import { adviceLines } from './advice-text.js';
import type { AdvisedProduct } from './advised-product.js';
import type { Paint } from '../../formats/terminal/paint.js';
import type { RatedRow } from '../../rating/rated-row.js';
import type { ReportFormat } from '../shared/out-flags.js';
import type { RowReport } from '../shared/row-report.js';
import type { Sink } from '../../base/files/sink.js';
import type { AdviseCommandMessages } from './words.js';

export interface AdviceReportOptions {
  readonly format: ReportFormat;
  readonly sink: Sink;
  readonly messages: AdviseCommandMessages;
  /** Writes the rows of a CSV or a workbook; null for the other formats. */
  readonly csv: AdviceCsv | null;
  /** Whether a CSV begins with a byte order mark, which makes Excel read Vietnamese. */
  readonly bom: boolean;
  readonly width: number | null;
  readonly paint: Paint;
  readonly advise: (row: RatedRow) => AdvisedProduct;
  /** What is to be said at the end beside the counts. */
  readonly remarks: () => readonly string[];
}

/** Writes the advice on each row as it comes, in the order of the rows. */
export class AdviceReport implements RowReport {
  readonly counts = { rows: 0, rejected: 0 };
  private readonly advised: Record<Advice['status'], number> = {
    planned: 0,
    reached: 0,
    unreachable: 0,
    disqualified: 0,
  };
  private written = 0;
  private rows: AdvisedRow[] = [];

  constructor(private readonly options: AdviceReportOptions) {
    const { csv, sink, bom } = options;
    if (csv && options.format === 'csv') sink.write((bom ? '\ufeff' : '') + csv.header());
  }

  add(row: RatedRow): void {
    const advised = this.options.advise(row);
    this.counts.rows += 1;
    this.advised[advised.advice.status] += 1;
    this.write({ advised, warnings: row.warnings });
    this.written += 1;
  }

  addRejected(): void {
    this.counts.rows += 1;
    this.counts.rejected += 1;
  }

  async flush(): Promise<void> {
    if (this.options.format === 'csv') this.writeCsv();
    await this.options.sink.flush();
  }

  async finish(summary: () => readonly string[]): Promise<void> {
    await this.flush();
    const { format, sink, messages, width } = this.options;
    if (format === 'xlsx' || format === 'html') await this.writeTable(format);
    if (format === 'json') sink.write(this.written === 0 ? '[]\n' : '\n]\n');
    if (format === 'table') {
      if (this.written === 0) this.line(messages.advice.nothing);
      const lines = summary().flatMap((line) => wrapLine(printable(line), width));
      if (lines.length > 0) ['', ...lines].forEach((line) => this.line(line));
    }
    await sink.flush();
  }

  figures(): readonly string[] {
    const { messages, remarks } = this.options;
    return [messages.advice.summary({ ...this.counts, advised: this.advised }), ...remarks()];
  }

  private write(row: AdvisedRow): void {
    const { format, sink, messages, paint } = this.options;
    switch (format) {
      case 'csv':
        this.rows.push(row);
        if (this.rows.length >= 500) this.writeCsv();
        return;
      case 'xlsx':
      case 'html':
        this.rows.push(row);
        return;
      case 'json':
        sink.write((this.written === 0 ? '[\n' : ',\n') + adviceJson(row.advised, row.warnings, messages));
        return;
      case 'ndjson':
        this.line(adviceJson(row.advised, row.warnings, messages));
        return;
      case 'table':
        if (this.written === 0) this.line(paint.underline(paint.bold(messages.advice.title)));
        this.line('');
        for (const line of adviceLines(row.advised, this.options)) this.line(line);
    }
  }

  private line(text: string): void {
    this.options.sink.write(`${text}\n`);
  }

  private async writeTable(format: 'xlsx' | 'html'): Promise<void> {
    const { csv, sink, messages } = this.options;
    if (csv === null) return;
    const rows = this.rows.map((row) => csv.cells(row));
    const table = { title: messages.advice.workbook, headings: csv.headings(), rows };
    if (format === 'html') {
      const { resultPage } = await import('../../formats/html/result-page.js');
      const { set, edition } = messages.headings; // they are said by the plan itself
      const shown = table.headings.filter((one) => one !== set && one !== edition);
      resultPage(table, shown, (text) => sink.write(text));
      return;
    }
    const { resultWorkbook } = await import('../../formats/xlsx/result-workbook.js');
    sink.writeBytes(await resultWorkbook(table));
  }

  private writeCsv(): void {
    const { csv, sink } = this.options;
    if (csv && this.rows.length > 0) sink.write(csv.rows(this.rows));
    this.rows = [];
  }
}
