import { relative } from 'node:path';
import { checkLaw } from '../../law/check/check-law.js';
import { compareSets } from '../../law/compare-sets.js';
import { editionToday, openLibrary, type Library } from '../../law/library.js';
import { setsLike } from '../../law/same-set.js';
import type { Edition, ProductSet } from '../../engine/types.js';
import { fatal } from './errors.js';
import { word } from '../../base/word-coded.js';
import { createPaint } from '../../formats/terminal/paint.js';
import { diffText } from './diff-text.js';
import { setJson } from './set-json.js';
import { setListText } from './set-list-text.js';
import type { WordedStyle } from '../../formats/terminal/table-style.js';
import { setText } from './set-text.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { editionNamed } from '../../rows/edition-named.js';
import { printJson } from '../shared/print-json.js';
import { setNamed } from '../shared/sets-named.js';
import type { CriteriaCommandMessages } from './words.js';

export interface CriteriaFlags {
  readonly criteria?: string;
  readonly strict?: boolean;
  readonly edition?: string;
  readonly format?: 'text' | 'json';
  readonly from?: string;
  readonly fromSet?: string;
  readonly to?: string;
}

/** `ocop criteria check`: everything that is wrong with the law's files, by file and line. */
export function checkCriteria(
  flags: CriteriaFlags,
  { host, messages, report }: Context<CriteriaCommandMessages>,
): number {
  const { findings, editions, sets } = checkLaw(flags.criteria ?? null, flags.strict ?? false);
  const words = messages.criteria;
  for (const finding of findings) {
    const place = `${nearPath(finding.file, host.cwd)}:${String(finding.line)}:${String(finding.column)}`;
    host.stdout.write(`${place}: ${words.severity[finding.severity]}: ${word(messages.findings, finding)}\n`);
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  report(words.checked(sets, editions, errors, findings.length - errors));
  return errors > 0 ? FELL_SHORT : ALL_WELL;
}

/** `ocop criteria list`: the product sets of one edition, or of all. */
export async function listCriteria(
  flags: CriteriaFlags,
  context: Context<CriteriaCommandMessages>,
): Promise<number> {
  const library = open(flags, context);
  const editions = flags.edition === undefined ? library.editions : [editionNamed(library, flags.edition)];
  if (flags.format === 'json') {
    const sets = editions.flatMap(({ edition }) => library.sets(edition));
    printJson(
      sets.map(({ edition, set, name, branch, group, disputed }) => ({
        edition,
        set,
        name,
        branch,
        group,
        disputed,
      })),
      context.host,
    );
  } else {
    const style = await pageStyle(context);
    context.host.stdout.write(
      editions.map((one) => setListText(one, library.sets(one.edition), style)).join('\n'),
    );
  }
  return ALL_WELL;
}

/** `ocop criteria show SET`: the criteria of a set, in the edition in force today unless one is named. */
export async function showCriteria(
  asked: string,
  flags: CriteriaFlags,
  context: Context<CriteriaCommandMessages>,
): Promise<number> {
  const library = open(flags, context);
  const edition = flags.edition === undefined ? editionToday(library) : editionNamed(library, flags.edition);
  const set = setNamed(library, edition, asked);
  if (flags.format === 'json') printJson(setJson(set), context.host);
  else context.host.stdout.write(setText(set, edition, await pageStyle(context)));
  return ALL_WELL;
}

/** `ocop criteria diff SET`: what changed in a set from one edition to another. */
export async function diffCriteria(
  asked: string,
  flags: CriteriaFlags,
  context: Context<CriteriaCommandMessages>,
): Promise<number> {
  const library = open(flags, context);
  const to = flags.to === undefined ? editionToday(library) : editionNamed(library, flags.to);
  const from = flags.from === undefined ? before(library, to) : editionNamed(library, flags.from);
  const later = setNamed(library, to, asked);
  const earlier = counterpart(library, later, from, flags, context);
  const changes = compareSets(earlier, later);
  if (flags.format === 'json') {
    const { set } = later;
    const found = { set, from: from.edition, to: to.edition, changes, fromSet: earlier.set };
    printJson(found, context.host);
  } else {
    context.host.stdout.write(diffText(earlier, later, changes, await pageStyle(context)));
  }
  return ALL_WELL;
}

function open(flags: CriteriaFlags, { messages, report, today }: Context<CriteriaCommandMessages>): Library {
  const library = openLibrary(flags.criteria ?? null, today);
  for (const one of library.replacements) report(messages.rate.replaced(one));
  return library;
}

/**
 * The set of another edition that a set is compared with: the one that is asked for, else by its name or its place,
 * whatever the number; where others may have been meant, they are named.
 */
function counterpart(
  library: Library,
  set: ProductSet,
  from: Edition,
  { fromSet, format }: CriteriaFlags,
  { messages, report }: Context<CriteriaCommandMessages>,
): ProductSet {
  if (fromSet !== undefined) return setNamed(library, from, fromSet);
  const [found, ...others] = setsLike(set, library.sets(from.edition));
  if (found === undefined) {
    throw fatal('no-such-set-there', {
      set: set.set,
      name: set.name,
      of: set.edition,
      edition: from.edition,
    });
  }
  if (others.length > 0 && format !== 'json') report(messages.criteria.othersLike(others));
  return found;
}

function before({ editions }: Library, edition: Edition): Edition {
  const earlier = editions[editions.indexOf(edition) - 1];
  if (earlier === undefined) throw fatal('no-edition-before', { edition: edition.edition });
  return earlier;
}

async function pageStyle({
  messages,
  width,
  color,
}: Context<CriteriaCommandMessages>): Promise<WordedStyle<CriteriaCommandMessages>> {
  return { messages, width, paint: await createPaint(color) };
}

/** A path as it is shortest to read from where the user is. */
function nearPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') || near.length >= path.length ? path : near;
}
