import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/engine/types.js';
import { daysAfter, daysBetween, daysIn, monthsAfter } from '../../src/engine/calendar.js';
import {
  certificateEnd,
  filingWindow,
  statusOn,
  type CertificateFacts,
} from '../../src/engine/certificate.js';
import { computedEnd } from '../../src/law/certificate.js';
import { expiryOn } from '../../src/engine/expiring.js';
import { E148, E26, LAW } from '../support/law.js';

const iso = (text: string) => text as IsoDate;
const edition = LAW.edition(E26)!;
/** An edition's that sets no days to file within, and none beyond the end. */
const plain = { ...edition.certificate, refile: null, grace: null };

/** Every day of the years a register can be of. */
const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => iso(date.toISOString().slice(0, 10)));

describe('a certificate holds 36 months from the day it was issued', () => {
  it.each([
    // As Lâm Đồng published them.
    ['2026-08-05', '2029-08-05'],
    ['2025-06-19', '2028-06-19'],
    // 29/02 has no day of its number three years on: the month's last one (Bộ luật Dân sự, Điều 148.3).
    ['2024-02-29', '2027-02-28'],
    ['2025-02-28', '2028-02-28'],
    ['2023-08-31', '2026-08-31'],
    ['2023-12-31', '2026-12-31'],
  ])('issued %s, it ends with %s', (issued, end) => {
    expect(certificateEnd(edition.certificate, iso(issued))).toBe(end);
  });

  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
  ])('%s and %i months: %s', (from, months, end) => {
    expect(monthsAfter(iso(from), months)).toBe(end);
  });

  it('ends on the same day of the month three years on, but for a 29/02', () => {
    fc.assert(
      fc.property(days, (issued) => {
        const end = certificateEnd(edition.certificate, issued);
        const same = `${String(Number(issued.slice(0, 4)) + 3)}${issued.slice(4)}`;
        expect(end).toBe(issued.endsWith('02-29') ? same.replace('02-29', '02-28') : same);
      }),
    );
  });
});

describe('days', () => {
  it('are those of the calendar that computers keep', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        const then = new Date(Date.parse(`${from}T00:00:00Z`) + count * 86_400_000);
        expect(daysAfter(from, count)).toBe(then.toISOString().slice(0, 10));
        expect(daysBetween(from, daysAfter(from, count))).toBe(count);
      }),
    );
  });

  it('of a month are 28 to 31', () => {
    expect([2023, 2024, 2000, 1900].map((year) => daysIn(year, 2))).toEqual([28, 29, 29, 28]);
  });
});

describe('a re-rating is filed from 180 to 120 days before the certificate ends (Điều 7.6.a)', () => {
  it.each([
    ['2028-06-19', '2027-12-22', '2028-02-20'],
    // Over a leap day, and from the last of a month.
    ['2028-08-31', '2028-03-04', '2028-05-03'],
    ['2027-02-28', '2026-09-01', '2026-10-31'],
  ])('ending %s: from %s to %s', (end, from, until) => {
    expect(filingWindow(edition.certificate, iso(end))).toEqual({ from, until });
  });

  it('61 days long, both ends included, whatever the day it ends', () => {
    fc.assert(
      fc.property(days, (end) => {
        const window = filingWindow(edition.certificate, end)!;
        expect(daysBetween(window.from, end)).toBe(180);
        expect(daysBetween(window.until, end)).toBe(120);
      }),
    );
  });
});

describe('days are counted over the years', () => {
  it.each([
    ['1901-12-31', '1902-01-01'],
    ['1903-12-31', '1904-01-01'],
    ['1904-02-28', '1904-02-29'],
    ['1904-12-30', '1904-12-31'],
    ['1999-12-31', '2000-01-01'],
    ['2000-12-31', '2001-01-01'],
    ['2100-02-28', '2100-03-01'],
    ['0003-12-31', '0004-01-01'],
  ])('%s is the day before %s', (before, after) => {
    expect([daysAfter(iso(before), 1), daysAfter(iso(after), -1)]).toEqual([after, before]);
    expect(daysBetween(iso(before), iso(after))).toBe(1);
  });

  it('400 years have 146,097 days', () => {
    expect(daysBetween(iso('1600-01-01'), iso('2000-01-01'))).toBe(146_097);
    expect(daysAfter(iso('1600-01-01'), 146_097)).toBe('2000-01-01');
  });
});

describe('how a certificate stands', () => {
  it.each([
    ['2027-12-21', 'early', 181],
    ['2027-12-22', 'open', 180],
    ['2028-02-20', 'open', 120],
    ['2028-02-21', 'late', 119],
    ['2028-06-19', 'late', 0],
    ['2028-06-20', 'grace', -1],
    ['2028-12-16', 'grace', -180],
    ['2028-12-17', 'expired', -181],
  ])('one that ends 19/06/2028, on %s: %s', (day, phase, daysLeft) => {
    expect(expiryOn(edition, iso('2028-06-19'), iso(day))).toMatchObject({ phase, daysLeft });
  });

  it('Điều 12.3 revives none that had run out before 22/05/2026', () => {
    expect(expiryOn(edition, iso('2026-05-21'), iso('2026-05-22'))).toMatchObject({
      phase: 'expired',
      graceUntil: null,
    });
    expect(expiryOn(edition, iso('2026-05-22'), iso('2026-05-23'))).toMatchObject({
      phase: 'grace',
      graceUntil: '2026-11-18',
    });
  });

  it('the last day itself is not past', () => {
    const end = iso('2028-06-19');
    expect(expiryOn(edition, end, end)).toMatchObject({ phase: 'late', daysLeft: 0 });
    expect(expiryOn({ ...edition, certificate: plain }, end, end)).toMatchObject({ phase: 'early' });
  });

  it('where an edition sets neither days to file nor days beyond the end, there are none', () => {
    const of = { ...edition, certificate: plain };
    expect(expiryOn(of, iso('2028-06-19'), iso('2028-06-01'))).toEqual({
      phase: 'early',
      daysLeft: 18,
      window: null,
      graceUntil: null,
      windowMissedByLaw: false,
    });
    expect(expiryOn(of, iso('2028-06-19'), iso('2028-06-20'))).toMatchObject({ phase: 'expired' });
  });

  it('what the centre has is waited for, until it has run out for good', () => {
    const phaseOn = (day: string) => expiryOn(edition, iso('2028-06-19'), iso(day), true).phase;
    expect([phaseOn('2028-06-19'), phaseOn('2028-12-16'), phaseOn('2028-12-17')]).toEqual([
      'waiting',
      'waiting',
      'expired',
    ]);
  });

  it('tells a window that had closed before anybody could file within it', () => {
    expect(expiryOn(edition, iso('2026-09-18'), iso('2026-10-01')).windowMissedByLaw).toBe(true);
    expect(expiryOn(edition, iso('2026-09-19'), iso('2026-10-01')).windowMissedByLaw).toBe(false);
  });
});

describe('the status on a day', () => {
  const facts: CertificateFacts = {
    status: 'in-force',
    certificateEnd: iso('2028-06-19'),
    decided: iso('2025-06-19'),
    withdrawnOn: null,
    replacedOn: null,
  };

  it.each<[Partial<CertificateFacts>, string, string | null]>([
    [{}, '2025-06-18', null],
    [{}, '2025-06-19', 'in-force'],
    [{}, '2028-06-19', 'in-force'],
    [{}, '2028-06-20', 'expired'],
    // What the register says is from the day it was written.
    [{ status: 'expired' }, '2026-01-01', 'in-force'],
    [{ status: 'withdrawn', withdrawnOn: iso('2026-03-01') }, '2026-02-28', 'in-force'],
    [{ status: 'withdrawn', withdrawnOn: iso('2026-03-01') }, '2026-03-01', 'withdrawn'],
    [{ status: 'withdrawn' }, '2026-01-01', 'withdrawn'],
    [{ status: 'replaced', replacedOn: iso('2027-01-01') }, '2026-12-31', 'in-force'],
    [{ status: 'replaced', replacedOn: iso('2027-01-01') }, '2027-01-01', 'replaced'],
    [{ certificateEnd: null, status: 'expired' }, '2026-01-01', 'expired'],
    [{ certificateEnd: null, status: null }, '2026-01-01', null],
  ])('%j on %s: %s', (change, day, status) => {
    expect(statusOn({ ...facts, ...change }, iso(day))).toBe(status);
  });
});

it.each([E148, E26, 'earlier', null] as const)(
  'of a record of edition %s without an end, the last day is 36 months from the decision',
  (named) => {
    expect(computedEnd(LAW.editions, { edition: named, decided: iso('2023-08-31') })).toBe('2026-08-31');
  },
);

describe('what a register states of a certificate', () => {
  const facts: CertificateFacts = {
    status: null,
    certificateEnd: null,
    decided: null,
    withdrawnOn: null,
    replacedOn: null,
  };
  const on = (more: Partial<CertificateFacts>) => statusOn({ ...facts, ...more }, iso('2026-06-01'));

  it('holds where no day says more', () => {
    expect(on({ status: 'replaced' })).toBe('replaced');
    expect(on({ status: 'withdrawn' })).toBe('withdrawn');
    expect(on({ status: 'expired' })).toBe('expired');
    expect(on({ status: 'in-force' })).toBe('in-force');
  });

  it('is not known of one that ends with no day, and is replaced or withdrawn later', () => {
    expect(on({ status: 'replaced', replacedOn: iso('2026-06-02') })).toBe(null);
    expect(on({ status: 'withdrawn', withdrawnOn: iso('2026-06-02') })).toBe(null);
  });

  it('has no days to file a dossier where the edition sets none', () => {
    expect(filingWindow({ ...edition.certificate, refile: null }, iso('2026-06-01'))).toBe(null);
  });
});
