import { createHash } from 'node:crypto';
import { daysAfter } from '../../engine/calendar.js';
import type { ListedCertificate } from './filed.js';
import { day, stars } from '../../base/format.js';
import { inGroups } from '../../base/in-groups.js';
import { longColumnLines, type ColumnOf } from '../../formats/terminal/column-table.js';
import { csvLines } from '../../base/text/csv-lines.js';
import { gridPaper, textCell, type Grid } from '../../formats/grid/grid.js';
import { cleanPaper } from '../../formats/paper/clean-text.js';
import { icsText, type CalendarEvent } from '../../formats/ics.js';
import type { Paint } from '../../formats/terminal/paint.js';
import type { ExpiringCommandMessages } from './words.js';

/*
 * Certificates that run out, in each form piece by piece: a province may have as many as it has records.
 */

/** As a table for the screen. */
export function* expiringText(
  found: Iterable<ListedCertificate>,
  { register: { expiring } }: ExpiringCommandMessages,
  style: { readonly width: number | null; readonly paint: Paint },
): Generator<string> {
  const { columns: words } = expiring;
  const columns: readonly ColumnOf<ListedCertificate>[] = [
    {
      heading: words.end,
      cell: ({ end, isComputed }) => (isComputed ? expiring.computedEnd(end) : day(end)),
      kind: 'flexible', // the mark, and not the day, goes below where there is no room
    },
    { heading: words.code, cell: ({ record }) => record.code ?? '', kind: 'left' },
    { heading: words.product, cell: ({ record }) => record.name, kind: 'flexible' },
    { heading: words.producer, cell: ({ record }) => record.producer, kind: 'flexible' },
    // A narrow window has no room for the commune beside the names.
    ...(style.width !== null && style.width < 80
      ? []
      : [
          {
            heading: words.commune,
            cell: ({ record }: ListedCertificate) => record.commune,
            kind: 'flexible' as const,
          },
        ]),
    {
      heading: words.stars,
      cell: ({ record }) => (record.stars === null ? '' : stars(record.stars)),
      kind: 'left',
    },
    { heading: words.state, cell: expiring.state, kind: 'flexible' },
  ];
  let isEmpty = true;
  for (const lines of longColumnLines(found, columns, style, { isBlankLeftOut: true })) {
    isEmpty = false;
    yield lines.map((line) => `${line}\n`).join('');
  }
  if (isEmpty) yield `${expiring.none}\n`;
}

/** So many rows are made into CSV at a time. */
const ROWS_AT_A_TIME = 1000;

/** How the columns of the CSV are headed: those of a register first, which we read again. */
function expiringHeadings(
  { register: { headings, expiring } }: ExpiringCommandMessages,
  asksFiled: boolean,
): readonly string[] {
  const own = ['code', 'name', 'producer', 'commune', 'district', 'province', 'stars'] as const;
  const issued = ['decision', 'decided', 'certificateEnd'] as const;
  const added = ['daysLeft', 'windowFrom', 'windowUntil', 'phase', 'graceUntil', 'computed'] as const;
  return [
    ...[...own, ...issued].map((field) => headings[field]),
    ...added.map((name) => expiring.headings[name]),
    ...(asksFiled ? [expiring.headings.filed] : []),
  ];
}

/** What the list is written with. */
export interface ExpiringWriting {
  /** Whether it was said who has handed in. */
  readonly asksFiled: boolean;
  /** The commune whose list it is; null for all of them. */
  readonly commune: string | null;
}

/** As CSV, a row a certificate. */
export function* expiringCsv(
  found: Iterable<ListedCertificate>,
  messages: ExpiringCommandMessages,
  { asksFiled }: ExpiringWriting,
): Generator<string> {
  yield csvLines([expiringHeadings(messages, asksFiled)], ',');
  for (const some of inGroups(found, ROWS_AT_A_TIME)) {
    yield csvLines(
      some.map((one) => expiringCells(one, messages, asksFiled)),
      ',',
    );
  }
}

/** As a workbook, a row a certificate, with the columns of the CSV. */
export async function expiringWorkbook(
  found: Iterable<ListedCertificate>,
  messages: ExpiringCommandMessages,
  { asksFiled }: ExpiringWriting,
): Promise<Uint8Array> {
  const { resultWorkbook } = await import('../../formats/xlsx/result-workbook.js');
  return resultWorkbook({
    title: messages.register.expiring.sheet,
    headings: expiringHeadings(messages, asksFiled),
    rows: Array.from(found, (one) => expiringCells(one, messages, asksFiled)),
  });
}

function expiringCells(
  { record, end, isComputed, law, expiry, filed }: ListedCertificate,
  { register: words }: ExpiringCommandMessages,
  asksFiled: boolean,
): readonly (string | number)[] {
  return [
    record.code ?? '',
    record.name,
    record.producer,
    record.commune,
    record.district,
    record.province,
    record.stars ?? '',
    record.decision ?? '',
    record.decided ?? '',
    end,
    expiry.daysLeft,
    expiry.window?.from ?? '',
    expiry.window?.until ?? '',
    words.phases(law.certificate)[expiry.phase],
    expiry.graceUntil ?? '',
    isComputed ? words.values.yes : '',
    ...(asksFiled ? [filed === true ? words.values.yes : words.values.no] : []),
  ];
}

/** As JSON, an object a certificate. */
export function* expiringJson(found: Iterable<ListedCertificate>): Generator<string> {
  let before = '[\n';
  for (const one of found) {
    yield `${before}  ${JSON.stringify(objectOf(one), null, 2).replaceAll('\n', '\n  ')}`;
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}

/** As NDJSON, the same a line each. */
export function* expiringLines(found: Iterable<ListedCertificate>): Generator<string> {
  for (const one of found) yield `${JSON.stringify(objectOf(one))}\n`;
}

function objectOf({ file, line, record, end, isComputed, expiry, filed }: ListedCertificate): object {
  return {
    product: {
      code: record.code,
      name: record.name,
      producer: record.producer,
      commune: record.commune,
      district: record.district,
      province: record.province,
    },
    stars: record.stars,
    decision: record.decision,
    decided: record.decided,
    certificateEnd: end,
    daysLeft: expiry.daysLeft,
    window: expiry.window,
    phase: expiry.phase,
    graceUntil: expiry.graceUntil,
    windowMissedByLaw: expiry.windowMissedByLaw,
    file,
    line,
    endReckoned: isComputed,
    ...(filed === null ? {} : { filed }),
  };
}

/** As a web page, with the columns of the CSV, and what there is to say below. */
export async function expiringHtml(
  found: Iterable<ListedCertificate>,
  messages: ExpiringCommandMessages,
  { asksFiled }: ExpiringWriting,
  {
    title,
    below,
    write,
  }: {
    readonly title: string;
    readonly below: readonly string[];
    readonly write: (text: string) => void;
  },
): Promise<void> {
  const { writeHtml } = await import('../../formats/html/write-html.js');
  const rows = Array.from(found, (one) => expiringCells(one, messages, asksFiled));
  const headings = expiringHeadings(messages, asksFiled);
  const isFigure = (at: number) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number');
  const grid: Grid = {
    title: '',
    columns: headings.map((heading, at) => ({ heading, kind: isFigure(at) ? 'figure' : 'name' })),
    rows: rows.map((cells) => ({
      cells: cells.map((cell) =>
        typeof cell === 'number' ? { shown: String(cell), value: cell } : textCell(shownDay(cell)),
      ),
      level: 0,
      strong: false,
    })),
    narrow: 'rows',
    bars: null,
  };
  const { sheet: name } = messages.register.expiring;
  const paper = gridPaper(title, name, { grids: [grid], below, barsOn: 'page' });
  writeHtml(
    cleanPaper(paper, () => undefined),
    write,
  );
}

/** Days as people read them. */
function shownDay(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : text;
}

/** As a calendar: when to file, when the certificate ends, and when the days of Điều 12.3 do. */
export function expiringIcs(
  found: Iterable<ListedCertificate>,
  { lang, register }: ExpiringCommandMessages,
  { commune }: ExpiringWriting,
): Generator<string> {
  const { calendar } = register.expiring;
  const name = commune === null ? calendar.name : calendar.ofCommune(commune);
  return icsText(name, lang, eventsOf(found, calendar));
}

function* eventsOf(
  found: Iterable<ListedCertificate>,
  calendar: ExpiringCommandMessages['register']['expiring']['calendar'],
): Generator<CalendarEvent> {
  for (const one of found) {
    const { record, end, expiry, filed } = one;
    const stamp = record.decided ?? end;
    const event = (
      kind: keyof typeof REMINDERS,
      first: typeof end,
      last: typeof end,
      summary: string,
    ): CalendarEvent => ({
      uid: uidOf(kind, one),
      stamp,
      first,
      behind: daysAfter(last, 1),
      summary,
      description: calendar.about(one),
      reminders: REMINDERS[kind],
    });
    const { window, phase, graceUntil } = expiry;
    // Whoever has handed in need not be told to.
    if (window !== null && phase !== 'waiting' && filed !== true)
      yield event('file', window.from, window.until, calendar.file(one));
    yield event('end', end, end, calendar.ends(one));
    if (phase === 'grace' && graceUntil !== null) {
      yield event('grace', graceUntil, graceUntil, calendar.graceEnds(one));
    }
  }
}

/** When one is reminded of what: a dossier takes its time, and so does what has to be done when a certificate ends. */
const REMINDERS: Readonly<Record<'file' | 'end' | 'grace', CalendarEvent['reminders']>> = {
  file: [
    { of: 'first', daysBefore: 0 },
    { of: 'last', daysBefore: 14 },
  ],
  end: [{ of: 'first', daysBefore: 30 }],
  grace: [{ of: 'first', daysBefore: 30 }],
};

/** By what the certificate is, and not by where it stands: a calendar that is imported again moves its events. */
function uidOf(kind: string, { record }: ListedCertificate): string {
  const { code, name, producer, decision, decided } = record;
  const what = JSON.stringify([kind, code, code === null ? [name, producer] : null, decision, decided]);
  return `${createHash('sha256').update(what).digest('hex').slice(0, 32)}@ocop`;
}
