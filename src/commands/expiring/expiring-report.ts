import { createHash } from 'node:crypto';
import { daysAfter } from '../../engine/calendar.js';
import type { ExpiringRecord } from '../../register/expiring-list.js';
import { day, stars } from '../../base/format.js';
import { inGroups, longColumnLines, type ColumnOf } from '../../formats/terminal/column-table.js';
import { csvLines } from '../../base/text/csv-lines.js';
import { icsText, type CalendarEvent } from '../../formats/ics.js';
import type { Paint } from '../../formats/terminal/paint.js';
import type { ExpiringCommandMessages } from './words.js';

/*
 * Certificates that run out, in each form piece by piece: a province may have as many as it has records.
 */

/** As a table for the screen. */
export function* expiringText(
  found: Iterable<ExpiringRecord>,
  { register: { expiring } }: ExpiringCommandMessages,
  style: { readonly width: number | null; readonly paint: Paint },
): Generator<string> {
  const { columns: words } = expiring;
  const columns: readonly ColumnOf<ExpiringRecord>[] = [
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
            cell: ({ record }: ExpiringRecord) => record.commune,
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
function expiringHeadings({ register: { headings, expiring } }: ExpiringCommandMessages): readonly string[] {
  const own = ['code', 'name', 'producer', 'commune', 'district', 'province', 'stars'] as const;
  const issued = ['decision', 'decided', 'certificateEnd'] as const;
  const added = ['daysLeft', 'windowFrom', 'windowUntil', 'phase', 'graceUntil', 'computed'] as const;
  return [
    ...[...own, ...issued].map((field) => headings[field]),
    ...added.map((name) => expiring.headings[name]),
  ];
}

/** As CSV, a row a certificate. */
export function* expiringCsv(
  found: Iterable<ExpiringRecord>,
  messages: ExpiringCommandMessages,
): Generator<string> {
  const { register: words } = messages;
  yield csvLines([expiringHeadings(messages)], ',');
  for (const some of inGroups(found, ROWS_AT_A_TIME)) {
    const rows = some.map(({ record, end, isComputed, law, expiry }) => [
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
    ]);
    yield csvLines(rows, ',');
  }
}

/** As JSON, an object a certificate. */
export function* expiringJson(found: Iterable<ExpiringRecord>): Generator<string> {
  let before = '[\n';
  for (const { file, line, record, end, isComputed, expiry } of found) {
    const one = {
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
    };
    yield `${before}  ${JSON.stringify(one, null, 2).replaceAll('\n', '\n  ')}`;
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}

/** As a calendar: when to file, when the certificate ends, and when the days of Điều 12.3 do. */
export function expiringIcs(
  found: Iterable<ExpiringRecord>,
  { lang, register }: ExpiringCommandMessages,
): Generator<string> {
  const { calendar } = register.expiring;
  return icsText(calendar.name, lang, eventsOf(found, calendar));
}

function* eventsOf(
  found: Iterable<ExpiringRecord>,
  calendar: ExpiringCommandMessages['register']['expiring']['calendar'],
): Generator<CalendarEvent> {
  for (const one of found) {
    const { record, end, expiry } = one;
    const stamp = record.decided ?? end;
    const event = (kind: string, first: typeof end, last: typeof end, summary: string): CalendarEvent => ({
      uid: uidOf(kind, one),
      stamp,
      first,
      behind: daysAfter(last, 1),
      summary,
      description: calendar.about(one),
    });
    const { window, phase, graceUntil } = expiry;
    if (window !== null && phase !== 'waiting')
      yield event('file', window.from, window.until, calendar.file(one));
    yield event('end', end, end, calendar.ends(one));
    if (phase === 'grace' && graceUntil !== null) {
      yield event('grace', graceUntil, graceUntil, calendar.graceEnds(one));
    }
  }
}

/** By what the certificate is, and not by where it stands: a calendar that is imported again moves its events. */
function uidOf(kind: string, { record }: ExpiringRecord): string {
  const { code, name, producer, decision, decided } = record;
  const what = JSON.stringify([kind, code, code === null ? [name, producer] : null, decision, decided]);
  return `${createHash('sha256').update(what).digest('hex').slice(0, 32)}@ocop`;
}
