import { loadMessages } from './catalogue.js';
import { LANGS } from '../base/lang.js';
import { firstRows } from '../tables/first-rows.js';
import type { FileStart, OwnKind } from '../base/own-kind.js';
import { adviceHeadings } from '../commands/advise/advice-csv.js';
import { ADVICE_KEYS } from '../commands/advise/advice-json.js';
import { councilHeadings } from '../commands/council/council-csv.js';
import { COUNCIL_KEYS } from '../commands/council/council-json.js';
import { firstKeys } from '../tables/first-keys.js';
import { PLAN_KEYS, planHeadings } from '../commands/plan/plan-report.js';
import { ratingHeadings } from '../commands/rate/result-csv.js';
import { RESULT_KEYS } from '../commands/rate/result-json.js';
import { isTallyHeader } from '../commands/tally/tally-grids.js';
import { TALLY_KEYS } from '../commands/tally/tally-json.js';
import { WHY_KEYS, whyHeadings } from '../commands/tally/why-grid.js';
import type { Messages } from '../cli/catalogue.js';
import { readStatus } from '../sheets/sheet-words.js';
import { plainTextIn } from '../base/files/text-in.js';

/*
 * Which files are results of ours, so that a pattern such as `xa/*.csv` does not read them again. They are known by
 * what nobody writes by chance: all the headings of a kind of result, side by side, in our order and spelling, or all
 * the keys of its JSON in their order. Both come from what writes them.
 */

const HEADINGS: readonly (readonly [OwnKind, (messages: Messages) => readonly string[]])[] = [
  ['rating', ratingHeadings],
  ['advice', adviceHeadings],
  ['council', councilHeadings],
  ['why', whyHeadings],
  ['plan', planHeadings],
];

const KEYS: readonly (readonly [OwnKind, readonly string[]])[] = [
  ['rating', RESULT_KEYS],
  ['advice', ADVICE_KEYS],
  ['council', COUNCIL_KEYS],
  ['tally', TALLY_KEYS],
  ['why', WHY_KEYS],
  ['plan', PLAN_KEYS],
];

/** Our headings are within the first so many bytes. */
const HEADER = 64 * 1024;

/** Which kind of result of ours a file is; null for any other file. */
export async function ownKindOf({ head, size }: FileStart): Promise<OwnKind | null> {
  const text = plainTextIn(head);
  if (/^(?:\[\n)?\{"/.test(text)) return kindOfJson(text);
  const isWhole = size === head.length;
  for (const lang of LANGS) {
    const kind = kindOfCsv(text, isWhole, await loadMessages(lang));
    if (kind !== null) return kind;
  }
  return null;
}

/** An object longer than what is read of it is known by the keys that are in there, two at the least. */
function kindOfJson(text: string): OwnKind | null {
  const { keys, isWhole } = firstKeys(text);
  const known = KEYS.find(
    ([, own]) =>
      (isWhole ? keys.length >= own.length : keys.length > 1) &&
      own.slice(0, keys.length).every((key, at) => key === keys[at]),
  );
  return known?.[0] ?? null;
}

function kindOfCsv(text: string, isWhole: boolean, messages: Messages): OwnKind | null {
  for (const delimiter of [',', ';']) {
    const cells = firstRows(text.slice(0, HEADER), delimiter, '\n', 1)[0]?.cells ?? [];
    const known = HEADINGS.find(([, headings]) => holds(cells, headings(messages)));
    if (known !== undefined) return known[0];
    if (isAgain(cells, messages) && isUntouched(text, delimiter, messages)) return 'again';
  }
  return isWhole && isTally(text, messages) ? 'tally' : null;
}

/** Whether a CSV lists what is to be scored again: for a member, as a sheet of a later round, or for the secretary. */
function isAgain(cells: readonly string[], { headings }: Messages): boolean {
  const { again, apart, spread, history, digest, follows } = headings;
  return (
    holds(cells, [again, spread, apart]) ||
    (cells.includes(apart) && holds(cells, [history, digest, follows]))
  );
}

/** Whether nobody has said of a row of such a list that it is signed: one that was scored again is a table of sheets. */
function isUntouched(text: string, delimiter: string, { headings }: Messages): boolean {
  const [head, ...rows] = firstRows(text.slice(0, HEADER), delimiter, '\n', ROWS_SEEN);
  const at = head?.cells.indexOf(headings.sheetStatus) ?? -1;
  const whole = rows.filter(({ cells }) => cells.length === head?.cells.length);
  return at === -1 || whole.every(({ cells }) => readStatus(cells[at] ?? '') === 'draft');
}

/** As many rows of a list are looked at. */
const ROWS_SEEN = 100;

/** Whether some cells stand side by side among others. */
function holds(cells: readonly string[], run: readonly string[]): boolean {
  const start = cells.indexOf(run[0] ?? '');
  return start !== -1 && run.every((heading, at) => cells[start + at] === heading);
}

/** A figure, or the sign that there is none. */
const FIGURE = /^'?-?[\d.,]+$|^–$/;

/**
 * Whether a CSV is a tally. Its headings are as many as were requested, and words that anybody may head a list of
 * products with; but a list has names where a tally has nothing but figures, and no sum of all as its last row.
 */
function isTally(text: string, messages: Messages): boolean {
  const { tally: words } = messages;
  const header = isTallyHeader(firstRows(text.slice(0, HEADER), ',', '\n', 1)[0]?.cells ?? [], messages);
  if (header === null) return false;
  const { by, measures } = header;
  const rows = firstRows(text, ',', '\n', Number.POSITIVE_INFINITY).slice(1);
  const sums = rows.at(-1)?.cells.slice(0, by) ?? [];
  return (
    sums.length === by &&
    sums.every((cell) => cell === words.total) &&
    rows.every(({ cells }) => cells.slice(by, by + measures).every((cell) => FIGURE.test(cell)))
  );
}
