import { readdirSync, type Dirent } from 'node:fs';
import { join, parse, sep } from 'node:path';
import { identityAt, statOrNull } from '../base/files/files.js';
import { isKeptCopy, KEPT_SUFFIX } from '../base/files/kept-copy.js';
import { fatalProblem } from './errors.js';
import type { UserProblem } from '../base/user-error.js';

/** What rejects files end in; a pattern does not take them in again. */
export const REJECTS_SUFFIX = '.tu-choi';

export interface ExpandedFile {
  readonly name: string;
  /** The pattern that it was found by; null where it was named outright. */
  readonly pattern: string | null;
}

export interface ExpandedFiles {
  readonly files: readonly ExpandedFile[];
  readonly problems: readonly UserProblem[];
  /** Symbolic links that a pattern has led through: what they lead to was taken. */
  readonly links: readonly string[];
}

/**
 * Replaces patterns by the files they match, in the order of their names: `*` any characters, `?` one, `**` any
 * folders; large and small letters are alike. Windows leaves patterns to the program; elsewhere the shell has mostly
 * done it before. Rejected rows and kept copies are left out unless the pattern names them, and so is what an open
 * Excel leaves.
 */
export function expandFiles(names: readonly string[]): ExpandedFiles {
  const problems: UserProblem[] = [];
  const links = new Set<string>();
  const files = names.flatMap((name): readonly ExpandedFile[] => {
    if (!/[*?]/.test(name) || statOrNull(name)) return [{ name, pattern: null }];
    const wantsRejects = name.includes(REJECTS_SUFFIX);
    const wantsCopies = name.includes(KEPT_SUFFIX);
    const matches = expand(name, links).filter(
      (file) =>
        (wantsRejects || !parse(file).name.includes(REJECTS_SUFFIX)) && (wantsCopies || !isKeptCopy(file)),
    );
    if (matches.length === 0) problems.push(fatalProblem('no-file-matches', { pattern: name }));
    return matches.map((match) => ({ name: match, pattern: name }));
  });
  return { files, problems, links: linksTo(files, links) };
}

/** Those of the links that lead to a file which was taken. */
function linksTo(files: readonly ExpandedFile[], links: ReadonlySet<string>): readonly string[] {
  const taken = new Set(files.flatMap(({ name }) => [name, ...foldersOf(name)]));
  return [...links].filter((link) => taken.has(link)).sort();
}

/** The folders that a file lies in, as its own name has them. */
function foldersOf(name: string): readonly string[] {
  const folders: string[] = [];
  for (let at = name.indexOf(sep); at !== -1; at = name.indexOf(sep, at + 1)) folders.push(name.slice(0, at));
  return folders;
}

function expand(pattern: string, links: Set<string>): string[] {
  const { root } = parse(pattern);
  const steps = pattern
    .slice(root.length)
    .split(sep === '\\' ? /[\\/]/ : '/')
    .filter((step) => step !== '');
  // At the end, any folders are those of any files.
  if (steps.at(-1) === '**') steps.push('*');
  return [...new Set(walk(root, steps, { links, above: [] }))].sort();
}

/** What a walk has come by. */
interface Walked {
  readonly links: Set<string>;
  /** The folders that it is in, by their identity: a link to one of them would lead round in a circle. */
  readonly above: readonly string[];
}

function walk(dir: string, steps: readonly string[], walked: Walked): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  const here = (name: string) => nameIn(dir, name);
  if (step === '**') {
    const within = { ...walked, above: [...walked.above, identityAt(dir === '' ? '.' : dir) ?? ''] };
    const below = entriesOf(dir).filter(
      (entry) => !isHidden(entry.name) && isFolder(entry, here(entry.name), within),
    );
    return [...walk(dir, rest, walked), ...below.flatMap((entry) => walk(here(entry.name), steps, within))];
  }
  if (!/[*?]/.test(step)) {
    const path = here(step);
    if (rest.length > 0) return walk(path, rest, walked);
    return statOrNull(path)?.isFile() ? [path] : [];
  }
  const wanted = segmentPattern(step);
  return entriesOf(dir)
    .filter((entry) => wanted.test(entry.name.normalize('NFC')) && !isHidden(entry.name))
    .flatMap((entry) => {
      const path = here(entry.name);
      const folder = isFolder(entry, path, { ...walked, above: [] });
      if (rest.length > 0) return folder ? walk(path, rest, walked) : [];
      return folder ? [] : [path];
    });
}

/** Whether an entry is a folder, or a link to one that the walk is not in already. */
function isFolder(entry: Dirent, path: string, { links, above }: Walked): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  links.add(path);
  return statOrNull(path)?.isDirectory() === true && !above.includes(identityAt(path) ?? '');
}

/** Hidden, or the mark that an open Excel leaves beside a file. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

/**
 * The path of a name in a folder. `C:` is not the root of a drive but the folder that one stands in there, which `join`
 * makes the root of.
 */
export function nameIn(dir: string, name: string, isWindows = sep === '\\'): string {
  if (dir === '' || (isWindows && /^[a-z]:$/i.test(dir))) return dir + name;
  return join(dir, name);
}

function entriesOf(dir: string) {
  try {
    return readdirSync(dir === '' ? '.' : dir, { withFileTypes: true });
  } catch {
    return []; // a folder that cannot be listed matches nothing; named outright it is reported as unreadable
  }
}

function segmentPattern(step: string): RegExp {
  const literal = step.normalize('NFC').replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'iu');
}
