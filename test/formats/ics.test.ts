import fc from 'fast-check';
import { expect, it } from 'vitest';
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
