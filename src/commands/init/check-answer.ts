import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Context } from '../../base/context.js';
import { statOrNull } from '../../base/files/files.js';
import { ownPlaces } from '../../base/own-places.js';
import { meant } from '../../base/text/meant.js';
import { problemsOf, type UserProblem } from '../../base/user-error.js';
import { readRegulation } from '../../council/read-regulation.js';
import type { Library } from '../../law/library.js';
import { readPlan } from '../../plan/read-plan.js';
import { communesAsked } from '../../register/commune-list.js';
import { samePlace } from '../../register/identity.js';
import type { PlaceChange } from '../../register/place-change.js';
import { readPlaces } from '../../register/read-places.js';
import { readDate } from '../../rows/cells.js';
import { editionNamed } from '../../rows/edition-named.js';
import { EXAMPLES } from '../../season/season-text.js';
import { expandFiles } from '../../tables/expand-files.js';
import { readAliases } from '../../tally/aliases.js';
import type { FileKind } from '../shared/file-kind.js';
import { kindOfFile } from '../shared/kind-of-file.js';
import { fatalProblem } from './errors.js';
import type { QuestionId } from './questions.js';
import type { InitMessages } from './words.js';

/** What is to be said of an answer. */
export interface Doubt {
  readonly problems: readonly UserProblem[];
  /**
   * `wrong` cannot stand; a `guess` may be right all the same; what is not there yet may come `later`, and nobody but
   * who is asked has to be told.
   */
  readonly weight: 'wrong' | 'guess' | 'later';
}

/** The other answers, as far as they are given. */
export type Said = ReadonlyMap<QuestionId, string>;

/** What answers are checked by. */
export interface Checking {
  readonly library: Library;
  readonly context: Context<InitMessages>;
}

type Check = (text: string, said: Said, checking: Checking) => Promise<Doubt | null>;

/** Checks an answer that is not blank; null where nothing is to be said of it. */
export function checkAnswer(
  id: QuestionId,
  text: string,
  said: Said,
  checking: Checking,
): Promise<Doubt | null> {
  return CHECKS[id](text, said, checking);
}

const FINE = Promise.resolve(null);

const CHECKS: Readonly<Record<QuestionId, Check>> = {
  province: async (text, _, { context }) => {
    const names = (await countryOf(context)).flatMap(({ old, now }) => [old.province, now.province]);
    return isAmong(text, names)
      ? null
      : guess(fatalProblem('no-province', { read: text, likely: likely(text, names) }));
  },
  agency: (text) => Promise.resolve(isName(text) ? null : guess(fatalProblem('no-agency', { read: text }))),
  place: async (text, _, { context }) => {
    const names = (await countryOf(context)).flatMap(({ old, now }) => [
      ...[old.commune, old.district, old.province],
      ...[now.commune, now.province],
    ]);
    return isAmong(text, names)
      ? null
      : guess(fatalProblem('no-place', { read: text, likely: likely(text, names) }));
  },
  register: (text, _, { context }) => {
    if (existsSync(text)) return fileOf(text, ['register'], context);
    if (extname(text).toLowerCase() !== '.csv') {
      return Promise.resolve(wrong(fatalProblem('ending-unfit', { file: text, endings: ['.csv'] })));
    }
    return Promise.resolve(text === EXAMPLES.register ? null : missing(text));
  },
  places: (text, _, { context: { host } }) => opened(text, () => readPlaces(text, host)),
  communes: (text, said, { context: { host } }) => {
    const province = said.get('province');
    return opened(text, () => communesAsked(text, province === undefined ? [] : [province], host));
  },
  aliases: (text, _, { context: { host } }) => opened(text, () => readAliases(text, host)),
  regulation: (text) => opened(text, () => readRegulation(text)),
  products: listAt,
  plan: (text) => opened(text, () => readPlan(text)),
  edition: (text, _, { library }) => tried(() => editionNamed(library, text), wrong),
  name: () => FINE,
  files: sheetsAt,
  sheets: sheetsAt,
  roundProducts: listAt,
  from: (text, said) => Promise.resolve(dayProblem(text) ?? backwards(text, said.get('to'))),
  to: (text, said) => Promise.resolve(dayProblem(text) ?? backwards(said.get('from'), text)),
  results: (text, _, { context }) => {
    const endings = ['.csv', '.xlsx', '.json', '.ndjson'];
    if (!endings.includes(extname(text).toLowerCase())) {
      return Promise.resolve(wrong(fatalProblem('ending-unfit', { file: text, endings })));
    }
    return existsSync(text) ? fileOf(text, ['council', 'rating'], context) : FINE;
  },
  number: (text) =>
    Promise.resolve(/\d/.test(text) ? null : guess(fatalProblem('no-number', { read: text }))),
  date: (text, _, { context: { today } }) => {
    const day = readDate(text);
    if (day === null) return Promise.resolve(dayProblem(text));
    return Promise.resolve(day > today ? guess(fatalProblem('day-to-come', { day, today })) : null);
  },
};

const wrong = (...problems: UserProblem[]): Doubt => ({ problems, weight: 'wrong' });
const guess = (...problems: UserProblem[]): Doubt => ({ problems, weight: 'guess' });
const missing = (file: string): Doubt => ({
  problems: [fatalProblem('not-there-yet', { file })],
  weight: 'later',
});

/** What each file is, that is there already. */
async function fileOf(
  path: string,
  fits: readonly FileKind[],
  context: Context<InitMessages>,
): Promise<Doubt | null> {
  if (statOrNull(path)?.isDirectory() === true) return wrong(fatalProblem('file-is-folder', { file: path }));
  return ofKind(path, fits, context);
}

async function ofKind(
  path: string,
  fits: readonly FileKind[],
  context: Context<InitMessages>,
): Promise<Doubt | null> {
  const read = await kindOfFile(path, context);
  return read === null || fits.includes(read)
    ? null
    : guess(fatalProblem('file-of-another-kind', { file: path, read, wanted: fits }));
}

/** What a file that is there already has wrong in it, by what reads it. */
async function opened(text: string, read: () => unknown): Promise<Doubt | null> {
  return ownPlaces(text) !== null || existsSync(text) ? tried(read, guess) : missing(text);
}

async function tried(
  read: () => unknown,
  weigh: (...problems: UserProblem[]) => Doubt,
): Promise<Doubt | null> {
  const problems = await problemsOf(read);
  return problems.length === 0 ? null : weigh(...problems);
}

async function listAt(text: string, _: Said, { context }: Checking): Promise<Doubt | null> {
  return existsSync(text) ? fileOf(text, ['products', 'sheets'], context) : missing(text);
}

async function sheetsAt(text: string, _: Said, { context }: Checking): Promise<Doubt | null> {
  const { files, problems } = expandFiles([text]);
  if (problems.length > 0) return missing(text);
  const [file] = files;
  if (file?.pattern !== null) return null; // a pattern that finds some
  if (!existsSync(file.name)) return missing(text);
  return ofKind(file.name, SHEETS, context);
}

const SHEETS: readonly FileKind[] = ['sheets', 'sheet'];

function dayProblem(text: string): Doubt | null {
  return readDate(text) === null ? wrong(fatalProblem('date-unreadable', { read: text })) : null;
}

function backwards(first: string | undefined, last: string | undefined): Doubt | null {
  const from = first === undefined ? null : readDate(first);
  const to = last === undefined ? null : readDate(last);
  return from !== null && to !== null && from > to
    ? wrong(fatalProblem('days-backwards', { from, to }))
    : null;
}

/** Words, and neither a file nor a day. */
function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/\.\w{2,5}$/.test(text) && readDate(text) === null;
}

/** The country's places before and after 01/07/2025, by the list that the program brings. */
async function countryOf({ host }: Context<InitMessages>): Promise<readonly PlaceChange[]> {
  country ??= readPlaces(COUNTRY, host);
  return country;
}

const COUNTRY = '2025';
let country: Promise<readonly PlaceChange[]> | undefined;

function isAmong(text: string, names: readonly string[]): boolean {
  const { name } = samePlace(text);
  return names.some((one) => samePlace(one).name === name);
}

function likely(text: string, names: readonly string[]): readonly string[] {
  const { name } = samePlace(text);
  const byName = new Map(names.map((one) => [samePlace(one).name, one]));
  return meant(
    name,
    [...byName.keys()].filter((one) => one !== ''),
  ).map((one) => byName.get(one) ?? one);
}
