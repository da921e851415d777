import type { Context } from '../../base/context.js';
import { fatal } from './errors.js';
import type { PapersMessages } from '../../papers/messages.js';
import { vietnamese } from '../../papers/vietnamese.js';
import type { JudgedProduct } from '../../council/judge.js';
import type { ProductSheets } from '../../council/gather.js';
import type { TallyStars } from '../../engine/tally-query.js';
import { editionToday, knownSet, type Library } from '../../law/library.js';
import type { RatedRow } from '../../rating/rated-row.js';
import { recordOfListed } from '../../tally/record-of-listed.js';
import { recordOfSheet } from '../../tally/read-inputs.js';
import { recordFilter, whereAsked, whereNotes } from '../shared/where-option.js';
import type { Paper, PaperSection } from '../../formats/paper/paper.js';
import { doubtsOf } from '../../papers/council-words.js';
import { ANNEX, paperSpec, type Form, type PaperKind, type PaperSpec } from '../../papers/paper-kinds.js';
import { annexTakes } from '../../papers/paper-options.js';
import type { PaperSetting } from '../../papers/paper-setting.js';
import type { ReportFlags } from './flags.js';
import { guardOptions } from './guard-options.js';
import { areRegisters } from './input-kinds.js';
import { decisionIn, inForceIn, readListed, yearIn, yearNotes } from './register-papers.js';
import {
  isOfNoCriteria,
  readCouncil,
  readForms,
  readRatedRows,
  readReturns,
  type Loaded,
} from './report-inputs.js';
import { vi } from './vi.js';
import type { ReportCommandMessages } from './words.js';

/** A paper ready to be written, and what is to be said of what it was made from. */
export interface LoadedPaper extends Omit<Loaded, 'library'> {
  readonly paper: Paper;
  /** What the edition calls the form that it is; null, or left out, where it is none. */
  readonly form?: string | null;
  /** How many sheets or products it is on. */
  readonly count: number;
}

/** What is requested: a paper of some inputs, as it is set. */
export interface PaperTask {
  readonly kind: PaperKind;
  readonly names: readonly string[];
  readonly flags: ReportFlags;
  readonly setting: PaperSetting;
}

/** The same, with what is known of papers that are made from the same, and the words the paper is in. */
interface TaskOf<Takes extends PaperSpec['takes']> extends PaperTask {
  readonly spec: Extract<PaperSpec, { readonly takes: Takes }>;
  readonly words: PapersMessages;
  readonly context: Context<ReportCommandMessages>;
}

/**
 * Reads what a paper is made from, and makes it.
 *
 * @throws {UserError} where an input cannot be used
 */
export async function loadPaper(
  task: PaperTask,
  context: Context<ReportCommandMessages>,
): Promise<LoadedPaper> {
  const spec = paperSpec(task.kind);
  // Papers are Vietnamese, whatever language the messages are in.
  const all = { ...task, words: vietnamese, context };
  switch (spec.takes) {
    case 'sheets':
      return ratedPaper({ ...all, spec });
    case 'council':
      return councilPaper({ ...all, spec });
    case 'products':
      return formPaper({ ...all, spec });
    case 'decision':
      return decisionPaper({ ...all, spec });
    case 'day':
      return dayPaper({ ...all, spec });
    case 'year':
      return yearPaper({ ...all, spec });
    case 'returns':
      return returnsPaper({ ...all, spec });
  }
}

async function ratedPaper({
  spec,
  names,
  flags,
  setting,
  words,
  context,
}: TaskOf<'sheets'>): Promise<LoadedPaper> {
  const { rows: read, rejected, unread, library, ...loaded } = await readRatedRows(names, flags, context);
  const { has, notes } = filterFor(flags, library, context);
  const rows = read.filter((row) => has(recordOfSheet(row, null)));
  const make = await spec.load();
  const paper = make({ rows, rejected, unread, library, short: flags.short ?? false }, setting, words);
  const doubts = flags.quiet === true ? [] : otherReadings(rows, context);
  return {
    ...loaded,
    settle: () => [...loaded.settle(), ...notes(), ...doubts],
    paper,
    count: papersOn(rows.length, spec),
  };
}

/** More products than this have a result that says so of each. */
const MOST_READINGS = 20;

/** What the other reading of a set in doubt gives, product by product: the paper carries the data alone. */
function otherReadings(
  rows: readonly RatedRow[],
  { messages: { rate, report: words } }: Context<ReportCommandMessages>,
): readonly string[] {
  const said = rows.flatMap(({ submission: { name, code }, rating: { otherwise } }) =>
    otherwise === null ? [] : [words.doubt(`${name === '' ? code : name}: ${rate.otherwise(otherwise)}.`)],
  );
  return said.length <= MOST_READINGS
    ? said
    : [...said.slice(0, MOST_READINGS), words.moreDoubts(said.length - MOST_READINGS)];
}

async function councilPaper(task: TaskOf<'council'>): Promise<LoadedPaper> {
  const { spec, flags } = task;
  if (spec.kind !== 'recognition') return paperOfCouncil(task);
  const annex = () => {
    guardOptions(flags, spec.kind, annexTakes, true);
    return decisionPaper({ ...task, spec: ANNEX });
  };
  if (flags.decision !== undefined) return annex();
  try {
    return await paperOfCouncil(task);
  } catch (error) {
    // A register has the total of each product too, and no points of it.
    if (!isOfNoCriteria(error) && !(await areRegisters(error, task.names, task.context))) throw error;
    return annex();
  }
}

async function paperOfCouncil({
  spec,
  names,
  flags,
  setting,
  words,
  context,
}: TaskOf<'council'>): Promise<LoadedPaper> {
  if (spec.needsRegulation && flags.regulation === undefined) throw fatal('minutes-need-regulation', {});
  const { judged: all, regulation, library, ...loaded } = await readCouncil(names, flags, context);
  const { has, notes } = filterFor(flags, library, context);
  const recordOf = ({ product, edition, set }: ProductSheets, stars: TallyStars | null) =>
    recordOfListed(product, knownSet(library, edition, set), edition, { stars });
  const judged = {
    products: all.products.filter(({ gathered, result }) =>
      has(recordOf(gathered, result.outcome === 'candidate-5' ? 'candidate-5' : result.stars)),
    ),
    held: all.held.filter((gathered) => has(recordOf(gathered, null))),
  };
  const setOf = ({ gathered: { edition, set } }: JudgedProduct) => knownSet(library, edition, set);
  const make = await spec.load();
  const paper = make({ judged, regulation, setOf }, setting, words);
  const count = papersOn(judged.products.length + judged.held.length, spec);
  const doubts = flags.quiet === true ? [] : doubtsOf(judged, regulation, setOf);
  const settle = () => [...loaded.settle(), ...notes(), ...doubts.map(context.messages.report.doubt)];
  return { ...loaded, settle, paper, count };
}

/** Which records are asked for, and what is to be said of that when all are read. */
function filterFor(flags: ReportFlags, library: Library, { messages }: Context<ReportCommandMessages>) {
  const where = whereAsked(flags, library);
  return {
    has: recordFilter(where, library, null),
    notes: () => (flags.quiet === true ? [] : whereNotes(where, messages)),
  };
}

/** How many papers there are on so many sheets or products. */
function papersOn(many: number, { isEach }: PaperSpec): number {
  return isEach ? many : Math.min(many, 1);
}

async function formPaper({ spec, names, flags, setting, context }: TaskOf<'products'>): Promise<LoadedPaper> {
  const { forms: read, library, ...loaded } = await readForms(names, flags, context);
  const { has: isAsked, notes } = filterFor(flags, library, context);
  const forms = read.filter(({ of: { product, set, edition } }) =>
    isAsked(recordOfListed(product, set, edition.edition)),
  );
  const has = forms.filter(({ of }) => of.edition.forms !== null);
  const without = forms.filter(({ of }) => of.edition.forms === null);
  const formsOf = library.editions.filter((one) => one.forms !== null).map(({ edition }) => edition);
  const form = (has[0]?.of.edition ?? editionToday(library)).forms?.[spec.kind] ?? null;
  const make = await spec.load();
  return {
    paper: {
      title: vi.report.form(vi.report.kinds[spec.kind], form),
      sections: sectionsOf(has, (one) => make(one, setting)),
    },
    form,
    count: papersOn(has.length, spec),
    inputs: loaded.inputs,
    shortfall: loaded.shortfall || without.length > 0,
    abandon: loaded.abandon,
    settle: () => [
      ...loaded.settle(),
      ...notes(),
      ...without.map(({ of }) =>
        context.messages.report.noForm(of.product.code, of.edition.edition, formsOf),
      ),
    ],
  };
}

/** A paper of a decision that the registers know. */
async function decisionPaper({
  spec,
  names,
  flags,
  setting,
  context,
}: TaskOf<'decision'>): Promise<LoadedPaper> {
  const loaded = await readListed(spec.kind, names, flags, context);
  const { decision, withdrawn } = decisionIn(loaded, flags, spec.leavesOutWithdrawn);
  const make = await spec.load();
  const { library, settle } = loaded;
  return {
    ...loaded,
    paper: make({ decision, library }, setting),
    count: papersOn(decision.records.length, spec),
    settle: () => [...settle(), ...(withdrawn === 0 ? [] : [context.messages.report.withdrawn(withdrawn)])],
  };
}

async function dayPaper({ spec, names, flags, context }: TaskOf<'day'>): Promise<LoadedPaper> {
  const loaded = await readListed(spec.kind, names, flags, context);
  const read = inForceIn(loaded, flags);
  const make = await spec.load();
  return { ...loaded, paper: make(read), count: papersOn(read.records.length, spec) };
}

async function yearPaper({ spec, names, flags, setting, context }: TaskOf<'year'>): Promise<LoadedPaper> {
  const loaded = await readListed(spec.kind, names, flags, context);
  const read = await yearIn(loaded, flags, context);
  const make = await spec.load();
  const { library, settle } = loaded;
  return {
    ...loaded,
    paper: make(read, setting),
    count: papersOn(loaded.listed.length, spec),
    settle: () => [...settle(), ...(flags.quiet === true ? [] : yearNotes(read, library, context))],
  };
}

/** Letters with what is wrong, which says so: that something is, is nothing that they fall short of. */
async function returnsPaper({
  spec,
  names,
  flags,
  setting,
  context,
}: TaskOf<'returns'>): Promise<LoadedPaper> {
  const { returns, ...loaded } = await readReturns(names, flags, context);
  const make = await spec.load();
  return { ...loaded, paper: make(returns, setting), count: returns.length };
}

/** One after another, when each is requested: five hundred are not kept in memory together. */
function* sectionsOf(forms: readonly Form[], make: (form: Form) => PaperSection): Generator<PaperSection> {
  for (const form of forms) yield make(form);
}
