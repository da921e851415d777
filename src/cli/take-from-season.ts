import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../base/context.js';
import { identityAt } from '../base/files/files.js';
import { PAPER_KINDS, paperSpec, type PaperKind } from '../papers/paper-kinds.js';
import { PAPER_OPTIONS, paperTakes } from '../papers/paper-options.js';
import { provinceInWords } from '../papers/words.js';
import { isLacking } from '../commands/shared/checked-command.js';
import { pickRound } from '../season/pick-round.js';
import { readSeason } from '../season/read-season.js';
import {
  apartFromFiles,
  SEASON_TEXTS,
  sheetsOf,
  yearOf,
  type Season,
  type SeasonRound,
  type SeasonText,
} from '../season/season.js';
import type { Messages } from './catalogue.js';
import { nameOf, roundAsked } from './named-command.js';

/** What is taken of a season: one of its texts, or something of its round. */
type Taken =
  SeasonText | 'files' | 'sheets' | 'results' | 'decision' | 'decided' | 'authority' | 'year' | 'footnotes';

/** What commands read where their line names nothing, argument by argument; null for one that is never in a season. */
const ARGUMENTS: Readonly<Record<string, (command: CommandUnknownOpts) => readonly (Taken | null)[]>> = {
  rate: () => ['files'],
  advise: () => ['files'],
  council: () => ['sheets'],
  report: (command) => [null, inputOfPaper(command.processedArgs[0], command.opts().decision !== undefined)],
  'register add': () => ['results'],
  'register check': () => ['register'],
  'register export': () => ['register'],
  expiring: () => ['register'],
  tally: () => ['register'],
  'plan check': () => ['plan', 'register'],
};

/** An option of a text's name takes it; these are called otherwise, or by themselves mean something else. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, Taken>>>> = {
  'register add': { decision: 'decision', date: 'decided', authority: 'authority' },
  report: { decision: 'decision', year: 'year', footnotes: 'footnotes' },
  template: { members: 'regulation' },
};

/**
 * Gives a command what its line leaves out and the season's file says; what was added is told, as it would be typed.
 *
 * @throws {UserError} where the file is broken, or nothing tells which round is meant
 */
export function takeFromSeason(
  file: string,
  command: CommandUnknownOpts,
  { host, messages, report, today }: Context<Messages>,
): void {
  const asked = roundAsked(command);
  const wanted = wantedBy(command, nameOf(command));
  const readsFiles = argumentsOf(command).includes('files');
  if (wanted.length === 0 && asked === undefined && !readsFiles) return;
  const season = readSeason(file, host.cwd);
  // A folder of what was sent in may have members' sheets, results and lists in it, whoever names it.
  if (readsFiles) command.setOptionValueWithSource('apart', apartFromFiles(season), 'config');
  // Only where some round has a list of its own does it matter which round's products are meant.
  const isOfRound = (taken: Taken) =>
    OF_ROUND.includes(taken) ||
    (taken === 'products' && season.rounds.some(({ products }) => products !== null));
  const needsRound = wanted.some(({ taken }) => isOfRound(taken));
  const round =
    needsRound || asked !== undefined
      ? (roundOfResults(season, asked, command) ?? pickRound(season, asked, today))
      : null;
  const line: string[] = [];
  let usesRound = false;
  for (const { taken, give, flag } of wanted) {
    const values = valuesOf(season, round, taken);
    if (values.length === 0) continue;
    give(values);
    if (taken === 'files' || taken === 'sheets') command.setOptionValueWithSource('ofRound', true, 'config');
    usesRound ||= isOfRound(taken);
    const typed = taken === 'footnotes' ? [] : values.map(asTyped);
    line.push([flag, ...typed].filter((part) => part !== null).join(' '));
  }
  if (line.length > 0 && command.opts().quiet !== true) {
    report(messages.season.taken(file, usesRound ? (round?.name ?? null) : null, line.join(' ')));
  }
}

/** The round whose results a line names: they are decided on by that round's decision, whichever round is open. */
function roundOfResults(
  { rounds }: Season,
  asked: string | undefined,
  command: CommandUnknownOpts,
): SeasonRound | null {
  if (asked !== undefined || nameOf(command) !== 'register add') return null;
  const given: unknown = command.processedArgs[0];
  const names: readonly unknown[] = Array.isArray(given) ? given : [];
  const of = rounds.filter(({ results }) => results !== null && names.some((name) => isSame(name, results)));
  return of.length === 1 ? (of[0] ?? null) : null;
}

function isSame(name: unknown, results: string): boolean {
  if (typeof name !== 'string') return false;
  const [one, other] = [identityAt(name), identityAt(results)];
  return one !== null && one === other;
}

/** Something that a command's line leaves out. */
interface Wanted {
  readonly taken: Taken;
  /** null for an argument. */
  readonly flag: string | null;
  readonly give: (values: readonly string[]) => void;
}

function argumentsOf(command: CommandUnknownOpts): readonly (Taken | null)[] {
  return ARGUMENTS[nameOf(command)]?.(command) ?? [];
}

function wantedBy(command: CommandUnknownOpts, name: string): readonly Wanted[] {
  const args = argumentsOf(command).flatMap((taken, at): readonly Wanted[] => {
    if (taken === null || !isLacking(command, at)) return [];
    const { variadic } = command.registeredArguments[at] ?? {};
    const give = (values: readonly string[]) => {
      const given: unknown[] = command.processedArgs;
      given[at] = variadic === true ? values : values[0];
    };
    return [{ taken, flag: null, give }];
  });
  const options = command.options.flatMap((option): readonly Wanted[] => {
    const key = option.attributeName();
    const taken = OPTIONS[name]?.[key] ?? SEASON_TEXTS.find((text) => text === key);
    const isGiven = command.getOptionValue(key) !== undefined;
    if (taken === undefined || isGiven || isOutOfPlace(command, key)) return [];
    const give = ([value]: readonly string[]) => {
      const given = taken === 'year' ? Number(value) : taken === 'footnotes' ? true : value;
      command.setOptionValueWithSource(key, given, 'config');
      if (taken === 'edition') command.setOptionValueWithSource('editionOfSeason', true, 'config');
    };
    return [{ taken, flag: option.long ?? null, give }];
  });
  return [...args, ...options];
}

/** Whether an option would contradict what the line says. */
function isOutOfPlace(command: CommandUnknownOpts, key: string): boolean {
  const flags = command.opts();
  const isLater = typeof flags.round === 'number' && flags.round > 1;
  switch (nameOf(command)) {
    case 'template': // a form for sets is a blank one, and one of a later round is for what was listed for it
      // Communes score before the council does: its members are none of theirs.
      if (key === 'members' && flags.each === 'commune') return true;
      return (key === 'products' || key === 'members') && (!isLacking(command, 0) || isLater);
    case 'report': {
      const named = kindOfPaper(command.processedArgs[0]);
      // With a decision it is no proposal, but what was decided.
      const paper = named === 'recognition' && flags.decision !== undefined ? 'annex' : named;
      const option = PAPER_OPTIONS.find((one) => one === key);
      if (paper !== null && option !== undefined && !paperTakes(paper, option)) return true;
      // What else has a decision says by it what it is made from.
      return key === 'decision' && (paper === null || !isOfDecision(paper) || !isLacking(command, 1));
    }
    case 'evaluate':
      return key === 'products' && isLater;
    case 'form':
      return (key === 'products' && isLater) || (key === 'regulation' && flags.self === true);
    default:
      return false;
  }
}

function isOfDecision(kind: PaperKind): boolean {
  return paperSpec(kind).takes === 'decision';
}

function committeeOf(province: string): string {
  return `UBND ${provinceInWords(province)}`;
}

/** What a round says. */
const OF_ROUND: readonly Taken[] = ['files', 'sheets', 'results', 'decision', 'decided'];

function valuesOf(
  { texts, rounds, footnotes }: Season,
  round: SeasonRound | null,
  taken: Taken,
): readonly string[] {
  if (taken === 'footnotes') return footnotes ? ['true'] : [];
  if (taken === 'year') return listed(yearOf(round === null ? rounds : [round])?.toString());
  // Who lists places that changed lists what they are now.
  if (taken === 'communes') return listed(texts.communes ?? texts.places);
  if (taken === 'products') return listed(round?.products ?? texts.products);
  if (taken === 'files') return round?.files ?? [];
  if (taken === 'sheets') return round === null ? [] : sheetsOf(round);
  if (taken === 'results') return listed(round?.results);
  if (taken === 'decision') return listed(round?.decision.number);
  if (taken === 'decided') return listed(round?.decision.date);
  // Whose decisions a province's are, as its papers name it.
  if (taken === 'authority') return texts.province === undefined ? [] : [committeeOf(texts.province)];
  return listed(texts[taken]);
}

function listed(value: string | null | undefined): readonly string[] {
  return value === null || value === undefined ? [] : [value];
}

function kindOfPaper(asked: unknown): PaperKind | null {
  return PAPER_KINDS.find((one) => one === asked) ?? null;
}

/** What a paper is made from; one of a decision is from the register, whose rows say which they are by. */
function inputOfPaper(asked: unknown, hasDecision: boolean): Taken | null {
  const kind = kindOfPaper(asked);
  if (kind === null) return null;
  const { takes } = paperSpec(kind);
  if (takes === 'products') return takes;
  if (hasDecision) return 'register';
  if (takes === 'council') return 'sheets';
  return takes === 'sheets' || takes === 'returns' ? 'files' : 'register';
}

function asTyped(value: string): string {
  return /[\s"]/.test(value) ? `"${value}"` : value;
}
