import { asCriterionCode } from '../engine/criterion-code.js';
import type { CriterionCode } from '../engine/types.js';
import type { Answer, Remarks, SheetEvent, SheetFile } from '../sheets/sheet-file.js';
import { fromWritten, type WrittenSheet } from '../sheets/written-sheet.js';

/*
 * A sheet as the browser keeps it: each answer by itself, with when it was given. Two tabs that have the page open each
 * write what they know; put together, the later word on each answer stands, in whatever order they are put together, so
 * that neither loses what the other was told.
 */

/** What a sheet says, in parts that are told apart: answers, remarks, and what concerns all of it. */
type FieldName = `a/${string}` | `n/${string}` | `e/${string}` | 'out' | 'history' | 'signed';

/** The whole sheet as it was signed, and its sealed text. */
export interface Signed {
  readonly sheet: WrittenSheet;
  readonly text: string;
}

type FieldValue = Answer | string | readonly SheetEvent[] | Signed | null;

interface Field {
  /** null where it was taken away. */
  readonly v: FieldValue;
  /** When, in milliseconds, and by which tab: of two that write at once the same one wins everywhere. */
  readonly t: number;
  readonly by: string;
}

export type SheetRecord = Readonly<Partial<Record<FieldName, Field>>>;

export const EMPTY: SheetRecord = {};

/** The later word on each part; the same whichever comes first. */
export function merged(one: SheetRecord, other: SheetRecord): SheetRecord {
  const fields: Partial<Record<FieldName, Field>> = { ...one };
  for (const [name, field] of entriesOf(other)) {
    const there = fields[name];
    if (there === undefined || isLater(field, there)) fields[name] = field;
  }
  return fields;
}

function isLater(one: Field, other: Field): boolean {
  if (one.t !== other.t) return one.t > other.t;
  if (one.by !== other.by) return one.by > other.by;
  return JSON.stringify(one.v) > JSON.stringify(other.v);
}

/** Whether two records say the same. */
export function isSame(one: SheetRecord, other: SheetRecord): boolean {
  const [a, b] = [entriesOf(one), entriesOf(other)];
  return (
    a.length === b.length &&
    a.every(([name, field]) => {
      const there = other[name];
      return there?.t === field.t && there.by === field.by;
    })
  );
}

/** When it was last changed; 0 where it never was. */
export function lastChange(record: SheetRecord): number {
  return entriesOf(record).reduce((last, [, { t }]) => Math.max(last, t), 0);
}

/** The record with what has changed from one sheet to the next. */
export function withChanges(
  record: SheetRecord,
  before: SheetFile,
  after: SheetFile,
  now: number,
  by: string,
): SheetRecord {
  const from = partsOf(before);
  const to = partsOf(after);
  const names = new Set([...from.keys(), ...to.keys()]);
  const changed = [...names].filter(
    (name) => JSON.stringify(from.get(name) ?? null) !== JSON.stringify(to.get(name) ?? null),
  );
  const begins = record.history === undefined ? (['history'] as const) : [];
  return stamped(
    record,
    [...new Set([...changed, ...begins])].map((name) => [name, to.get(name) ?? null] as const),
    now,
    by,
  );
}

/** The record of a sheet that has just been signed. */
export function withSignature(record: SheetRecord, signed: Signed, now: number, by: string): SheetRecord {
  return stamped(record, [['signed', signed]], now, by);
}

/** The record of a sheet that is opened again, as it was signed: what came later from another tab counts no more. */
export function withReopened(record: SheetRecord, sheet: SheetFile, now: number, by: string): SheetRecord {
  const parts = partsOf(sheet);
  const gone = entriesOf(record).flatMap(([name]) => (parts.has(name) ? [] : [[name, null] as const]));
  return stamped(record, [...parts, ...gone], now, by);
}

function stamped(
  record: SheetRecord,
  parts: readonly (readonly [FieldName, FieldValue])[],
  now: number,
  by: string,
): SheetRecord {
  // A clock that was set back must not make a new answer older than the one it changes.
  const t = Math.max(now, lastChange(record) + 1);
  return { ...record, ...Object.fromEntries(parts.map(([name, v]) => [name, { v, t, by }])) };
}

function partsOf({ answers, remarks, disqualified, history }: SheetFile): ReadonlyMap<FieldName, FieldValue> {
  const parts = new Map<FieldName, FieldValue>();
  for (const [code, answer] of answers) parts.set(`a/${code}`, answer);
  for (const [code, { note, evidence }] of remarks) {
    if (note !== undefined) parts.set(`n/${code}`, note);
    if (evidence !== undefined) parts.set(`e/${code}`, evidence);
  }
  if (disqualified !== null) parts.set('out', disqualified);
  parts.set('history', history);
  return parts;
}

/** The sheet that a record says, by one that has nothing on it yet. */
export function sheetOf(record: SheetRecord, blank: SheetFile): SheetFile {
  const signed = signedIn(record);
  if (signed !== null) return fromWritten(signed.sheet);
  const answers = new Map<CriterionCode, Answer>();
  const remarks = new Map<CriterionCode, Remarks>();
  let { disqualified, history } = blank;
  for (const [name, { v }] of entriesOf(record)) {
    if (v === null) continue;
    const code = asCriterionCode(name.slice(2)); // as it was written, by the codes of the set
    if (isAnswer(name, v)) answers.set(code, v);
    else if (name.startsWith('n/') && typeof v === 'string')
      remarks.set(code, { ...remarks.get(code), note: v });
    else if (name.startsWith('e/') && typeof v === 'string')
      remarks.set(code, { ...remarks.get(code), evidence: v });
    else if (name === 'out' && typeof v === 'string') disqualified = v;
    else if (isHistory(name, v)) history = v;
  }
  return { ...blank, answers, remarks, disqualified, history };
}

/** What was signed, where the sheet is signed now. */
export function signedIn(record: SheetRecord): Signed | null {
  const v = record.signed?.v ?? null;
  return typeof v === 'object' && v !== null && 'text' in v ? v : null;
}

function isAnswer(name: string, v: FieldValue): v is Answer {
  return name.startsWith('a/') && typeof v === 'object' && v !== null && 'points' in v;
}

function isHistory(name: string, v: FieldValue): v is readonly SheetEvent[] {
  return name === 'history' && Array.isArray(v);
}

function entriesOf(record: SheetRecord): readonly (readonly [FieldName, Field])[] {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the names are those of its type
  return Object.entries(record) as [FieldName, Field][];
}

/** A record as it was kept; nothing where it is none, as when somebody has changed it by hand. */
export function readRecord(text: string | null): SheetRecord {
  if (text === null) return EMPTY;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return EMPTY;
    const fields = Object.entries(read).filter(([name, field]) => isField(name, field));
    return Object.fromEntries(fields);
  } catch {
    return EMPTY;
  }
}

function isField(name: string, field: unknown): field is Field {
  return (
    /^(?:[ane]\/[\d.]+|out|history|signed)$/.test(name) &&
    typeof field === 'object' &&
    field !== null &&
    'v' in field &&
    't' in field &&
    typeof field.t === 'number' &&
    'by' in field &&
    typeof field.by === 'string'
  );
}
