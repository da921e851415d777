import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { BadName } from '../bad-name.js';
import { fatal } from '../errors.js';

/*
 * A result is written on one machine and read on others: a name that Windows does not take is refused on every system, and
 * not only where it cannot be made. Windows itself is worse than refusing: `kq.csv:1` goes into a hidden stream of
 * another file, `nul.csv` into nothing, and `kq.` becomes `kq`.
 */

const FORBIDDEN = /[<>:|?*]/;
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Names that Windows keeps for devices, whatever stands behind the dot; some of their digits are written high too. */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³]|conin\$|conout\$) *(?:\.|$)/i;

/**
 * In bytes of UTF-8: file systems allow 255, and while a file is written or kept it has another 32 (`.`,
 * `.bak-`, whose it is, a number of its own, `.tmp`).
 */
const MOST = 255 - 32;

/**
 * A drive's root, or what Windows writes before a path that is to be taken as it is. `a:kq.csv` is no drive's root: elsewhere
 * it is a name that Windows does not take, and there a file in whichever folder one last stood in on that drive.
 */
const BEFORE_NAMES = /^(?:[\\/]{2}[?.][\\/])?(?:[a-z]:(?=[\\/]))?/i;

/** In characters: Windows has 260 with one behind the end, and Explorer, Word and Excel open no longer path. */
const MOST_OF_WINDOWS = 259;

/** What is wrong with one name of a path; null where nothing is. */
function badName(name: string): BadName | null {
  if (name === '.' || name === '..') return null;
  if (name.includes('"')) return { why: 'quote' };
  const sign = FORBIDDEN.exec(name)?.[0];
  if (sign !== undefined) return { why: 'sign', sign };
  if (CONTROL.test(name)) return { why: 'control' };
  if (/[. ]$/.test(name)) return { why: 'end' };
  if (DEVICE.test(name)) return { why: 'device' };
  return Buffer.byteLength(name) > MOST ? { why: 'long' } : null;
}

/**
 * Refuses a path for a file whose name, or that of a folder which is not there yet, is none for every system.
 *
 * @throws {UserError}
 */
export function guardName(path: string): void {
  guardNames(path, false);
}

/** The same for a folder; one that is there has its name already, whatever it is. */
export function guardFolderName(path: string): void {
  guardNames(path, true);
}

function guardNames(path: string, isFolder: boolean): void {
  const [before = ''] = BEFORE_NAMES.exec(path) ?? [];
  const whole = resolve(path);
  if (isTooLong(whole)) {
    throw fatal('name-refused', {
      path,
      name: path,
      bad: { why: 'path', length: whole.length, most: MOST_OF_WINDOWS },
    });
  }
  const names = [...path.slice(before.length).matchAll(/[^\\/]+/g)];
  for (const [at, match] of names.entries()) {
    const [name] = match;
    const isOfFolder = isFolder || at < names.length - 1;
    if (isOfFolder && existsSync(path.slice(0, before.length + match.index + name.length))) continue;
    const bad = badName(name);
    if (bad !== null) throw fatal('name-refused', { path, name, bad });
  }
}

/** Whether Windows has a path that we can write and nobody can open; other systems have no such limit. */
export function isTooLong(whole: string, isWindows = sep === '\\'): boolean {
  return isWindows && whole.length > MOST_OF_WINDOWS;
}
