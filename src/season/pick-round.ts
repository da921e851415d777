import { plain, fold } from '../base/text/fold.js';
import { alike } from '../base/text/nearest.js';
import type { IsoDate } from '../engine/types.js';
import { fatal } from './errors.js';
import type { Season, SeasonRound } from './season.js';

/**
 * The round that is meant: the one named; else the one that is open, and of several of those the one that the day is
 * in. null where there is none open.
 *
 * @throws {UserError} where none is so called, or nothing tells which of the open ones is meant
 */
export function pickRound(
  { file, rounds }: Season,
  asked: string | undefined,
  today: IsoDate,
): SeasonRound | null {
  if (asked !== undefined) return roundNamed(file, rounds, asked);
  const open = rounds.filter(({ closed }) => !closed);
  const [only, ...others] = open;
  if (only === undefined || others.length === 0) return only ?? null;
  const now = open.filter(
    ({ days: { from, to } }) =>
      (from !== null || to !== null) && (from === null || from <= today) && (to === null || today <= to),
  );
  const [current] = now;
  if (current !== undefined && now.length === 1) return current;
  throw fatal('round-unclear', { file, open: open.map(({ name }) => name) });
}

function roundNamed(file: string, rounds: readonly SeasonRound[], asked: string): SeasonRound {
  const found =
    rounds.find(({ name }) => plain(name) === plain(asked)) ??
    onlyOne(rounds.filter(({ name }) => fold(name) === fold(asked)));
  if (found !== null) return found;
  const names = rounds.map(({ name }) => name);
  throw fatal('round-unknown', { file, asked, known: names, likely: alike(asked, names) });
}

function onlyOne<One>(all: readonly One[]): One | null {
  return all.length === 1 ? (all[0] ?? null) : null;
}
