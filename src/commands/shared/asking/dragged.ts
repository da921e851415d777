/*
 * What a window makes of files that are dragged into it, and what people type: paths with blanks between, those with
 * blanks in them in quotes, or, but for Windows, with a `\` before each.
 */

const PARTS = {
  /* eslint-disable regexp/no-super-linear-move -- on a line that somebody types, and everything but blanks is taken */
  windows: /"([^"]*)"|'([^']*)'|(\S+)/g,
  others: /"([^"]*)"|'([^']*)'|((?:\\.|[^\s\\])+)/gs,
  /* eslint-enable regexp/no-super-linear-move */
} as const;

/*
 * What a shell takes for one word: a path with `'` in it is dropped as `'K'\''Brih.csv'`. Tried only where the simple
 * reading finds nothing, because people type `K'Brih.csv` without quotes.
 */
const WORD = /(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s\\"'])+/gs;
const PART = /"((?:\\.|[^"\\])*)"|'([^']*)'|\\.|[^\\"']+/gs;

/**
 * The paths in a line.
 *
 * @param isThere whether something is under a path: a path with blanks may have been typed without quotes
 */
export function pathsIn(
  line: string,
  { isWindows, isThere }: { readonly isWindows: boolean; readonly isThere: (path: string) => boolean },
): readonly string[] {
  // PowerShell has it called, as a program is.
  const text = line.trim().replace(/^& (?=["'])/, '');
  if (text === '') return [];
  if (isThere(text)) return [text];
  const simple = [...text.matchAll(isWindows ? PARTS.windows : PARTS.others)].map(
    ([, double, single, bare = '']) => double ?? single ?? (isWindows ? bare : unescaped(bare)),
  );
  if (isWindows || simple.every(isThere)) return simple;
  const joined = [...text.matchAll(WORD)].map(([word]) => joinedUp(word));
  return joined.every(isThere) ? joined : simple;
}

/** A word out of its parts, as a shell joins them. */
function joinedUp(word: string): string {
  return [...word.matchAll(PART)]
    .map(([part, double, single]) => single ?? (double === undefined ? unescaped(part) : unescaped(double)))
    .join('');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}
