/*
 * A council's folder holds thousands of sheets, and a YAML parser takes two milliseconds for each. Nearly all of them
 * stand as `sheetToText` wrote them, a line a thing, and such lines are read here by themselves. Every line has to be
 * known and to mean to YAML what it means here; one that is not leaves the whole text to the parser.
 */

type Value = string | number;
type Values = Record<string, Value>;

/** Control characters, line ends but ours, and what editors put in unseen: each has its own rules in YAML. */
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const STRANGE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

const TOP = /^([a-zA-Z]{1,20}):(?: (.+))?$/;
const INNER = /^ {2}([a-zA-Z]{1,20}): (.+)$/;
const INMOST = /^ {4}([a-zA-Z]{1,20}): (.+)$/;
const ITEM = /^ {2}- ([a-zA-Z]{1,20}): (.+)$/;
const ANSWER =
  /^ {2}"([0-9.]{1,8})":(?: \{ points: (0|[1-9]\d?), option: (0|[1-9]\d?)(?:, case: ([ab]))? \})?$/;

/** What a text on one line of its own may look like without quotes; nothing that YAML takes for more than letters. */
const PLAIN = /^(?:[^ \-?:,[\]{}#&*!|>'"%@`]|[-?:](?! |$))(?:[^ :#]|:(?! |$)|(?<! )#| (?!$))*$/;
/** Words and numbers of YAML 1.2, and whatever resembles one. */
const RESOLVED = /^(?:null|~|true|false|[-+]?(?:\.inf|\.nan|[\d.]+(?:e[-+]?\d*)?|0[ox].*))$/i;
const WHOLE = /^(?:0|[1-9]\d{0,5})$/;
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\nrt])*"$/;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'$/;

/**
 * Reads a sheet's text line by line.
 *
 * @returns the very document that a YAML parser makes of it; null where the text is not laid out as we write it
 */
export function readOwnLayout(text: string): Readonly<Record<string, unknown>> | null {
  if (STRANGE.test(text) || !text.endsWith('\n')) return null;
  const lines = text.slice(0, -1).split('\n');
  const head = lines.findIndex((line) => !line.startsWith('#'));
  const document: Record<string, unknown> = {};
  for (let at = Math.max(0, head); at < lines.length;) {
    const [, key, own] = TOP.exec(lines[at] ?? '') ?? [];
    if (key === undefined || Object.hasOwn(document, key)) return null;
    at += 1;
    if (own !== undefined) {
      const value =
        key === 'history' && own === '[]' ? [] : key === 'answers' && own === '{}' ? {} : scalar(own);
      if (value === null) return null;
      document[key] = value;
      continue;
    }
    let end = at;
    while (lines[end]?.startsWith(' ') === true) end += 1;
    const below = lines.slice(at, end);
    const value =
      key === 'answers' ? answersIn(below) : key === 'history' ? eventsIn(below) : valuesIn(below, INNER);
    if (value === null) return null;
    document[key] = value;
    at = end;
  }
  return document;
}

/** `key: value` on each line. */
function valuesIn(lines: readonly string[], pattern: RegExp): Values | null {
  const values: Values = {};
  for (const line of lines) {
    const [, key, text] = pattern.exec(line) ?? [];
    const value = text === undefined ? null : scalar(text);
    if (key === undefined || value === null || Object.hasOwn(values, key)) return null;
    values[key] = value;
  }
  // Nothing at all below a key is YAML's null.
  return lines.length > 0 ? values : null;
}

/** An answer a line, below the title of its criterion; one with remarks has a line for each thing it says. */
function answersIn(lines: readonly string[]): Record<string, Values> | null {
  const answers: Record<string, Values> = {};
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    at += 1;
    if (line.startsWith('  #')) continue;
    const [, code, points, option, chosen] = ANSWER.exec(line) ?? [];
    if (code === undefined || Object.hasOwn(answers, code)) return null;
    if (points !== undefined) {
      answers[code] = { points: Number(points), option: Number(option), ...(chosen ? { case: chosen } : {}) };
      continue;
    }
    let end = at;
    while (lines[end]?.startsWith('    ') === true) end += 1;
    const values = valuesIn(lines.slice(at, end), INMOST);
    if (values === null) return null;
    answers[code] = values;
    at = end;
  }
  return Object.keys(answers).length > 0 ? answers : null;
}

/** A list of events, the first line of each behind its dash. */
function eventsIn(lines: readonly string[]): readonly Values[] | null {
  const starts = lines.flatMap((line, at) => (ITEM.test(line) ? [at] : []));
  if (starts[0] !== 0) return null;
  const events = starts.map((start, index) => {
    const [first = '', ...rest] = lines.slice(start, starts[index + 1]);
    return valuesIn([first.replace('-', ' '), ...rest], INMOST);
  });
  const known = events.filter((event) => event !== null);
  return known.length === events.length ? known : null;
}

/** A value that stands on its key's line to the end; null where only the parser knows what it is. */
function scalar(text: string): Value | null {
  if (WHOLE.test(text)) return Number(text);
  if (PLAIN.test(text)) return RESOLVED.test(text) ? null : text;
  if (DOUBLE_QUOTED.test(text)) return JSON.parse(text) as string; // of the escapes that JSON and YAML share
  return SINGLE_QUOTED.exec(text)?.[1]?.replaceAll("''", "'") ?? null;
}
