import { word } from '../../base/word-coded.js';
import { openLibrary } from '../../law/library.js';
import { sealOf, sealState } from '../../sheets/digest.js';
import { readListedSeals, type ListedSeals } from '../../sheets/listed-seals.js';
import type { ReadSheetFile } from '../../sheets/read-sheet-file.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { UserError } from '../../base/user-error.js';
import { fatalProblem } from './errors.js';
import type { SheetFlags } from './flags.js';
import { printer } from './printer.js';
import { readSheets, tellProblems } from './read-sheets.js';
import { pastOf } from './sheet-past.js';
import type { SheetCommandMessages } from './words.js';

/**
 * `ocop sheet verify PATH…`: seals, points against the law, and rounds; names what is wrong, and what has changed. With
 * a list of seals, signed on paper, it shows a sheet that was sealed anew too, which its own seal does not.
 */
export async function verifySheets(
  paths: readonly string[],
  flags: SheetFlags,
  context: Context<SheetCommandMessages>,
): Promise<number> {
  const { messages, report, host } = context;
  const words = messages.session;
  const print = printer(context);
  const library = openLibrary(flags.criteria ?? null, context.today);
  const { seals: file } = flags;
  const noList = (read: string) => new UserError([fatalProblem('no-seal-list', { file: file ?? '', read })]);
  const seals = file === undefined ? null : await readListedSeals(file, noList, host);
  const reads = readSheets(paths, flags, context);
  const wrong = reads.filter((read) => {
    const { path, text, sheet, rating, problems } = read;
    tellProblems(read, context, print);
    const against = seals === null ? null : againstList(read, seals, context);
    if (sheet === null || problems.length > 0) {
      if (against !== null) print(against);
      return true;
    }
    const { lines, stranger } = pastOf({ path, sheet }, library, messages);
    const isSealed = sealState(text) === 'intact';
    print(
      stranger !== null
        ? words.stranger(path, stranger)
        : !isSealed
          ? words.fits(path)
          : seals === null || against !== null
            ? words.intact(path)
            : words.asListed(path),
    );
    if (against !== null) print(against);
    for (const line of lines) print(`  ${line}`);
    for (const warning of rating?.warnings ?? []) print(`  ${word(messages.warnings, warning)}`);
    return stranger !== null || against !== null;
  }).length;
  const missing = seals === null || file === undefined ? 0 : tellMissing(file, seals, context);
  report(words.verified(reads.length, wrong));
  const sealed = reads.some(({ text }) => sealState(text) === 'intact');
  // Said where somebody may take a seal for more than it is: on a sheet that no paper was asked about.
  if (seals === null && sealed) report(words.whatASealShows);
  return wrong + missing > 0 ? FELL_SHORT : ALL_WELL;
}

/** What a list of seals says against a sheet; null where it says nothing. */
function againstList(
  { path, text, sheet, rating }: ReadSheetFile,
  seals: ListedSeals,
  { messages }: Context<SheetCommandMessages>,
): string | null {
  if (sheet === null) return null;
  const words = messages.session;
  const seal = sealState(text) === 'intact' ? sealOf(text) : null;
  const { product, member, round } = sheet;
  const total = rating?.total ?? null;
  const found = seals.hold({ product: product.code, member, round, seal, total });
  switch (found.state) {
    case 'as-listed':
      return null;
    case 'not-listed':
      // A draft is on no list: it has not been signed yet.
      return seal === null ? null : words.notListed(path);
    case 'no-seal-listed':
      return words.noSealListed(path, found.entry.line);
    case 'other-seal':
      return words.otherSeal(path, found.entry.line, found.entry.seal ?? '', seal);
    case 'other-total':
      return words.otherTotal(path, found.entry.line, found.entry.total, total);
  }
}

/** Tells what of a list no sheet was there for, and what in it cannot be read; gives how many lines that are. */
function tellMissing(file: string, seals: ListedSeals, context: Context<SheetCommandMessages>): number {
  const words = context.messages.session;
  const print = printer(context);
  const unmet = seals.unmet();
  for (const { line, member, product, round } of unmet)
    print(words.listedNotThere(file, line, { member, product, round }));
  for (const line of seals.brokenLines) print(words.sealLineBroken(file, line));
  return unmet.length + seals.brokenLines.length;
}
