import { readFileSync, statSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { Messages } from '../base/messages.js';
import { firstRows } from '../tables/first-rows.js';
import { csvLines, linesAsTheyAre } from '../base/text/csv-lines.js';
import { expiringHeadings } from '../commands/expiring/expiring-report.js';
import { isOwnResult } from './own-results.js';

/*
 * Which files are figures of ours that nobody has written in: a tally, a plan, certificates that run out, pairs to
 * settle. Those are written over by the next run; a file that is somebody's own, or that somebody has answered in, is
 * not. What cannot be told for certain is taken for somebody's.
 */

/** Whether a file may be written over, by its first bytes, and by all of them where those do not tell. */
export type IsOwn = (head: Buffer, path: string) => boolean;

/** No table of figures is longer. */
const MOST = 16 * 1024 * 1024;

/** Tallies, plans and the records behind a figure, in any of their forms. */
export function ownFigures(messages: Messages): IsOwn {
  return (head, path) => {
    if (isOwnResult(head) || isWhy(head, messages) || isUntouchedWorkbook(head)) return true;
    const rows = ownCsv(head, path);
    return rows !== null && [isTallyCsv, isPartsCsv, isPlanCsv].some((isOne) => isOne(rows, messages));
  };
}

/** Certificates that run out, in any of their forms. */
export function ownExpiring(messages: Messages): IsOwn {
  const { title } = messages.register.expiring;
  // What stands before the number of days, whichever it is.
  const [begins = ''] = title('2000-01-01' as Parameters<typeof title>[0], 0).split('0'); // any day
  return (head) => {
    const text = head.toString('utf8');
    if (text.includes('PRODID:-//ocop//ocop expiring//')) return true;
    if (text.startsWith(begins) || /^\[\]\n$|^\[\n {2}\{\n {4}"product": \{\n[^]*"certificateEnd"/.test(text))
      return true;
    return beginsWith(head, expiringHeadings(messages));
  };
}

/** Pairs of producers to settle; those that somebody has settled must not be lost. */
export function ownPairs({ tally }: Messages): (head: Buffer, path: string) => boolean | 'answered' {
  const { name1, commune1, province1, name2, commune2, province2, same, now } = tally.pairHeadings;
  const headings = [name1, commune1, province1, name2, commune2, province2, same, now];
  return (head, path) => {
    const rows = csvRows(head, path);
    const answers = rows?.[0]?.map((cell) => cell.trim()).indexOf(same) ?? -1;
    if (rows?.slice(1).some((row) => (row[answers] ?? '').trim() !== '') === true) return 'answered';
    const own = ownCsv(head, path);
    return own !== null && isHeadedBy(own, headings);
  };
}

type Rows = readonly (readonly string[])[];

/** The rows of a CSV that is to the byte as we write it; null for any other file. */
function ownCsv(head: Buffer, path: string): Rows | null {
  const rows = head.toString('utf8').startsWith('\ufeff') ? csvRows(head, path) : null;
  if (rows === null) return null;
  // What another program has saved is not what we wrote.
  return `\ufeff${linesAsTheyAre(rows, ',')}` === readFileSync(path, 'utf8') ? rows : null;
}

function csvRows(head: Buffer, path: string): Rows | null {
  if (head.includes(0) || statSync(path).size > MOST) return null;
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',';
  return firstRows(text, delimiter, '\n', Number.POSITIVE_INFINITY).map(({ cells }) => cells);
}

/** Whether a CSV begins as one of ours with these headings does. */
function beginsWith(head: Buffer, headings: readonly string[]): boolean {
  return head.toString('utf8').startsWith(`\ufeff${csvLines([headings], ',')}`);
}

function isHeadedBy([head = []]: Rows, headings: readonly string[]): boolean {
  return head.length === headings.length && head.every((cell, at) => cell === headings[at]);
}

/** A figure, or the sign that there is none. */
const FIGURE = /^'?-?[\d.,]+$|^–$/;

/** Dimensions, then measures, with figures below them and the sum of all as the last row. */
function isTallyCsv([head = [], ...rows]: Rows, { tally: words }: Messages): boolean {
  const measures = new Set<string>(Object.values(words.measures));
  const dimensions = new Set<string>(Object.values(words.dimensions));
  const by = head.findIndex((cell) => !dimensions.has(cell));
  const end = head.at(-1) === words.steps ? head.length - 1 : head.length;
  const last = rows.at(-1);
  if (by < 1 || by === end || !head.slice(by, end).every((cell) => measures.has(cell))) return false;
  if (last?.slice(0, by).every((cell) => cell === words.total) !== true) return false;
  return rows.every(
    (row) => row.length === head.length && row.slice(by, end).every((cell) => FIGURE.test(cell)),
  );
}

/** The records behind a figure, as CSV or JSON. */
function isWhy(head: Buffer, { tally: { why } }: Messages): boolean {
  const { place, code, name, producer, stars, day, counts } = why.columns;
  const isJson = /^\{"row":[^]*,\n"(?:records|parts)":\[\n/.test(head.toString('utf8'));
  return isJson || beginsWith(head, [place, code, name, producer, stars, day, counts]);
}

/** How many of the records behind a figure of a merge each part has. */
function isPartsCsv(rows: Rows, { tally: { why } }: Messages): boolean {
  const { part, records } = why.columns;
  return isHeadedBy(rows, [part, records]) && rows.slice(1).every(([, count = '']) => FIGURE.test(count));
}

/** Of targets that a human judges nothing is said yet: whoever says it in the file wants to keep it. */
function isPlanCsv(rows: Rows, { plan: words }: Messages): boolean {
  const { target, period, wanted, reached, percent, missing, pace, outcome } = words.columns;
  const outcomes = new Set<string>(Object.values(words.outcomes));
  const isOurs = (row: readonly string[]) => {
    const said = row.at(-1) ?? '';
    return outcomes.has(said) || (said === words.judged && row.slice(2, -1).every((cell) => cell === ''));
  };
  return (
    isHeadedBy(rows, [target, period, wanted, reached, percent, missing, pace, outcome]) &&
    rows.slice(1).every(isOurs)
  );
}

const LOCAL = 0x04034b50;
const PROPERTIES = 'docProps/core.xml';

/**
 * Whether a workbook is one that we wrote, and no other program has saved since: its properties, near its beginning,
 * have our title and the day that all of ours have, which Excel and LibreOffice put their own in place of.
 */
function isUntouchedWorkbook(head: Buffer): boolean {
  for (let at = 0; at + 30 < head.length && head.readUInt32LE(at) === LOCAL;) {
    const [packed, nameLength, extraLength] = [
      head.readUInt32LE(at + 18),
      head.readUInt16LE(at + 26),
      head.readUInt16LE(at + 28),
    ];
    const start = at + 30 + nameLength + extraLength;
    if (head.toString('utf8', at + 30, at + 30 + nameLength) === PROPERTIES) {
      return isOurProperties(head.subarray(start, start + packed));
    }
    at = start + packed;
  }
  return false;
}

function isOurProperties(packed: Buffer): boolean {
  try {
    const text = inflateRawSync(packed, { maxOutputLength: 64 * 1024 }).toString('utf8');
    return (
      /<dc:title>ocop (?:tally|plan): /.test(text) &&
      text.includes('<dc:creator>ocop</dc:creator>') &&
      /<dcterms:modified[^>]*>2000-01-01T00:00:00Z</.test(text)
    );
  } catch {
    return false; // not packed as we pack it
  }
}
