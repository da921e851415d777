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
