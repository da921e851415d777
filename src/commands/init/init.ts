import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { fileSink } from '../../base/files/sink.js';
import { editionToday, openLibrary } from '../../law/library.js';
import { dayNamed } from '../../rows/day-named.js';
import { editionNamed } from '../../rows/edition-named.js';
import { findSeason, SEASON_FILE } from '../../season/find-season.js';
import { SEASON_TEXTS, type SeasonText } from '../../season/season.js';
import { seasonText, type SeasonDraft } from '../../season/season-text.js';
import { fatal as blank } from '../shared/errors.js';
import { askDraft } from './ask-draft.js';
import { fatal } from './errors.js';
import type { InitMessages } from './words.js';

export interface InitFlags extends Partial<Readonly<Record<SeasonText, string>>> {
  readonly in?: string;
  readonly files?: readonly string[];
  readonly sheets?: readonly string[];
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
  if (flags.edition !== undefined) editionNamed(library, flags.edition);
  const isAsked = host.stdin.isTTY === true && host.stdout.isTTY === true && isEmpty(given);
  const draft = isAsked ? await askDraft(editionToday(library).edition, context) : given;
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

/** @throws {UserError} where something of that name is there, a broken link among it */
function guardFree(cwd: string): void {
  const there = lstatSync(join(cwd, SEASON_FILE), { throwIfNoEntry: false });
  if (there !== undefined) throw fatal('season-exists', { file: SEASON_FILE });
}

/** @throws {UserError} where a flag says nothing, or names no day */
function draftOf(flags: InitFlags): SeasonDraft {
  const said = (flag: string, text: string | undefined): string | null => {
    if (text === undefined) return null;
    if (text.trim() === '') throw blank('flag-blank', { flag: `--${flag}` });
    return text.normalize('NFC').trim();
  };
  const day = (flag: string, text: string | undefined): string | null => {
    const written = said(flag, text);
    if (written !== null) dayNamed(written);
    return written;
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
      from: day('from', flags.from),
      to: day('to', flags.to),
      results: said('results', flags.results),
      number: said('decision', flags.decision),
      date: day('date', flags.date),
    },
  };
}

function isEmpty({ texts, round: { files, sheets, ...round } }: SeasonDraft): boolean {
  const rest = Object.values(round).every((value) => value === null);
  return rest && files.length === 0 && sheets.length === 0 && Object.keys(texts).length === 0;
}
