import type { Context } from '../../base/context.js';
import { fatal } from './errors.js';
import { loadMessages } from '../../cli/load-messages.js';
import type { Messages } from '../../base/messages.js';
import type { JudgedProduct } from '../../council/judge.js';
import { editionToday, knownSet } from '../../law/library.js';
import { communeSection } from '../../papers/commune-paper.js';
import { minutesPaper } from '../../papers/minutes-paper.js';
import type { Paper, PaperSection } from '../../formats/paper/paper.js';
import type { PaperKind } from '../../papers/paper-kinds.js';
import type { PaperSetting } from '../../papers/paper-setting.js';
import { rankingPaper } from '../../papers/ranking-paper.js';
import { recognitionPaper } from '../../papers/recognition-paper.js';
import { registrationSection } from '../../papers/registration-paper.js';
import { selfSection } from '../../papers/self-paper.js';
import { sheetSection } from '../../papers/sheet-paper.js';
import { summaryPaper } from '../../papers/summary-paper.js';
import type { ReportFlags } from './flags.js';
import { printedSheet } from '../../papers/printed-sheet.js';
import { readCouncil, readForms, readRatedRows, type Form, type Loaded } from './report-inputs.js';

/** A paper ready to be written, and what is to be said of what it was made from. */
export interface LoadedPaper extends Omit<Loaded, 'library'> {
  readonly paper: Paper;
  /** What the edition calls the form that it is; null, or left out, where it is none. */
  readonly form?: string | null;
  /** How many sheets or products it is on. */
  readonly count: number;
}

/** What is asked for: a paper of some inputs, as it is set. */
export interface PaperTask {
  readonly kind: PaperKind;
  readonly names: readonly string[];
  readonly flags: ReportFlags;
  readonly setting: PaperSetting;
}

/** The same, of one of the kinds that are made alike, with the words the paper is in. */
interface TaskOf<Kind extends PaperKind> extends PaperTask {
  readonly kind: Kind;
  readonly words: Messages;
  readonly context: Context;
}

/**
 * Reads what a paper is made from, and makes it.
 *
 * @throws {UserError} where an input cannot be used
 */
export async function loadPaper(task: PaperTask, context: Context): Promise<LoadedPaper> {
  const { kind } = task;
  // Papers are Vietnamese, whatever language the messages are in.
  const all = { ...task, words: await loadMessages('vi'), context };
  switch (kind) {
    case 'sheet':
    case 'ranking':
      return ratedPaper({ ...all, kind });
    case 'summary':
    case 'minutes':
    case 'recognition':
      return councilPaper({ ...all, kind });
    case 'commune':
    case 'registration':
    case 'self':
      return formPaper({ ...all, kind });
  }
}

async function ratedPaper({
  kind,
  names,
  flags,
  setting,
  words,
  context,
}: TaskOf<'sheet' | 'ranking'>): Promise<LoadedPaper> {
  const { rows, rejected, library, ...loaded } = await readRatedRows(names, flags, context);
  const paper =
    kind === 'ranking'
      ? rankingPaper(rows, rejected, setting, words)
      : {
          title: 'Phiếu đánh giá sản phẩm OCOP',
          sections: mapped(rows, (row) => sheetSection(printedSheet(row, library), setting, words)),
        };
  return { ...loaded, paper, count: kind === 'ranking' && rows.length > 0 ? 1 : rows.length };
}

async function councilPaper({
  kind,
  names,
  flags,
  setting,
  words,
  context,
}: TaskOf<'summary' | 'minutes' | 'recognition'>): Promise<LoadedPaper> {
  if (kind === 'minutes' && flags.regulation === undefined) throw fatal('minutes-need-regulation', {});
  const { judged, regulation, library, ...loaded } = await readCouncil(names, flags, context);
  const count = judged.products.length + judged.held.length === 0 ? 0 : 1;
  return { ...loaded, paper: paperOf(), count };

  function paperOf(): Paper {
    const setOf = ({ gathered: { edition, set } }: JudgedProduct) => knownSet(library, edition, set);
    if (kind === 'recognition') return recognitionPaper(judged, regulation, setOf, setting);
    if (kind === 'summary' || regulation === null) {
      return summaryPaper(judged, regulation, setOf, setting, words);
    }
    return minutesPaper({ judged, regulation, setOf }, setting, words);
  }
}

async function formPaper({
  kind,
  names,
  flags,
  setting,
  words,
  context,
}: TaskOf<'commune' | 'registration' | 'self'>): Promise<LoadedPaper> {
  const { forms, library, ...loaded } = await readForms(names, flags, context);
  const has = forms.filter(({ of }) => of.edition.forms !== null);
  const without = forms.filter(({ of }) => of.edition.forms === null);
  const formsOf = library.editions.filter((one) => one.forms !== null).map(({ edition }) => edition);
  const form = (has[0]?.of.edition ?? editionToday(library)).forms?.[kind] ?? null;
  const sectionOf = ({ of, given }: Form): PaperSection => {
    switch (kind) {
      case 'commune':
        return communeSection(of, setting);
      case 'registration':
        return registrationSection(of, setting);
      case 'self':
        return selfSection(of, given, setting);
    }
  };
  return {
    paper: {
      title: words.report.form(words.report.kinds[kind], form),
      sections: mapped(has, sectionOf),
    },
    form,
    count: has.length,
    inputs: loaded.inputs,
    shortfall: loaded.shortfall || without.length > 0,
    notes: [
      ...loaded.notes,
      ...without.map(({ of }) =>
        context.messages.report.noForm(of.product.code, of.edition.edition, formsOf),
      ),
    ],
  };
}

/** One after another, when each is asked for: five hundred are not held together. */
function* mapped<T, U>(all: readonly T[], make: (one: T) => U): Generator<U> {
  for (const one of all) yield make(one);
}
