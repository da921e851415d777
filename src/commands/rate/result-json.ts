import type { Unmet } from '../../engine/requirements.js';
import { word } from '../../base/word-coded.js';
import type { RecordWarning } from '../../rows/problems.js';
import type { ShownRow } from '../../rating/rated-row.js';
import type { RateCommandMessages } from './words.js';

// eslint-disable-next-line no-control-regex -- what JSON has to escape, lone surrogates among it
const TO_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

function text(value: string | null): string {
  if (value === null) return 'null';
  return TO_ESCAPE.test(value) ? JSON.stringify(value) : `"${value}"`;
}

/** The keys of every rated row, in the order that they are written. */
export const RESULT_KEYS: readonly string[] = [
  ...['product', 'edition', 'set', 'total', 'parts', 'pointStars', 'stars'],
  ...['unmet', 'status', 'authority', 'warnings'],
];

/** Takes a piece of text. */
export type Put = (text: string) => void;

/**
 * Puts a rated row as JSON, in the order of the contract (design: "Machine output"). What the contract does not
 * name comes after it, where there is something to say: `otherwise`, `missing`, `reason`, `member`, `group`, `rank`.
 *
 * By hand and in pieces, the names apart from the rest, which is ASCII: a quarter of the time that JSON.stringify
 * and one long string take (`npm run bench`). A test holds it against JSON.parse.
 *
 * @param rank the row's place, null in output that is not ranked
 * @param end what stands behind the object, such as a line end
 */
export function putResultJson(
  row: ShownRow,
  messages: RateCommandMessages,
  rank: number | null,
  end: string,
  put: Put,
): void {
  const { submission, rating, authority, warnings, group } = row;
  const { code, name, producer, commune, edition, set, member } = submission;
  const { total, parts, pointStars, stars, unmet, status } = rating;
  put(
    `{"product":{"code":${text(code)},"name":${text(name)},"producer":${text(producer)},"commune":${text(commune)}}`,
  );
  const points = `"parts":{"A":${String(parts.A)},"B":${String(parts.B)},"C":${String(parts.C)}}`;
  const levels = `"pointStars":${String(pointStars)},"stars":${String(stars)}`;
  put(
    `,"edition":"${edition}","set":${String(set.set)},"total":${String(total)},${points},${levels}` +
      `,"unmet":${unmetJson(unmet)},"status":"${status}","authority":`,
  );
  let rest = `${text(authority)},"warnings":${warnings.length === 0 ? '[]' : warningsJson(warnings, messages)}`;
  if (rating.otherwise !== null) rest += `,"otherwise":${JSON.stringify(rating.otherwise)}`;
  if (status === 'incomplete') rest += `,"missing":${JSON.stringify(rating.missing)}`;
  if (status === 'disqualified') rest += `,"reason":${text(rating.reason)}`;
  if (member !== '') rest += `,"member":${text(member)}`;
  if (group !== null) rest += `,"group":${text(group)}`;
  if (rank !== null) rest += `,"rank":${String(rank)}`;
  put(`${rest}}${end}`);
}

/** The engine reports the same object for the same miss, so that each is put into words once. */
const misses = new WeakMap<Unmet, string>();

function unmetJson(unmet: readonly Unmet[]): string {
  let json = '[';
  for (const miss of unmet) {
    let one = misses.get(miss);
    if (one === undefined) misses.set(miss, (one = JSON.stringify(miss)));
    json += json === '[' ? one : `,${one}`;
  }
  return `${json}]`;
}

function warningsJson(warnings: readonly RecordWarning[], messages: RateCommandMessages): string {
  return JSON.stringify(
    warnings.map((warning) => ({ code: warning.code, message: word(messages.warnings, warning) })),
  );
}
