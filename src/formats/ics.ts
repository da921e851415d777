/** An event of whole days in a calendar. */
export interface CalendarEvent {
  /** The same for the same event, whenever it is written; another one for every other. */
  readonly uid: string;
  /** When it was last changed, as a day; never a clock's, so that the same data make the same file. */
  readonly stamp: string;
  /** Its first and its last day, as ISO writes them. */
  readonly first: string;
  /** The day behind its last one. */
  readonly behind: string;
  readonly summary: string;
  readonly description: string;
  /** When whoever keeps the calendar is reminded. */
  readonly reminders: readonly Reminder[];
}

/** A reminder, by an event's first or last day. */
interface Reminder {
  readonly of: 'first' | 'last';
  /** So many days before that day. */
  readonly daysBefore: number;
}

/** The hour of a day at which one is reminded: an office is open then. */
const HOUR = 9;

/** The most bytes a line may have, without its line end (RFC 5545, 3.1). */
const MOST = 75;

/** A calendar by RFC 5545, piece by piece. */
export function* icsText(name: string, lang: string, events: Iterable<CalendarEvent>): Generator<string> {
  yield written([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//ocop//ocop expiring//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
  ]);
  for (const event of events) {
    yield written([
      'BEGIN:VEVENT',
      `UID:${escaped(event.uid)}`,
      `DTSTAMP:${basic(event.stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(event.first)}`,
      `DTEND;VALUE=DATE:${basic(event.behind)}`,
      `SUMMARY;LANGUAGE=${lang}:${escaped(event.summary)}`,
      `DESCRIPTION;LANGUAGE=${lang}:${escaped(event.description)}`,
      'TRANSP:TRANSPARENT',
      ...event.reminders.flatMap((one) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(event.summary)}`,
        triggerOf(one),
        'END:VALARM',
      ]),
      'END:VEVENT',
    ]);
  }
  yield written(['END:VCALENDAR']);
}

/**
 * By RFC 5545, 3.8.6.3: counted from the beginning of the first day, or from the end of the last one, which is a day
 * behind its beginning.
 */
function triggerOf({ of, daysBefore }: Reminder): string {
  const hours = HOUR - 24 * (daysBefore + (of === 'last' ? 1 : 0));
  const [days, rest] = [Math.floor(Math.abs(hours) / 24), Math.abs(hours) % 24];
  const duration = `${hours < 0 ? '-' : ''}P${days === 0 ? '' : `${String(days)}D`}${rest === 0 ? '' : `T${String(rest)}H`}`;
  return of === 'last' ? `TRIGGER;RELATED=END:${duration}` : `TRIGGER:${duration}`;
}

function written(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20290805` */
function basic(day: string): string {
  return day.replaceAll('-', '');
}

// eslint-disable-next-line no-control-regex -- what no text of a calendar may hold
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as RFC 5545, 3.3.11 writes it. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line in pieces of 75 bytes at the most, each but the first behind a space; no character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (length + bytes > MOST) {
      pieces.push(piece);
      piece = ' ';
      length = 1;
    }
    piece += char;
    length += bytes;
  }
  pieces.push(piece);
  return pieces.join('\r\n');
}
