import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { UserError, type UserProblem } from '../../base/user-error.js';
import { fileSink } from '../../base/files/sink.js';
import { openLibrary } from '../../law/library.js';
import { findSeason, SEASON_FILE } from '../../season/find-season.js';
import { SEASON_TEXTS, type SeasonText } from '../../season/season.js';
import { seasonText, type SeasonDraft } from '../../season/season-text.js';
import { fatal as blank } from '../shared/errors.js';
import { askDraft } from './ask-draft.js';
import { checkAnswer, type Checking } from './check-answer.js';
import { fatal } from './errors.js';
import { QUESTIONS, type QuestionId } from './questions.js';
import type { InitMessages } from './words.js';

export interface InitFlags extends Partial<Readonly<Record<SeasonText, string>>> {
  readonly in?: string;
  readonly files?: readonly string[];
  readonly sheets?: readonly string[];
  readonly roundProducts?: string;
  readonly from?: string;
  readonly to?: string;
  readonly results?: string;
  readonly decision?: string;
  readonly date?: string;
  readonly criteria?: string;
}

/** `ocop init`: makes the season's file of a folder, by flags or by asking. Gives the exit status. */
export async function init(flags: InitFlags, context: Context<InitMessages>): Promise<number> {
  const { host, messages, report, today } = context;
  const { init: words } = messages;
  guardFree(host.cwd);
  const library = openLibrary(flags.criteria ?? null, today);
  const given = draftOf(flags);
  const isAsked = host.stdin.isTTY === true && host.stdout.isTTY === true && isEmpty(given);
  if (!isAsked) await checkFlags(given, { library, context });
  const draft = isAsked ? await askDraft(library, context) : given;
  if (draft === null) {
    report(words.given);
    return FELL_SHORT;
  }
  guardFree(host.cwd); // somebody else may have made one while questions were answered
  const sink = fileSink(SEASON_FILE, host);
  sink.write(seasonText(draft, messages));
  sink.close();
  report(words.wrote(SEASON_FILE));
  const above = findSeason(dirname(host.cwd));
  if (above !== null) report(words.above(join('..', above)));
  return ALL_WELL;
}

/**
 * What is said on the line is checked as an answer is; what may be right all the same is told, and written.
 *
 * @throws {UserError} with all that cannot stand
 */
async function checkFlags({ texts, round }: SeasonDraft, checking: Checking): Promise<void> {
  const { messages, report, wordError } = checking.context;
  const said = QUESTIONS.flatMap((id): readonly (readonly [QuestionId, string])[] => {
    if (id === 'files' || id === 'sheets') return round[id].map((text) => [id, text]);
    const text = isOfTexts(id) ? texts[id] : round[id === 'roundProducts' ? 'products' : id];
    return text === null || text === undefined ? [] : [[id, text]];
  });
  const wrong: UserProblem[] = [];
  for (const [id, text] of said) {
    const doubt = await checkAnswer(id, text, new Map(said), checking);
    if (doubt?.weight === 'wrong') wrong.push(...doubt.problems);
    if (doubt?.weight !== 'guess') continue;
    for (const problem of doubt.problems) report(messages.init.doubt(FLAGS[id] ?? id, wordError(problem)));
  }
  if (wrong.length > 0) throw new UserError(wrong);
}

function isOfTexts(id: QuestionId): id is SeasonText {
  return SEASON_TEXTS.some((text) => text === id);
}

/** Flags that are not called as their question is. */
const FLAGS: Partial<Readonly<Record<QuestionId, string>>> = {
  name: 'in',
  number: 'decision',
  roundProducts: 'round-products',
};

/** @throws {UserError} where something of that name is there, a broken link among it */
function guardFree(cwd: string): void {
  const there = lstatSync(join(cwd, SEASON_FILE), { throwIfNoEntry: false });
  if (there !== undefined) throw fatal('season-exists', { file: SEASON_FILE });
}

/** @throws {UserError} where a flag says nothing */
function draftOf(flags: InitFlags): SeasonDraft {
  const said = (flag: string, text: string | undefined): string | null => {
    if (text === undefined) return null;
    if (text.trim() === '') throw blank('flag-blank', { flag: `--${flag}` });
    return text.normalize('NFC').trim();
  };
  const texts = SEASON_TEXTS.flatMap((key): (readonly [SeasonText, string])[] => {
    const text = said(key, flags[key]);
    return text === null ? [] : [[key, text]];
  });
  return {
    texts: Object.fromEntries(texts),
    round: {
      name: said('in', flags.in),
      files: (flags.files ?? []).map((name) => said('files', name) ?? ''),
      sheets: (flags.sheets ?? []).map((name) => said('sheets', name) ?? ''),
      products: said('round-products', flags.roundProducts),
      from: said('from', flags.from),
      to: said('to', flags.to),
      results: said('results', flags.results),
      number: said('decision', flags.decision),
      date: said('date', flags.date),
    },
  };
}

function isEmpty({ texts, round: { files, sheets, ...round } }: SeasonDraft): boolean {
  const rest = Object.values(round).every((value) => value === null);
  return rest && files.length === 0 && sheets.length === 0 && Object.keys(texts).length === 0;
}
