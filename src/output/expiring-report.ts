import { createHash } from 'node:crypto';
import { daysAfter } from '../engine/calendar.js';
import type { Messages } from '../i18n/messages.js';
import type { ExpiringRecord } from '../register/expiring-list.js';
import { day, stars } from '../i18n/format.js';
import { columnLines, columnsOf } from './column-table.js';
import { csvLines } from '../text/csv-lines.js';
import { icsText, type CalendarEvent } from './ics.js';
import type { Paint } from './paint.js';

/** Certificates that run out, as a table for the screen. */
export function expiringLines(
  found: readonly ExpiringRecord[],
  { register: { expiring } }: Messages,
  style: { readonly width: number | null; readonly paint: Paint },
): readonly string[] {
  if (found.length === 0) return [expiring.none];
  const { columns: words } = expiring;
  const column = columnsOf(found);
  const columns = [
    column(words.end, ({ end }) => day(end), 'left'),
    column(words.code, ({ record }) => record.code ?? '', 'left'),
    column(words.product, ({ record }) => record.name, 'flexible'),
    column(words.producer, ({ record }) => record.producer, 'flexible'),
    column(words.commune, ({ record }) => record.commune, 'flexible'),
    column(words.stars, ({ record }) => (record.stars === null ? '' : stars(record.stars)), 'left'),
    column(words.state, expiring.state, 'flexible'),
  ];
  // A narrow window has no room for the commune beside the names.
  const narrow = style.width !== null && style.width < 80;
  const shown = columns.filter(
    ({ heading, cells }) => cells.some((cell) => cell !== '') && !(narrow && heading === words.commune),
  );
  return columnLines(shown, style, () => []);
}

/** The same as CSV, a row a certificate; the columns of a register first, which we read again. */
export function expiringCsv(found: readonly ExpiringRecord[], { register: words }: Messages): string {
  const { headings, expiring } = words;
  const rows = found.map(({ record, end, expiry }) => [
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
    words.phases[expiry.phase],
    expiry.graceUntil ?? '',
  ]);
  const own = ['code', 'name', 'producer', 'commune', 'district', 'province', 'stars'] as const;
  const issued = ['decision', 'decided', 'certificateEnd'] as const;
  const added = ['daysLeft', 'windowFrom', 'windowUntil', 'phase', 'graceUntil'] as const;
  const heading = [
    ...[...own, ...issued].map((field) => headings[field]),
    ...added.map((name) => expiring.headings[name]),
  ];
  return csvLines([heading, ...rows], ',');
}

/** The same as JSON, an object a certificate. */
export function expiringJson(found: readonly ExpiringRecord[]): string {
  const list = found.map(({ file, line, record, end, expiry }) => ({
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
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The same as a calendar: when to file, when the certificate ends, and when the days of Điều 12.3 do. */
export function expiringIcs(found: readonly ExpiringRecord[], { lang, register }: Messages): string {
  const { calendar } = register.expiring;
  const events = found.flatMap((one): readonly CalendarEvent[] => {
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
    return [
      ...(window === null ? [] : [event('file', window.from, window.until, calendar.file(one))]),
      event('end', end, end, calendar.ends(one)),
      ...(phase === 'grace' && graceUntil !== null
        ? [event('grace', graceUntil, graceUntil, calendar.graceEnds(one))]
        : []),
    ];
  });
  return icsText(calendar.name, lang, events);
}

/** By what the certificate is, and not by where it stands: a calendar that is imported again moves its events. */
function uidOf(kind: string, { record }: ExpiringRecord): string {
  const { code, name, producer, decision, decided } = record;
  const what = JSON.stringify([kind, code, code === null ? [name, producer] : null, decision, decided]);
  return `${createHash('sha256').update(what).digest('hex').slice(0, 32)}@ocop`;
}
