import type { Role } from '../engine/council-rules.js';
import input from '@inquirer/input';
import { existsSync, readFileSync } from 'node:fs';
import { openLibrary, type Library } from '../criteria/library.js';
import { findSet } from '../criteria/find-set.js';
import type { EditionId, IsoDate } from '../criteria/types.js';
import { ratingRules } from '../engine/rating-rules.js';
import { whichEdition } from '../engine/which-edition.js';
import { fatal } from '../fatal.js';
import { errorCode } from '../files.js';
import { wordProblem, wordSheetProblem } from '../i18n/word-coded.js';
import type { Progress } from '../i18n/session-words.js';
import { readDate } from '../input/cells.js';
import { createPaint, type Paint } from '../output/paint.js';
import { beginEvaluation, reopen, type Evaluation } from '../session/evaluation.js';
import { localTime } from '../session/local-time.js';
import { choose } from '../session/choose.js';
import { isLock, lockPath, takeLock } from '../session/lock.js';
import { readProducts, type ListedProduct } from '../session/product-list.js';
import { readSheet } from '../session/read-sheet.js';
import { isExit, SheetScorer } from '../session/score-sheet.js';
import { readSelfPoints, type SelfPoints } from '../session/self-assessment.js';
import { ROLES, criteriaOf, type SheetFile } from '../session/sheet-file.js';
import { saveSheet, sheetPath } from '../session/sheet-store.js';
import { sheetToText } from '../session/sheet-yaml.js';
import { ALL_WELL, type Context } from './context.js';
import { editionNamed } from './edition-named.js';
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

/** What all sheets of one sitting share. */
interface Sitting {
  readonly library: Library;
  readonly dir: string;
  readonly member: string;
  readonly role: Role;
  readonly day: IsoDate;
  readonly edition: EditionId | null;
  readonly self: SelfPoints;
  readonly paint: Paint;
  readonly reopen: string | null;
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

async function sit(flags: EvaluateFlags, context: Context): Promise<number> {
  const { messages, tell } = context;
  const library = openLibrary(flags.criteria ?? null);
  for (const one of library.replacements) tell(messages.rate.replaced(one));
  const now = localTime(new Date());
  const day = flags.date === undefined ? (now.slice(0, 10) as IsoDate) : readDate(flags.date);
  if (day === null) throw fatal('date-unreadable', { read: flags.date ?? '' });
  const edition = flags.edition === undefined ? null : editionNamed(library, flags.edition).edition;
  const paint = await createPaint(context.color);
  const self = flags.self === undefined ? null : await readSelfPoints(flags.self, library, edition);
  for (const problem of self?.problems ?? []) {
    tell(`${messages.position(problem.position)}: ${wordProblem(messages.problems, problem)}`);
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
    paint,
    reopen: flags.reopen ?? null,
  };
  const products = await listProducts(flags, sitting, context);
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
    await score(product, sitting, context);
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
  const { products, problems } = await readProducts(file, sitting.library, sitting.day, sitting.edition);
  for (const problem of problems) {
    tell(`${messages.position(problem.position)}: ${wordProblem(messages.problems, problem)}`);
  }
  return [...products];
}

/** The list of products, each with how far this member is with it; the first that is not signed is under the cursor. */
async function chooseProduct(
  products: readonly ListedProduct[],
  sitting: Sitting,
  { messages }: Context,
): Promise<ListedProduct | 'leave' | 'type'> {
  const words = messages.session;
  const states = products.map((one) => progressOf(one, sitting));
  const first = states.findIndex(({ state }) => state !== 'signed');
  const choices = [
    ...products.map((one, index) => ({
      value: index,
      name: `${one.product.code} ${one.product.name ?? ''}: ${words.progress(states[index] ?? { state: 'new' })}`,
    })),
    { value: -1, name: words.typeOne },
    { value: -2, name: words.leave },
  ];
  const choice = await choose(words.ask.product, choices, words.choiceKeys, first === -1 ? -2 : first);
  return choice === -2 ? 'leave' : (products[choice] ?? 'type');
}

function progressOf({ product, set }: ListedProduct, { dir, member, library }: Sitting): Progress {
  const path = sheetPath(dir, member, product.code);
  if (!existsSync(path)) return { state: 'new' };
  const { sheet, rating, problems } = readSheet(readFileSync(path, 'utf8'), library);
  if (sheet === null || rating === null || problems.length > 0) return { state: 'unreadable' };
  if (sheet.status === 'signed') return { state: 'signed' };
  if (sheet.disqualified !== null) return { state: 'disqualified' };
  if (rating.missing.length === 0) return { state: 'done' };
  const of = criteriaOf(set).length;
  return { state: 'begun', answered: of - rating.missing.length, of };
}

/** One product, from its first open criterion to its signature or to a break. */
async function score(listed: ListedProduct, sitting: Sitting, context: Context): Promise<void> {
  const { messages, tell } = context;
  const words = messages.session;
  const path = sheetPath(sitting.dir, sitting.member, listed.product.code);
  const taken = takeLockOrFail(path);
  if (!isLock(taken)) throw fatal('sheet-open-elsewhere', { path, ...taken, lock: lockPath(path) });
  try {
    const begun = openSheet(path, listed, sitting, context);
    if (begun === null) return;
    const readOnly = begun.sheet.status === 'signed';
    const { evidence } = sitting.library.edition(begun.sheet.edition) ?? { evidence: [] };
    const self = sitting.self.get(listed.product.code) ?? new Map<string, number>();
    process.stdout.write('\u001b[2J\u001b[H');
    const scorer = new SheetScorer(begun, {
      messages,
      paint: sitting.paint,
      evidence,
      self,
      readOnly,
      save: (evaluation) => {
        save(path, evaluation);
      },
      now: () => localTime(new Date()),
    });
    const { evaluation, signed, saved } = await scorer.run();
    const { total, stars } = standingOf(evaluation, sitting.library);
    if (signed) tell(words.signed(path, total, stars));
    else if (!readOnly) tell(saved ? words.left(path) : words.leftUnsaved(path));
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

/** The sheet as it was left, or a new one; null where the file is no sheet that can be gone on with. */
function openSheet(
  path: string,
  listed: ListedProduct,
  sitting: Sitting,
  context: Context,
): Evaluation | null {
  const { messages, tell } = context;
  const { library } = sitting;
  if (!existsSync(path)) return begin(newSheet(listed, sitting), library, listed);
  const { sheet, problems } = readSheet(readFileSync(path, 'utf8'), library);
  for (const problem of problems) {
    tell(`${path}:${String(problem.line)}: ${wordSheetProblem(messages.sheetProblems, problem)}`);
  }
  if (sheet === null || problems.length > 0) return null;
  if (sheet.status !== 'signed' || sitting.reopen === null) return begin(sheet, library, listed);
  const again = begin(reopen(sheet, localTime(new Date()), sitting.reopen), library, listed);
  save(path, again);
  return again;
}

function begin(sheet: SheetFile, library: Library, listed: ListedProduct): Evaluation {
  const edition = library.edition(sheet.edition);
  const set = library.set(sheet.edition, sheet.set) ?? listed.set;
  if (edition === undefined) throw fatal('edition-unknown', { asked: sheet.edition, known: [] });
  return beginEvaluation(set, ratingRules(edition, set), sheet);
}

function newSheet(
  { product, set, edition, rated }: ListedProduct,
  { member, role, day }: Sitting,
): SheetFile {
  return {
    edition,
    set: set.set,
    product,
    member,
    role,
    rated: rated ?? day,
    status: 'draft',
    answers: new Map(),
    remarks: new Map(),
    disqualified: null,
    history: [{ at: localTime(new Date()), event: 'begun' }],
  };
}

function save(path: string, { sheet, criteria }: Evaluation): void {
  saveSheet(
    path,
    sheetToText(sheet, (code) => criteria.find((one) => one.code === code)?.title ?? ''),
  );
}

function standingOf(evaluation: Evaluation, library: Library) {
  const text = sheetToText(evaluation.sheet, () => '');
  const { rating } = readSheet(text, library);
  return { total: rating?.total ?? 0, stars: rating?.stars ?? null };
}

async function askText(message: string, needed: string): Promise<string> {
  return input({ message, validate: (text) => text.trim() !== '' || needed });
}

async function askRole({ messages }: Context): Promise<Role> {
  const { session: words } = messages;
  return choose(
    words.ask.role,
    ROLES.map((value) => ({ value, name: words.roles[value] })),
    words.choiceKeys,
  );
}

/** A product that is on no list: its code, names and set are asked for; the day decides on the edition. */
async function typeProduct(
  { library, day, edition }: Sitting,
  { messages }: Context,
): Promise<ListedProduct> {
  const { ask, needed } = messages.session;
  const code = (await askText(ask.newCode, needed)).normalize('NFC').trim();
  const name = (await askText(ask.name, needed)).normalize('NFC').trim();
  const producer = (await askText(ask.producer, needed)).normalize('NFC').trim();
  const answer = whichEdition(library.editions, { stated: edition, kind: null, filed: null, rated: day });
  if (answer.problem) throw fatal('edition-undecided', { day });
  const sets = library.sets(answer.edition);
  const asked = await input({
    message: ask.set,
    validate: (text) => {
      const { set, candidates } = findSet(sets, text);
      if (set) return true;
      const args = { read: text, edition: answer.edition };
      const known = candidates.map((one) => ({ no: one.set, name: one.name }));
      return known.length > 0
        ? messages.problems['set-ambiguous']({ ...args, candidates: known })
        : messages.problems['set-unknown'](args);
    },
  });
  const { set } = findSet(sets, asked);
  if (set === null) throw fatal('set-unknown', { asked, edition: answer.edition });
  return { product: { code, name, producer }, set, edition: answer.edition, rated: day };
}
