import { basename, dirname, extname, join, resolve } from 'node:path';

/**
 * A name for a result beside what it comes from, which nothing has yet: `tinh.csv` gives `tinh-xep-hang.html`, and the
 * next time `tinh-xep-hang-2.html`. Whole, as the window may stand in another folder than the file.
 */
export function freeBeside(
  input: string,
  stem: string,
  ending: string,
  isThere: (path: string) => boolean,
): string {
  const whole = resolve(input);
  const own = basename(whole, extname(whole)).replaceAll(/[*?]+/g, '');
  const base = join(dirname(whole), own === '' ? stem : `${own}-${stem}`);
  for (let time = 1; ; time += 1) {
    const path = `${base}${time === 1 ? '' : `-${String(time)}`}${ending}`;
    if (!isThere(path)) return path;
  }
}
