import type { Judged, JudgedProduct } from '../council/judge.js';
import type { Regulation } from '../council/regulation.js';
import type { ProductSet } from '../engine/types.js';
import type { Paper, PaperSection } from '../formats/paper/paper.js';
import type { Library } from '../law/library.js';
import type { ReturnedFile } from '../rating/returns.js';
import type { Given } from './criteria-table.js';
import type { FormProduct } from './form-blocks.js';
import type { DecisionRead, InForceRead, YearRead } from './issued.js';
import type { PaperSetting } from './paper-setting.js';
import type { PapersMessages } from './messages.js';
import type { RankingRead } from './ranking-paper.js';

/** Rated rows of tables and files of sheets. */
interface SheetsRead extends RankingRead {
  readonly library: Library;
  /** Whether a sheet is printed with its criteria and points only. */
  readonly short: boolean;
}

/** What a council comes to on its members' sheets. */
interface CouncilRead {
  readonly judged: Judged;
  readonly regulation: Regulation | null;
  readonly setOf: (product: JudgedProduct) => ProductSet;
}

/** A product that a form is filled in for, with its producer's own points where there are any. */
export interface Form {
  readonly of: FormProduct;
  readonly given: Given | null;
}

interface OfKind<Takes extends string, Make> {
  readonly kind: string;
  /** What it is made from. */
  readonly takes: Takes;
  /** Whether it is on one sheet or one product, so that there may be a file of each; else it is on all of them. */
  readonly isEach: boolean;
  /** What makes it, which is loaded for that one only: every start reads this table for its help. */
  readonly load: () => Promise<Make>;
}

type OfSheets = OfKind<'sheets', (read: SheetsRead, setting: PaperSetting, words: PapersMessages) => Paper>;
type OfCouncil = OfKind<
  'council',
  (read: CouncilRead, setting: PaperSetting, words: PapersMessages) => Paper
> & {
  /** Whether it cannot be made without a regulation. */
  readonly needsRegulation: boolean;
};
/** Forms are made product by product. */
type OfProducts = OfKind<'products', (form: Form, setting: PaperSetting) => PaperSection>;

/** Papers of what a register knows: of a decision, of what is in force on a day, of a year. */
type OfDecision = OfKind<'decision', (read: DecisionRead, setting: PaperSetting) => Paper> & {
  /** Whether products that were withdrawn since are left out. */
  readonly leavesOutWithdrawn: boolean;
};
/** What goes back to the senders of files, a letter each. */
type OfReturns = OfKind<'returns', (read: readonly ReturnedFile[], setting: PaperSetting) => Paper>;
type OfDay = OfKind<'day', (read: InForceRead) => Paper>;
type OfYear = OfKind<'year', (read: YearRead, setting: PaperSetting) => Paper>;

/** Phụ lục của quyết định công nhận: what a decision has recognised, of a register. */
const annex = async () => {
  const { decisionAnnex } = await import('./decision-annex.js');
  return (read: DecisionRead) => decisionAnnex(read);
};

/** The papers that `ocop report` writes. Another one is a file beside this, an entry here, and its words. */
const PAPERS = [
  {
    kind: 'sheet',
    takes: 'sheets',
    isEach: true,
    load: async () => {
      const { sheetPaper } = await import('./printed-sheet.js');
      return ({ rows, library, short }, setting, words) => sheetPaper(rows, library, setting, words, short);
    },
  },
  {
    kind: 'summary',
    takes: 'council',
    isEach: false,
    needsRegulation: false,
    load: async () => {
      const { summaryPaper } = await import('./summary-paper.js');
      return ({ judged, regulation, setOf }, setting, words) =>
        summaryPaper(judged, regulation, setOf, setting, words);
    },
  },
  {
    kind: 'minutes',
    takes: 'council',
    isEach: false,
    needsRegulation: true,
    load: async () => {
      const { minutesPaper } = await import('./minutes-paper.js');
      return ({ regulation, ...read }, setting, words) => {
        if (regulation === null) throw new RangeError('minutes without a regulation');
        return minutesPaper({ ...read, regulation }, setting, words);
      };
    },
  },
  {
    kind: 'ranking',
    takes: 'sheets',
    isEach: false,
    load: async () => {
      const { rankingPaper } = await import('./ranking-paper.js');
      return (read, setting, words) => rankingPaper(read, setting, words);
    },
  },
  {
    kind: 'recognition',
    takes: 'council',
    isEach: false,
    needsRegulation: false,
    load: async () => {
      const { recognitionPaper } = await import('./recognition-paper.js');
      return ({ judged, regulation, setOf }, setting) => recognitionPaper(judged, regulation, setOf, setting);
    },
  },
  {
    kind: 'commune',
    takes: 'products',
    isEach: true,
    load: async () => {
      const { communeSection } = await import('./commune-paper.js');
      return ({ of }, setting) => communeSection(of, setting);
    },
  },
  {
    kind: 'registration',
    takes: 'products',
    isEach: true,
    load: async () => {
      const { registrationSection } = await import('./registration-paper.js');
      return ({ of }, setting) => registrationSection(of, setting);
    },
  },
  {
    kind: 'self',
    takes: 'products',
    isEach: true,
    load: async () => {
      const { selfSection } = await import('./self-paper.js');
      return ({ of, given }, setting) => selfSection(of, given, setting);
    },
  },
  { kind: 'annex', takes: 'decision', isEach: false, leavesOutWithdrawn: false, load: annex },
  {
    kind: 'certificates',
    takes: 'decision',
    isEach: true,
    leavesOutWithdrawn: true,
    load: async () => {
      const { certificatePaper } = await import('./certificate-paper.js');
      return (read, setting) => certificatePaper(read, setting);
    },
  },
  {
    kind: 'public-list',
    takes: 'day',
    isEach: false,
    load: async () => {
      const { publicList } = await import('./public-list.js');
      return (read) => publicList(read);
    },
  },
  {
    kind: 'year',
    takes: 'year',
    isEach: false,
    load: async () => {
      const { yearPaper } = await import('./year-paper.js');
      return (read, setting) => yearPaper(read, setting);
    },
  },
  {
    kind: 'returns',
    takes: 'returns',
    isEach: true,
    load: async () => {
      const { returnLetters } = await import('./return-letter.js');
      return (read, setting) => returnLetters(read, setting);
    },
  },
] as const satisfies readonly (OfSheets | OfCouncil | OfProducts | OfDecision | OfDay | OfYear | OfReturns)[];

/** What `recognition` is of a register: the annex of a decision, in place of what a council proposes. */
export const ANNEX = {
  kind: 'recognition',
  takes: 'decision',
  isEach: false,
  leavesOutWithdrawn: false,
  load: annex,
} as const satisfies OfDecision;

export type PaperSpec = (typeof PAPERS)[number] | typeof ANNEX;

export type PaperKind = PaperSpec['kind'];

/** In the order that they are offered in. */
export const PAPER_KINDS: readonly PaperKind[] = PAPERS.map(({ kind }) => kind);

export function paperSpec(kind: PaperKind): PaperSpec {
  const spec = PAPERS.find((one) => one.kind === kind);
  if (spec === undefined) throw new RangeError(`there is no paper ${kind}`);
  return spec;
}
