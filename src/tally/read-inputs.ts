import type { ReadingProgress } from '../base/reading-progress.js';
import { isKeyOf } from '../base/own-entries.js';
import { BatchRater } from '../rating/batch-rater.js';
import type { Library } from '../law/library.js';
import type { StarLevel } from '../engine/types.js';
import type { LeftOutReason, TallyRecord, TallyStars } from '../engine/tally-query.js';
import type { RowNotes } from '../rows/row-notes.js';
import type { AskedEdition } from '../rows/edition-named.js';
import { tableNamed, type RowProblem } from '../rows/problems.js';
import { fieldText } from '../rows/submission.js';
import { readSheetRows, type Table } from '../rows/open-table.js';
import type { RatedRow } from '../rating/rated-row.js';
import { recordOfResult } from '../register/add-results.js';
import type { PlaceTranslator } from '../register/places.js';
import type { RegisterRecord } from '../register/record.js';
import type { RegisterProblem } from '../register/problems.js';
import { readRegister, type RegisterTable } from '../register/read-register.js';
import { readResults, type OutcomeWords, type ResultOutcome, type Results } from '../register/results.js';
import { readGender, readProducerType, yearOf } from '../register/values.js';
import type { TallyInput } from './open-inputs.js';
import { NO_DECISION } from './record-of-listed.js';

/** Where a record stands, and what it is called, for whoever opens a figure. */
export interface RecordPlace {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly name: string;
}

export interface InputTaker {
  record(record: TallyRecord, place: RecordPlace): void;
  leftOut(reason: LeftOutReason, place: RecordPlace): void;
  registerProblems(problems: readonly RegisterProblem[]): void;
  rowProblems(problems: readonly RowProblem[]): void;
}

export interface InputOptions {
  readonly library: Library;
  readonly places: PlaceTranslator | null;
  readonly edition: AskedEdition | null;
  readonly outcomes: OutcomeWords;
  /** Is told how far the reading has come. */
  readonly progress?: Pick<ReadingProgress, 'row' | 'read'>;
}

/** Reads every record of some inputs, whatever they are, one by one. */
export async function readInputs(
  inputs: readonly TallyInput[],
  options: InputOptions,
  taker: InputTaker,
): Promise<void> {
  // Which of two rows of a product counts is for the tally to say, whichever files they are in: parts add up so.
  const asked = { edition: options.edition, blankAsZero: false, keepsDoubles: true };
  const rater = new BatchRater(options.library, asked, null);
  for (const input of inputs) {
    const { notes } = input;
    if (input.kind === 'register') await readRecords(input.table, notes, options, taker);
    else if (input.kind === 'sheets') await readSheets(input.table, notes, rater, options, taker);
    else await readOutcomes(input.results, options, taker);
  }
  for (const notes of new Set(inputs.map((input) => input.notes))) notes.tellRows();
}

async function readRecords(
  table: RegisterTable,
  notes: RowNotes,
  options: InputOptions,
  taker: InputTaker,
): Promise<void> {
  const file = tableNamed({ file: table.name, sheet: table.sheet?.name });
  await readRegister(table, options, {
    row(row) {
      const { line, record, other, problems } = row;
      options.progress?.row(file);
      notes.add(row);
      if (problems.length > 0) taker.registerProblems(problems);
      const place = { file, line, code: record?.code ?? '', name: record?.name ?? other?.read ?? '' };
      if (other !== null) {
        taker.leftOut('not-product', place);
        return;
      }
      if (record !== null && !problems.some(isOfStars)) taker.record(tallied(record), place);
      else if (problems.length > 0) taker.leftOut('unreadable', place);
    },
    progress(bytes) {
      options.progress?.read(bytes);
      return undefined;
    },
  });
}

/** One that is put forward for 5 stars is so until the centre has rated it (Điều 4.1.b). */
export function tallied(record: RegisterRecord): TallyRecord {
  return record.candidate ? { ...record, stars: 'candidate-5' } : record;
}

/** Stars are what a product is recognised by: "4 sao?" may be no 4, and a figure that may be wrong is none. */
function isOfStars(problem: RegisterProblem): boolean {
  return problem.code === 'value-unknown' && problem.args.field === 'stars';
}

async function readSheets(
  table: Table,
  notes: RowNotes,
  rater: BatchRater,
  options: InputOptions,
  taker: InputTaker,
): Promise<void> {
  const rate = rater.table(table.header);
  const file = tableNamed(table.header);
  await readSheetRows(table, {
    header: () => undefined,
    row(row) {
      const { line, sheetRow, notes: noted } = row;
      options.progress?.row(file);
      // Few rows have one; to spread each into an object takes longer than to read it.
      if (noted !== undefined) {
        notes.add({ file: table.name, sheet: table.header.sheet, line, sheetRow, notes: noted });
      }
      const outcome = rate(row);
      if (outcome.kind === 'blank') return;
      if (outcome.kind === 'other') {
        taker.leftOut('not-product', { file, line, code: '', name: '' });
        return;
      }
      if (outcome.kind === 'rejected') {
        taker.rowProblems(outcome.problems);
        taker.leftOut('unreadable', { file, line, code: '', name: '' });
        return;
      }
      const { submission, rating } = outcome.row;
      const place = { file, line, code: submission.code, name: submission.name };
      if (submission.member !== '') taker.leftOut('member-sheet', place);
      else if (rating.status !== 'rated') taker.leftOut(rating.status, place);
      else taker.record(recordOfSheet(outcome.row, options.places), place);
    },
    progress(bytes) {
      options.progress?.read(bytes);
      return undefined;
    },
  });
}

/** A rated sheet as a record: of the day it was rated, recognised by nobody yet. */
export function recordOfSheet(
  { submission, rating, authority }: RatedRow,
  places: PlaceTranslator | null,
): TallyRecord {
  const { set, rated, kind, edition } = submission;
  const text = (field: Parameters<typeof fieldText>[1]) => fieldText(submission, field);
  return {
    ...placed(
      { commune: text('commune'), district: text('district'), province: text('province') },
      places,
      rated,
    ),
    code: submission.code === '' ? null : submission.code,
    name: submission.name,
    producer: submission.producer,
    producerType: readProducerType(text('producerType')),
    gender: readGender(text('gender')),
    ethnicity: text('ethnicity'),
    branch: set.branch ?? '',
    group: set.group ?? '',
    set: set.set,
    stars: unrecognised(rating.stars),
    total: rating.total * 100,
    edition,
    kind,
    decided: rated,
    year: rated === null ? null : yearOf(rated),
    authority: authority ?? '',
    ...NO_DECISION,
  };
}

/** 5 stars are the centre's to recognise: what comes to them makes a candidate (Điều 4.1.b). */
function unrecognised(stars: StarLevel | null): TallyStars | null {
  return stars === 5 ? 'candidate-5' : stars;
}

function placed(
  written: Pick<TallyRecord, 'commune' | 'district' | 'province'>,
  places: PlaceTranslator | null,
  day: TallyRecord['decided'],
) {
  return places?.translate(written, day) ?? written;
}

async function readOutcomes(
  results: Results,
  { library, places, outcomes }: InputOptions,
  taker: InputTaker,
): Promise<void> {
  const read = recordOfResult(library);
  for await (const row of readResults(results, outcomes)) {
    const { line, fields, outcome, member } = row;
    const place = {
      file: tableNamed(row),
      line,
      code: fields.get('code') ?? '',
      name: fields.get('name') ?? '',
    };
    const reason = reasonOf(outcome, member);
    const record = reason === null ? read(row) : null;
    if (reason !== null || record?.stars == null) {
      taker.leftOut(reason ?? 'unreadable', place);
      continue;
    }
    // Of the day it was rated, as a sheet is: nobody has decided on it yet.
    const { commune, district, province, rated } = record;
    taker.record(
      {
        ...record,
        ...placed({ commune, district, province }, places, rated),
        decided: rated,
        year: rated === null ? null : yearOf(rated),
        stars: unrecognised(record.stars),
      },
      place,
    );
  }
}

/** Why a result is none to count; null where it is one. */
function reasonOf(outcome: ResultOutcome | null, member: string): LeftOutReason | null {
  if (member !== '') return 'member-sheet';
  if (outcome === null) return 'unreadable';
  return isKeyOf(outcome, COUNTED) ? null : outcome;
}

/** What came to a level; `below` is left out by its stars. */
const COUNTED = { rated: true, 'recognised-level': true, 'candidate-5': true, below: true } as const;
