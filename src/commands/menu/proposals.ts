import { existsSync } from 'node:fs';
import type { Context } from '../../base/context.js';
import { day } from '../../base/format.js';
import { UserError } from '../../base/user-error.js';
import { findSeason } from '../../season/find-season.js';
import { pickRound } from '../../season/pick-round.js';
import { sheetsOf, yearOf, type Season, type SeasonRound } from '../../season/season.js';
import type { GlobalFlags } from '../shared/command.js';
import { seasonOf } from '../shared/season-of.js';
import { isPattern } from './wanted.js';
import type { MenuCommandMessages } from './words.js';

/** What the menu asks for in a line. */
export type Question = keyof MenuCommandMessages['menu']['ask'];

/** What the season of the folder answers, question by question, as one would type it; it can be changed. */
export type Proposals = Partial<Readonly<Record<Question, string>>>;

/** Nothing outside a season; of one that is broken each command says what is wrong with it. */
export function proposalsIn(flags: GlobalFlags, context: Context<unknown>): Proposals {
  const season = orNone(() => seasonOf(flags, context));
  if (season === null) return {};
  const round = orNone(() => pickRound(season, flags.in, context.today));
  const { texts, rounds } = season;
  const answers: Readonly<Partial<Record<Question, string | null>>> = {
    ...ofRound(round),
    products: there(listed(round?.products ?? texts.products)),
    regulation: there(listed(texts.regulation)),
    councilRegulation: there(listed(texts.regulation)),
    formsMembers: there(listed(texts.regulation)),
    registers: there(listed(texts.register)),
    register: texts.register ?? null,
    communes: there(listed(texts.communes ?? texts.places)),
    year: yearOf(round === null ? rounds : [round])?.toString() ?? null,
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));
}

/** Whether there is a season in the folder, sound or not. */
export function isInSeason({ project }: GlobalFlags, { host }: Pick<Context<unknown>, 'host'>): boolean {
  return project !== false && findSeason(host.cwd) !== null;
}

function ofRound(round: SeasonRound | null): Partial<Record<Question, string | null>> {
  if (round === null) return {};
  const { number, date } = round.decision;
  return {
    rate: there(round.files),
    sheets: there(sheetsOf(round)),
    results: there(listed(round.results)),
    decision: number,
    whichDecision: number,
    date: date === null ? null : day(date),
  };
}

function orNone<One extends Season | SeasonRound>(read: () => One | null): One | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const listed = (path: string | null | undefined): readonly string[] =>
  path === null || path === undefined ? [] : [path];

/** Paths in one line; null where one of them is not there yet. */
function there(paths: readonly string[]): string | null {
  const areThere = paths.every((path) => isPattern(path) || existsSync(path));
  return paths.length === 0 || !areThere ? null : paths.map(asTyped).join(' ');
}

function asTyped(path: string): string {
  return /[\s'"\\]/.test(path) ? `"${path}"` : path;
}
