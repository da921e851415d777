import { ownPlaces } from '../base/own-places.js';
import type { Coded } from '../base/coded.js';
import type { Path } from '../base/yaml-file.js';
import type { IsoDate } from '../engine/types.js';
import type { FindingArgs } from '../law/check/findings.js';
import { readDate } from '../rows/cells.js';

/** A season's file as it is written; checked by `schemas/season.schema.json`. */
export interface SeasonFile extends Partial<Readonly<Record<SeasonText, string>>> {
  readonly footnotes?: boolean;
  readonly rounds?: readonly RoundFile[] | null;
}

interface RoundFile {
  readonly name: string | number;
  readonly files?: string | readonly string[];
  readonly sheets?: string | readonly string[];
  readonly products?: string;
  readonly days?: { readonly from?: string; readonly to?: string };
  readonly results?: string;
  readonly decision?: { readonly number?: string; readonly date?: string };
  readonly closed?: boolean;
}

/** What a season says in one text. */
export const SEASON_TEXTS = [
  'province',
  'agency',
  'place',
  'register',
  'places',
  'communes',
  'aliases',
  'regulation',
  'products',
  'plan',
  'edition',
] as const;

export type SeasonText = (typeof SEASON_TEXTS)[number];

/** Those of them that are words; the others are files, named from the season's own folder. */
const WORDS: readonly SeasonText[] = ['province', 'agency', 'place', 'edition'];

/** Those of the files that may be a list that the program brings. */
const LISTS: readonly SeasonText[] = ['places', 'communes'];

/** A round (đợt): what was sent in, and what was decided on it. Names of files are as a run takes them. */
export interface SeasonRound {
  readonly name: string;
  readonly files: readonly string[];
  /** The sheets of the council's members, where they are not the files themselves. */
  readonly sheets: readonly string[];
  /** The round's own list of products; null where the season's serves it. */
  readonly products: string | null;
  readonly days: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  /** What the council came to. */
  readonly results: string | null;
  readonly decision: { readonly number: string | null; readonly date: IsoDate | null };
  readonly closed: boolean;
}

/** A province's season: what all commands share. */
export interface Season {
  /** The file, as a run takes it. */
  readonly file: string;
  readonly texts: Partial<Readonly<Record<SeasonText, string>>>;
  /** Whether papers say at their foot what the program doubts. */
  readonly footnotes: boolean;
  readonly rounds: readonly SeasonRound[];
}

/** What can be wrong with a season's file. */
export interface SeasonFindingArgs extends Pick<FindingArgs, 'yaml-syntax' | 'shape' | 'more-findings'> {
  'round-twice': { readonly name: string; readonly other: number };
  'round-day-unreadable': { readonly read: string };
  'round-backwards': { readonly from: IsoDate; readonly to: IsoDate };
}

export type SeasonFoundAt = Coded<SeasonFindingArgs> & { readonly path: Path };

/** A finding as it is reported, on its line. */
export type SeasonFinding = Coded<SeasonFindingArgs> & {
  readonly line: number;
  readonly column: number;
  /** Where it stands by its keys, such as `rounds.0.days`; empty for the file. */
  readonly at: string;
};

/**
 * What a file of the right shape says, whose sense was checked.
 *
 * @param fromHere a name that starts from the season's folder, as a run takes it
 */
export function toSeason(file: string, said: SeasonFile, fromHere: (name: string) => string): Season {
  const texts = SEASON_TEXTS.flatMap((key): (readonly [SeasonText, string])[] => {
    const text = said[key]?.normalize('NFC').trim();
    if (text === undefined) return [];
    const isFile = !WORDS.includes(key) && !(LISTS.includes(key) && ownPlaces(text) !== null);
    return [[key, isFile ? fromHere(said[key]?.trim() ?? '') : text]];
  });
  return {
    file,
    texts: Object.fromEntries(texts),
    footnotes: said.footnotes ?? false,
    rounds: (said.rounds ?? []).map(
      ({ name, files = [], sheets = [], products, days, results, decision, closed }): SeasonRound => ({
        name: roundName(name),
        files: [files].flat().map((one) => fromHere(one.trim())),
        sheets: [sheets].flat().map((one) => fromHere(one.trim())),
        products: products === undefined ? null : fromHere(products.trim()),
        days: { from: dayIn(days?.from), to: dayIn(days?.to) },
        results: results === undefined ? null : fromHere(results.trim()),
        decision: {
          number: decision?.number?.normalize('NFC').trim() ?? null,
          date: dayIn(decision?.date),
        },
        closed: closed ?? false,
      }),
    ),
  };
}

/** What a council of the round judges by: its members' sheets, which may be all that was sent in. */
export function sheetsOf({ files, sheets }: SeasonRound): readonly string[] {
  return sheets.length === 0 ? files : sheets;
}

/** Every list of products that a season names, each once: its own, and those of rounds. */
export function listsOf({ texts, rounds }: Pick<Season, 'texts' | 'rounds'>): readonly string[] {
  const all = [texts.products ?? null, ...rounds.map(({ products }) => products)];
  return [...new Set(all.filter((one) => one !== null))];
}

/**
 * What a season names as something else than what was sent in: members' sheets, results, lists, the register. It may lie
 * in the same folder.
 */
export function apartFromFiles(season: Pick<Season, 'texts' | 'rounds'>): readonly string[] {
  const { texts, rounds } = season;
  const files = SEASON_TEXTS.filter((key) => !WORDS.includes(key)).map((key) => texts[key] ?? null);
  const ofRounds = rounds.flatMap(({ sheets, results }) => [...sheets, results]);
  return [...files, ...ofRounds, ...listsOf(season)].filter((one) => one !== null);
}

export function roundName(name: string | number): string {
  return String(name).normalize('NFC').trim();
}

function dayIn(text: string | undefined): IsoDate | null {
  return text === undefined ? null : readDate(text);
}

/** The year that a season's rounds are of: the latest that they name; null where none does. */
export function yearOf(rounds: readonly SeasonRound[]): number | null {
  const days = rounds.flatMap(({ days: { from, to }, decision: { date } }) => [from, to, date]);
  const years = days.flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  return years.length === 0 ? null : Math.max(...years);
}
