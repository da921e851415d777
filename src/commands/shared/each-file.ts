import { extname } from 'node:path';
import { safeName } from '../../base/safe-name.js';

/**
 * Names of files of a kind beside the one that `--out` names: `phieu-68-24700-1-2026.docx`. No two are one file, on a
 * system that tells no case either.
 *
 * @param names what each is of; by its number where that is empty
 */
export function eachFile(out: string, names: readonly string[]): readonly string[] {
  const ending = extname(out);
  const base = out.slice(0, out.length - ending.length);
  const times = new Map<string, number>();
  return names.map((text, index) => {
    const name = safeName(text === '' ? String(index + 1) : text);
    const key = name.toLowerCase(); // as Windows and macOS see it
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${base}-${time === 1 ? name : `${name}-${String(time)}`}${ending}`;
  });
}
