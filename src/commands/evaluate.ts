import input from '@inquirer/input';
import { existsSync } from 'node:fs';
import { ALL_WELL, type Context } from '../context.js';
import { openLibrary } from '../criteria/library.js';
import type { IsoDate } from '../criteria/types.js';
import type { Role } from '../engine/council-rules.js';
import { fatal, Fatal } from '../fatal.js';
import { errorCode } from '../files.js';
import { rowProblemLine, sheetProblemLine } from '../i18n/problem-lines.js';
import { word } from '../i18n/word-coded.js';
import { readDate } from '../input/cells.js';
import { editionNamed } from '../input/edition-named.js';
import { createPaint } from '../output/paint.js';
import { askRole, askText, chooseProduct, typeProduct } from '../session/ask-product.js';
import { ratingOf } from '../session/evaluation.js';
import { localTime } from '../session/local-time.js';
import { isLock, openElsewhere, takeLock } from '../session/lock.js';
import { readProducts, type ListedProduct } from '../session/product-list.js';
import { isExit, SheetScorer } from '../session/score-sheet.js';
import { readSelfPoints } from '../session/self-assessment.js';
import { sheetPath } from '../session/sheet-store.js';
import { openSheet, saveEvaluation, withBegun, type Sitting } from '../session/sitting.js';
import { SHEETS_DIR } from './sheets-dir.js';

export interface EvaluateFlags {
  readonly products?: string;
  readonly member?: string;
  readonly role?: Role;
  readonly dir?: string;
  readonly product?: string;
  readonly date?: string;
  readonly self?: string;
  readonly reopen?: string;
  readonly edition?: string;
  readonly criteria?: string;
}

/** `ocop evaluate`: a council member scores products one after another. Gives the exit status. */
export async function evaluate(flags: EvaluateFlags, context: Context): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw fatal('needs-terminal', {});
  try {
    return await sit(flags, context);
  } catch (error) {
    if (isExit(error)) return ALL_WELL; // Ctrl+C at a question: what was answered is saved
    throw error;
  }
}

/** A flag that is given says something: a blank name or reason would end up on a sheet that nobody can read. */
function guardBlanks(flags: EvaluateFlags): void {
  for (const flag of ['member', 'reopen', 'product'] as const) {
    if (flags[flag]?.trim() === '') throw fatal('flag-blank', { flag: `--${flag}` });
  }
}

async function sit(flags: EvaluateFlags, context: Context): Promise<number> {
  const { messages, tell } = context;
  guardBlanks(flags);
  const library = openLibrary(flags.criteria ?? null);
  for (const one of library.replacements) tell(messages.rate.replaced(one));
  const now = localTime(new Date());
  const day = flags.date === undefined ? (now.slice(0, 10) as IsoDate) : readDate(flags.date);
  if (day === null) throw fatal('date-unreadable', { read: flags.date ?? '' });
  const edition = flags.edition === undefined ? null : editionNamed(library, flags.edition).edition;
  const self = flags.self === undefined ? null : await readSelfPoints(flags.self, library, edition);
  for (const problem of self?.problems ?? []) {
    tell(rowProblemLine(messages, problem));
  }
  const member = (flags.member ?? (await askText(messages.session.ask.member, messages.session.needed)))
    .normalize('NFC')
    .trim();
  const role = flags.role ?? (await askRole(context));
  const sitting: Sitting = {
    library,
    dir: flags.dir ?? SHEETS_DIR,
    member,
    role,
    day,
    edition,
    self: self?.points ?? new Map<string, never>(),
    reopen: flags.reopen ?? null,
  };
  const products = withBegun(await listProducts(flags, sitting, context), sitting);
  if (flags.product !== undefined) {
    const wanted = flags.product.normalize('NFC').trim().toLowerCase();
    const found = products.find(({ product }) => product.code.toLowerCase() === wanted);
    if (found === undefined) throw fatal('product-unknown', { code: flags.product });
    await score(found, sitting, context);
    return ALL_WELL;
  }
  for (;;) {
    const chosen = await chooseProduct(products, sitting, context);
    if (chosen === 'leave') return ALL_WELL;
    const product = chosen === 'type' ? await typeProduct(sitting, context) : chosen;
    if (chosen === 'type') products.push(product);
    try {
      await score(product, sitting, context);
    } catch (error) {
      // One sheet that cannot be opened does not end the sitting.
      if (!(error instanceof Fatal)) throw error;
      for (const problem of error.problems) tell(word(messages.fatal, problem));
    }
  }
}

async function listProducts(
  flags: EvaluateFlags,
  sitting: Sitting,
  context: Context,
): Promise<ListedProduct[]> {
  const { messages, tell } = context;
  const file = flags.products ?? (await input({ message: messages.session.ask.products })).trim();
  if (file === '') return [await typeProduct(sitting, context)];
  const { products, problems, warnings } = await readProducts(
    file,
    sitting.library,
    sitting.day,
    sitting.edition,
  );
  for (const problem of problems) {
    tell(rowProblemLine(messages, problem));
  }
  for (const { code, warning } of warnings)
    tell(messages.rate.warned(word(messages.warnings, warning), 1, code));
  return [...products];
}

/** One product, from its first open criterion to its signature or to a break. */
async function score(listed: ListedProduct, sitting: Sitting, context: Context): Promise<void> {
  const { messages, tell } = context;
  const words = messages.session;
  const path = sheetPath(sitting.dir, sitting.member, listed.product.code);
  const taken = takeLockOrFail(path);
  if (!isLock(taken)) throw new Fatal([openElsewhere(path, taken)]);
  try {
    const { evaluation: begun, problems, differs } = openSheet(path, listed, sitting);
    for (const problem of problems) {
      tell(sheetProblemLine(messages, path, problem));
    }
    if (begun === null) return;
    const readOnly = begun.sheet.status === 'signed';
    const { evidence } = sitting.library.edition(begun.sheet.edition) ?? { evidence: [] };
    const self = sitting.self.get(listed.product.code) ?? new Map<string, number>();
    process.stdout.write('\u001b[2J\u001b[H');
    const scorer = new SheetScorer(begun, {
      messages,
      paint: await createPaint(context.color),
      evidence,
      self,
      readOnly,
      remark: differs ? words.differs(begun.set.set, begun.sheet.edition) : null,
      save: (evaluation) => {
        saveEvaluation(path, evaluation);
      },
      now: () => localTime(new Date()),
    });
    const { evaluation, signed, saved } = await scorer.run();
    const rating = ratingOf(evaluation);
    if (signed) tell(words.signed(path, rating?.total ?? 0, rating?.stars ?? null));
    else if (!saved) tell(words.leftUnsaved(path));
    else if (!readOnly) tell(existsSync(path) ? words.left(path) : words.nothingToSave);
  } finally {
    taken.release();
  }
}

function takeLockOrFail(path: string): ReturnType<typeof takeLock> {
  try {
    return takeLock(path);
  } catch (error) {
    throw fatal('cannot-write', { file: path, reason: errorCode(error) });
  }
}
