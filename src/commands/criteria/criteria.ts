import { relative } from 'node:path';
import { checkLaw } from '../../law/check/check-law.js';
import { compareSets } from '../../law/compare-sets.js';
import { editionToday, openLibrary, type Library } from '../../law/library.js';
import { setsLike } from '../../law/same-set.js';
import type { Edition, ProductSet } from '../../engine/types.js';
import { fatal } from './errors.js';
import { word } from '../../base/word-coded.js';
import { diffText } from './diff-text.js';
import { optionRows } from './option-rows.js';
import { setJson } from './set-json.js';
import { setListText } from './set-list-text.js';
import { setText } from './set-text.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { editionNamed } from '../../rows/edition-named.js';
import type { GridFlags } from '../shared/grid-flags.js';
import { guardGrids } from '../shared/grid-out.js';
import { putListing } from '../shared/listing-out.js';
import { setNamed } from '../shared/sets-named.js';
import type { CriteriaCommandMessages } from './words.js';

export interface CriteriaFlags extends GridFlags {
  readonly strict?: boolean;
  readonly edition?: string;
  readonly from?: string;
  readonly fromSet?: string;
  readonly to?: string;
}

/** `ocop criteria check`: everything that is wrong with the law's files, by file and line. */
export async function checkCriteria(
  flags: CriteriaFlags,
  context: Context<CriteriaCommandMessages>,
): Promise<number> {
  guardGrids(flags, [], context);
  const { host, messages } = context;
  const { findings, editions, sets } = checkLaw(flags.criteria ?? null, flags.strict ?? false);
  const { criteria: words } = messages;
  const told = findings.map((finding) => ({
    file: nearPath(finding.file, host.cwd),
    line: finding.line,
    column: finding.column,
    severity: finding.severity,
    code: finding.code,
    message: word(messages.findings, finding),
  }));
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const { file, line, column, severity, message } = words.columns;
  await putListing(
    {
      title: words.checkTitle,
      name: words.checkTitle,
      headings: [file, line, column, severity, message],
      rows: told.map((one) => [one.file, one.line, one.column, words.severity[one.severity], one.message]),
      objects: told,
      text: () =>
        told
          .map(
            (one) =>
              `${one.file}:${String(one.line)}:${String(one.column)}: ${words.severity[one.severity]}: ${one.message}\n`,
          )
          .join(''),
      below: [words.checked(sets, editions, errors, findings.length - errors)],
    },
    flags,
    [],
    context,
  );
  return errors > 0 ? FELL_SHORT : ALL_WELL;
}

/** `ocop criteria list`: the product sets of one edition, or of all. */
export async function listCriteria(
  flags: CriteriaFlags,
  context: Context<CriteriaCommandMessages>,
): Promise<number> {
  guardGrids(flags, [], context);
  const library = open(flags, context);
  const { messages } = context;
  const { criteria: words } = messages;
  const editions = flags.edition === undefined ? library.editions : [editionNamed(library, flags.edition)];
  const sets = editions.flatMap(({ edition }) => library.sets(edition));
  await putListing(
    {
      title: words.listTitle,
      name: words.listTitle,
      headings: [
        words.columns.edition,
        words.columns.set,
        words.columns.name,
        words.branch,
        words.columns.group,
        words.columns.disputed,
      ],
      rows: sets.map(({ edition, set, name, branch, group, disputed }) => [
        edition,
        set,
        name,
        branch ?? '',
        group ?? '',
        disputed === null ? '' : words.disputed(disputed),
      ]),
      objects: sets.map(({ edition, set, name, branch, group, disputed }) => ({
        edition,
        set,
        name,
        branch,
        group,
        disputed,
      })),
      text: (style) =>
        editions.map((one) => setListText(one, library.sets(one.edition), { ...style, messages })).join('\n'),
      below: [],
    },
    flags,
    [],
    context,
  );
  return ALL_WELL;
}

/** `ocop criteria show SET`: the criteria of a set, in the edition in force today unless one is named. */
export async function showCriteria(
  asked: string,
  flags: CriteriaFlags,
  context: Context<CriteriaCommandMessages>,
): Promise<number> {
  guardGrids(flags, [], context);
  const library = open(flags, context);
  const { messages } = context;
  const edition = flags.edition === undefined ? editionToday(library) : editionNamed(library, flags.edition);
  const set = setNamed(library, edition, asked);
  const { columns, setTitle } = messages.criteria;
  const rows = optionRows(set);
  await putListing(
    {
      title: setTitle(set),
      name: setTitle({ ...set, name: '' }),
      headings: [
        columns.part,
        columns.code,
        columns.criterion,
        columns.case,
        columns.points,
        columns.option,
        columns.star,
      ],
      rows: rows.map((one) => [
        one.part,
        one.code,
        one.title,
        one.case ?? '',
        one.points,
        one.text,
        one.star,
      ]),
      objects: rows,
      whole: setJson(set),
      text: (style) => setText(set, edition, { ...style, messages }),
      below: [],
    },
    flags,
    [],
    context,
  );
  return ALL_WELL;
}

/** `ocop criteria diff SET`: what changed in a set from one edition to another. */
export async function diffCriteria(
  asked: string,
  flags: CriteriaFlags,
  context: Context<CriteriaCommandMessages>,
): Promise<number> {
  guardGrids(flags, [], context);
  const library = open(flags, context);
  const { messages } = context;
  const { criteria: words } = messages;
  const to = flags.to === undefined ? editionToday(library) : editionNamed(library, flags.to);
  const from = flags.from === undefined ? before(library, to) : editionNamed(library, flags.from);
  const later = setNamed(library, to, asked);
  const earlier = counterpart(library, later, from, flags, context);
  const changes = compareSets(earlier, later);
  const { columns } = words;
  await putListing(
    {
      title: words.diffTitle(earlier, later),
      name: words.diffTitle(earlier, later),
      headings: [columns.from, columns.to, columns.criterion, columns.change],
      rows: changes.map((one) => [
        one.from ?? '',
        one.to ?? '',
        withoutCode(words.changed(one), one.to ?? one.from),
        // In a cell, without the sign that the legend of a page explains.
        words.change(one).slice(2).replace(/\n\s*/g, '; '),
      ]),
      objects: changes,
      whole: { set: later.set, from: from.edition, to: to.edition, changes, fromSet: earlier.set },
      text: (style) => diffText(earlier, later, changes, { ...style, messages }),
      below: [],
    },
    flags,
    [],
    context,
  );
  return ALL_WELL;
}

/** What stands in the columns before it; cases that a dossier is out for have no code. */
function withoutCode(text: string, code: string | null): string {
  return code === null ? text : text.slice(code.length + 1);
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
  if (others.length > 0 && (format ?? 'table') === 'table') report(messages.criteria.othersLike(others));
  return found;
}

function before({ editions }: Library, edition: Edition): Edition {
  const earlier = editions[editions.indexOf(edition) - 1];
  if (earlier === undefined) throw fatal('no-edition-before', { edition: edition.edition });
  return earlier;
}

/** A path as it is shortest to read from where the user is. */
function nearPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') || near.length >= path.length ? path : near;
}
