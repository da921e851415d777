import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsText, type CalendarEvent } from '../../src/formats/ics.js';

const event = {
  uid: 'x@ocop',
  stamp: '2026-08-05',
  first: '2029-08-05',
  behind: '2029-08-06',
  summary: 'Hết hạn: Nước mắm, 60 độ; "A\\B"',
  description: 'dòng 1\ndòng 2\r\nEND:VEVENT',
  reminders: [],
};

const textOf = (name: string, events: readonly CalendarEvent[]) => [...icsText(name, 'vi', events)].join('');

it('is a calendar by RFC 5545, to the byte', () => {
  expect(textOf('Lịch', [event])).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//ocop//ocop expiring//VI',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Lịch',
      'BEGIN:VEVENT',
      'UID:x@ocop',
      'DTSTAMP:20260805T000000Z',
      'DTSTART;VALUE=DATE:20290805',
      'DTEND;VALUE=DATE:20290806',
      'SUMMARY;LANGUAGE=vi:Hết hạn: Nước mắm\\, 60 độ\\; "A\\\\B"',
      'DESCRIPTION;LANGUAGE=vi:dòng 1\\ndòng 2\\nEND:VEVENT',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

it('has no line of more than 75 bytes, and unfolds to what was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('ệ', 'a', '😀', ' ', 'Đ'), maxLength: 200, size: 'max' }),
      (summary) => {
        const text = textOf('x', [{ ...event, summary }]);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text).not.toContain('\ufffd');
        expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY;LANGUAGE=vi:${summary}\r\n`);
      },
    ),
  );
});

/** What a reader of RFC 5545 makes of a calendar: lines unfolded, and the text of a property without its escapes. */
function read(text: string) {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  const textOf = (name: string) =>
    lines
      .filter((line) => line.startsWith(`${name};`) || line.startsWith(`${name}:`))
      .map((line) =>
        line
          .slice(line.indexOf(':') + 1)
          .replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one)),
      );
  return { names: lines.map((line) => /^[A-Z-]+/.exec(line)?.[0]), textOf };
}

describe('a name from a file', () => {
  const NASTY =
    'Trà\r\nEND:VEVENT\nBEGIN:VALARM\rATTACH:file:///etc/passwd\u0000\u001b[2J\u007f; a\\n, b:"c" \u202e';
  const PLAIN = 'Trà\nEND:VEVENT\nBEGIN:VALARM\nATTACH:file:///etc/passwd[2J; a\\n, b:"c" \u202e';

  it('stays the text of its property, whatever line ends, controls and signs are in it', () => {
    const plain = read(textOf('x', [{ ...event, reminders: [{ of: 'first', daysBefore: 1 }] }]));
    const text = textOf(NASTY, [
      {
        ...event,
        uid: NASTY,
        summary: NASTY,
        description: NASTY,
        reminders: [{ of: 'first', daysBefore: 1 }],
      },
    ]);
    const nasty = read(text);
    expect(nasty.names).toEqual(plain.names);
    expect([nasty.textOf('SUMMARY'), nasty.textOf('DESCRIPTION'), nasty.textOf('UID')]).toEqual([
      [PLAIN],
      [PLAIN, PLAIN],
      [PLAIN],
    ]);
    // eslint-disable-next-line no-control-regex -- what no calendar may hold
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]|[^\r]\n|\r[^\n]/);
  });

  it('is read again as it was written, of any characters', () => {
    const unit = fc.constantFrom(
      '\\',
      ';',
      ',',
      '\n',
      'n',
      'N',
      ' ',
      ':',
      '"',
      '\u202e',
      'ệ',
      '😀',
      '\u0085',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120, size: 'max' }), (summary) => {
        expect(read(textOf('x', [{ ...event, summary }])).textOf('SUMMARY')).toEqual([summary]);
      }),
    );
  });
});

it('reminds at nine in the morning, so many days before the first day or the last one', () => {
  const reminders = [
    { of: 'first', daysBefore: 0 },
    { of: 'first', daysBefore: 30 },
    { of: 'last', daysBefore: 0 },
    { of: 'last', daysBefore: 14 },
  ] as const;
  const text = textOf('Lịch', [{ ...event, reminders }]);
  expect(text.match(/^TRIGGER.*(?=\r$)/gm)).toEqual([
    'TRIGGER:PT9H',
    'TRIGGER:-P29DT15H',
    'TRIGGER;RELATED=END:-PT15H',
    'TRIGGER;RELATED=END:-P14DT15H',
  ]);
  expect(text).toContain(
    'BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Hết hạn: Nước mắm\\, 60 độ\\; "A\\\\B"\r\n',
  );
});
