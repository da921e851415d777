import type { Coded } from '../base/coded.js';
import type { CertificateTerm } from '../law/certificate.js';
import type { Dimension, LeftOutReason, Measure, TallyQuery, TallyValue } from '../engine/tally-query.js';
import type { Remark } from '../engine/tally-settle.js';
import type { AliasProblemArgs } from '../tally/alias-problems.js';
import type { ProducerNote } from '../tally/producers.js';
import type { Wording } from '../base/messages.js';

/** Why parts cannot be added. */
export type PartMismatch = 'by' | 'measures' | 'period' | 'day';

/** What values are called that a record has by number alone: a product set, and the first instrument we have. */
export interface ValueNames {
  readonly set: (no: number) => string;
  readonly first: string;
}

/** What `ocop tally` says. */
export interface TallyWords {
  /** The first line, by which we know a tally of ours again. */
  readonly title: (query: TallyQuery) => string;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  /** A value of a dimension, as people read it. */
  readonly value: (dimension: Dimension, value: TallyValue, names: ValueNames) => string;
  /** A row that sums up. */
  readonly total: string;
  /** The column that tells from which level to which products were upgraded. */
  readonly steps: string;
  /** A level from which, or to which, a product was upgraded. */
  readonly step: (from: string, to: string, count: number) => string;
  readonly reasons: Readonly<Record<LeftOutReason, string>>;
  readonly reconciled: (
    read: number,
    counted: number,
    leftOut: readonly { readonly reason: LeftOutReason; readonly records: number }[],
  ) => string;
  /** That producers of rows need not add up. */
  readonly producersNeedNotAddUp: (rows: number, total: number) => string;
  /** The terms are those that certificates without a written end were reckoned by. */
  readonly remarks: Readonly<Record<Remark, (count: number, terms: readonly CertificateTerm[]) => string>>;
  readonly notesTitle: Readonly<Record<ProducerNote['note'], (count: number) => string>>;
  readonly note: (note: ProducerNote) => string;
  /** How to settle them. */
  readonly settle: string;
  readonly moreNotes: (count: number) => string;
  /** Places written in several ways, counted as one. */
  readonly placesTitle: (count: number) => string;
  readonly place: (written: string, countedAs: string) => string;
  readonly morePlaces: (count: number) => string;
  readonly pairsWritten: (file: string, pairs: number) => string;
  readonly pairHeadings: Readonly<
    Record<'name1' | 'commune1' | 'province1' | 'name2' | 'commune2' | 'province2' | 'same' | 'now', string>
  >;
  readonly countedNow: Readonly<Record<ProducerNote['note'], string>>;
  readonly why: {
    readonly title: (what: string, records: number) => string;
    readonly columns: Readonly<
      Record<'place' | 'code' | 'name' | 'producer' | 'stars' | 'day' | 'counts' | 'part' | 'records', string>
    >;
    /** How to open what a part has. */
    readonly openPart: string;
    readonly line: (file: string, line: number) => string;
    readonly counted: string;
    /** It is of the row, and only certificates in force or lost count it. */
    readonly onlyStock: string;
  };
  readonly unreadable: (problems: number) => string;
  readonly passedOver: (files: readonly string[]) => string;
  readonly aliasProblems: Wording<AliasProblemArgs>;
  readonly aliasProblem: (problem: Coded<AliasProblemArgs> & { readonly line: number }) => string;
  /** Lines of the list that name producers of which no file read says anything. */
  readonly aliasesUnmatched: (
    file: string,
    lines: readonly { readonly line: number; readonly name: string }[],
  ) => string;
  readonly mismatch: Readonly<Record<PartMismatch, string>>;
  readonly help: {
    readonly description: string;
    readonly inputs: string;
    readonly by: string;
    readonly measure: string;
    readonly year: string;
    readonly from: string;
    readonly to: string;
    readonly asOf: string;
    readonly places: string;
    readonly format: string;
    readonly out: string;
    readonly force: string;
    readonly quiet: string;
    readonly aliases: string;
    readonly pairs: string;
    readonly why: string;
    readonly edition: string;
    readonly merge: string;
    readonly parts: string;
    /** What stands for values. */
    readonly value: Readonly<Record<'dimensions' | 'measures' | 'year' | 'row', string>>;
    readonly oneOf: (allowed: readonly string[]) => string;
    /** What each dimension and measure is, below the options. */
    readonly legend: string;
  };
}
