import { daysIn, monthsAfter } from './calendar.js';
import { addRow, isWord, noRows, rowAt } from './number-rows.js';
import { LINK_WIDTH } from './tally-links.js';
import { measureSpec } from './tally-measures.js';
import type { ReadPart, ReadRows } from './tally-part.js';
import { LEFT_OUT_REASONS, type Dimension, type TallyQuery, type TallyValue } from './tally-query.js';
import { dayOfNumber, holdRecord, RECORD_WIDTH, viewOf, type RecordView } from './tally-records.js';

/*
 * A part is added to others without its records being read again, so that what does not fit together in it would be
 * counted in silence: a record of a group that is not there, a total of 500 points. Its shape is checked by its schema.
 */

/** Where a part does not fit together, as a path in its file; null where all of it does. */
export function nonsenseIn(part: ReadPart): string | null {
  const { query, leftOut, values, groups, producers, links } = part;
  return (
    nonsenseInQuery(query) ??
    at(query.by, 'part.values', (dimension, index) => isBook(dimension, values[index] ?? [])) ??
    at(groups, 'part.groups', (ids) => isGroup(ids, values)) ??
    (isDistinct(groups.map((ids) => ids.join(' '))) ? null : 'part.groups') ??
    at(producers, 'part.producers', ([key, spellings]) => key !== '' && spellings.every(isSpelling)) ??
    (isDistinct(producers.map(([key]) => key)) ? null : 'part.producers') ??
    inRows(links, 'part.links', (numbers) => numbers.length === LINK_WIDTH && numbers.every(isWord)) ??
    at(Object.entries(leftOut), 'part.leftOut', ([reason, count]) => isReason(reason) && isCount(count)) ??
    nonsenseInRecords(part)
  );
}

function nonsenseInQuery({ by, measures, from, to, day }: TallyQuery): string | null {
  if (!isDistinct(by)) return 'by';
  if (!isDistinct(measures)) return 'query.measures';
  if (![from, to, day].every((one) => one === null || isDay(Number(one.replaceAll('-', ''))))) return 'query';
  if (from !== null && to !== null && from > to) return 'query';
  const needed = measures.map((measure) => measureSpec(measure).needs);
  if (needed.includes('day') && day === null) return 'query.day';
  if (!needed.includes('year-before') || by.includes('year')) return null;
  return from === null || to === null || to >= monthsAfter(from, 12) ? 'query' : null;
}

function nonsenseInRecords({ read, leftOut, groups, producers, links, records }: ReadPart): string | null {
  const most = { group: groups.length, producer: producers.length, link: links.length };
  let counted = 0;
  let named = 0;
  const readRow = rowReader();
  const wrong = inRows(records, 'part.records', (numbers) => {
    const one = readRow(numbers);
    if (one === null || !isRecord(one, most)) return false;
    counted += Number(one.window === 'now' && one.group !== -1);
    named += Number(one.producer !== -1);
    return true;
  });
  if (wrong !== null) return wrong;
  const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  if (read !== counted + left) return 'part.read';
  const spelled = producers.flatMap(([, spellings]) => spellings.map(([, , , , times]) => times));
  return named === spelled.reduce((sum, times) => sum + times, 0) ? null : 'part.producers';
}

/** What rows say, one after the other, where that is all that they say: held again, they are the same. */
function rowReader(): (numbers: readonly number[]) => RecordView | null {
  const [read, again] = [noRows(RECORD_WIDTH), noRows(RECORD_WIDTH)];
  const view = viewOf(read);
  const blank = Array<number>(RECORD_WIDTH).fill(0);
  for (const rows of [read, again]) addRow(rows, blank);
  return (numbers) => {
    rowAt(read, 0).set(numbers);
    again.size = 1;
    const held = rowAt(again, holdRecord(again, view));
    return numbers.every((word, column) => word === held[column]) ? view : null;
  };
}

type Most = Readonly<Record<'group' | 'producer' | 'link', number>>;

function isRecord(one: RecordView, most: Most): boolean {
  const { group, producer, link, total, year, decided, end, withdrawnOn, stars } = one;
  const isIn = (place: number, size: number) => place >= -1 && place < size;
  return (
    isIn(group, most.group) &&
    isIn(producer, most.producer) &&
    isIn(link, most.link) &&
    (total === null || (total >= 0 && total <= MOST_TOTAL)) &&
    (year === null || (year > 0 && year <= 9999)) &&
    (stars === null || stars === 'candidate-5' || stars >= 3) &&
    [decided, end, withdrawnOn].every((day) => day === 0 || isDay(day))
  );
}

/** 100 points, in hundredths. */
const MOST_TOTAL = 10_000;

function isBook(dimension: Dimension, values: readonly TallyValue[]): boolean {
  return isDistinct(values) && values.every((value) => value === null || mayBe(dimension, value));
}

function mayBe(dimension: Dimension, value: string | number): boolean {
  if (dimension === 'stars') return [3, 4, 5, 'candidate-5'].includes(value);
  if (dimension === 'set') return true;
  return (typeof value === 'number') === (dimension === 'year');
}

function isGroup(ids: readonly number[], values: ReadPart['values']): boolean {
  return ids.length === values.length && ids.every((id, index) => id < (values[index]?.length ?? 0));
}

function isSpelling(spelling: readonly unknown[]): boolean {
  const [name, commune, district, province, records] = spelling;
  return (
    name !== '' &&
    [name, commune, district, province].every((one) => typeof one === 'string') &&
    isCount(records)
  );
}

function isReason(text: string): boolean {
  return LEFT_OUT_REASONS.some((reason) => reason === text);
}

/** Whether numbers of its size can be added up without being cut. */
function isCount(value: unknown): boolean {
  return typeof value === 'number' && isWord(value) && value >= 0;
}

function isDay(number: number): boolean {
  const day = dayOfNumber(number);
  const [year = 0, month = 0, date = 0] = day?.length === 10 ? day.split('-').map(Number) : [];
  return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

function isDistinct(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

function at<T>(list: readonly T[], path: string, fits: (one: T, index: number) => boolean): string | null {
  const index = list.findIndex((one, place) => !fits(one, place));
  return index === -1 ? null : `${path}[${String(index)}]`;
}

/** The same of rows, of which those from one that is too wide on are not there. */
function inRows(rows: ReadRows, path: string, fits: (numbers: readonly number[]) => boolean): string | null {
  let place = 0;
  for (const numbers of rows) {
    if (!fits(numbers)) return `${path}[${String(place)}]`;
    place += 1;
  }
  return (rows.tooWide ?? null) === null ? null : `${path}[${String(place)}]`;
}
