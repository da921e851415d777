/** What a shell takes as it is; letters of any language are among it. */
const PLAIN = /^[\p{L}\p{M}\p{N}_.:\\/@+=-]+$/u;

/** A command line as one would type it. */
export function shownLine(args: readonly string[], isWindows: boolean): string {
  const quoted = (text: string) => (isWindows ? `"${text}"` : `'${text.replaceAll("'", String.raw`'\''`)}'`);
  const isPlain = (text: string) => PLAIN.test(text) && (isWindows || !text.includes('\\'));
  return ['ocop', ...args.map((one) => (isPlain(one) ? one : quoted(one)))].join(' ');
}
