import { ALL_WELL, type Context } from '../../base/context.js';
import { openLibrary } from '../../law/library.js';
import type { Role } from '../../engine/council-rules.js';
import { fatal } from './errors.js';
import { UserError } from '../../base/user-error.js';
import { WarningNotes } from '../../rows/warning-notes.js';
import { rowProblemLine } from '../../rows/problem-lines.js';
import { tableNotes } from '../../tables/sheet-notes.js';
import { readDate } from '../../rows/cells.js';
import { editionAsked } from '../../rows/edition-named.js';
import type { SheetChoice } from '../../tables/sheet-choice.js';
import { readRegulation } from '../../council/read-regulation.js';
import { createPaint } from '../../formats/terminal/paint.js';
import { guardFolderName } from '../../base/files/out-name.js';
import { memberFolder } from '../../sheets/sheet-store.js';
import { askFile, chooseProduct, typeProduct } from './ask-product.js';
import type { Asking } from './asking.js';
import { isExit, orNull } from '../shared/asking/choose.js';
import { Keyboard } from '../shared/asking/keyboard.js';
import { readProducts, type ListedProduct } from '../../sheets/product-list.js';
import { membersWithLists, readRoundList } from '../../sheets/round-list.js';
import { scoreProduct } from './score-product.js';
import { sheetProblemLine } from '../../sheets/problem-lines.js';
import { readSelfPoints } from '../../sheets/self-assessment.js';
import { progressOf, withBegun, type Sitting } from './sitting.js';
import { signsOf } from '../shared/asking/signs.js';
import { askNeeded, askScorer } from './who-scores.js';
import { keyOf } from '../../base/text/spelling.js';
import { SHEETS_DIR } from '../../sheets/sheets-dir.js';
import type { EvaluateCommandMessages } from './words.js';

export interface EvaluateFlags {
  readonly products?: string;
  readonly member?: string;
  readonly role?: Role;
  /** The council's regulation, whose list names the members. */
  readonly regulation?: string;
  /** The round that is scored; the first unless it is given. */
  readonly round?: number;
  readonly dir?: string;
  readonly product?: string;
  readonly date?: string;
  readonly self?: string;
  readonly reopen?: string;
  readonly edition?: string;
  readonly editionOfSeason?: boolean;
  readonly criteria?: string;
  /** Sheets of a workbook to read. */
  readonly sheet?: readonly string[];
}

/** `ocop evaluate`: a council member scores products one after another. Gives the exit status. */
export async function evaluate(
  flags: EvaluateFlags,
  context: Context<EvaluateCommandMessages>,
): Promise<number> {
  const { host } = context;
  if (host.stdin.isTTY !== true || host.stdout.isTTY !== true) throw fatal('needs-terminal', {});
  guardBlanks(flags);
  guardFolderName(flags.dir ?? SHEETS_DIR);
  const keyboard = new Keyboard(host);
  try {
    const paint = await createPaint(context.color);
    return await sit(flags, { ...context, keyboard, paint, signs: signsOf(host) });
  } catch (error) {
    if (isExit(error)) return ALL_WELL; // Ctrl+C at a question: what was answered is saved
    throw error;
  } finally {
    keyboard.close();
  }
}

/** A flag that is given says something: a blank name or reason would end up on a sheet that nobody can read. */
function guardBlanks(flags: EvaluateFlags): void {
  for (const flag of ['member', 'reopen', 'product'] as const) {
    if (flags[flag]?.trim() === '') throw fatal('flag-blank', { flag: `--${flag}` });
  }
}

/** What a sitting says and asks by. */
type Desk = Context<EvaluateCommandMessages> & Asking;

async function sit(flags: EvaluateFlags, desk: Desk): Promise<number> {
  const begun = await beginSitting(flags, desk);
  const listed = await listProducts(flags, begun, desk);
  const sitting: Sitting = { ...begun, listed };
  const products = withBegun(listed, sitting);
  if (flags.product !== undefined) {
    const code = flags.product.normalize('NFC').trim();
    const product = findProduct(products, code);
    if (product === undefined && flags.products !== undefined)
      throw fatal('product-unknown', { code, known: products.map((one) => one.product.code) });
    await scoreProduct(product ?? (await typeProduct(code, sitting, desk)), sitting, {
      ...desk,
      named: true,
    });
    return ALL_WELL;
  }
  for (;;) {
    const chosen = await chooseProduct(products, sitting, desk);
    if (chosen === 'leave') {
      sayFarewell(products, sitting, desk);
      return ALL_WELL;
    }
    // One product that cannot be scored does not end the sitting.
    await orTold(desk, async () => {
      const product = chosen === 'type' ? await orNull(typeAny(products, sitting, desk)) : chosen;
      if (product === null) return;
      if (!products.includes(product)) products.push(product);
      await scoreProduct(product, sitting, { ...desk, named: false });
    });
  }
}

/** How many sheets are signed, where they are, and what is to be done with them. */
function sayFarewell(products: readonly ListedProduct[], sitting: Sitting, { messages, report }: Desk): void {
  const states = products.map((one) => progressOf(one, sitting).state);
  const signed = states.filter((state) => state === 'signed').length;
  const words = messages.session;
  if (signed > 0 && signed === products.length) report(words.allSigned(signed, sitting.folder));
  else if (signed > 0) report(words.someSigned(signed, products.length, sitting.folder));
}

async function beginSitting(flags: EvaluateFlags, desk: Desk): Promise<Sitting> {
  const { host, messages, report, today } = desk;
  const library = openLibrary(flags.criteria ?? null, today);
  for (const one of library.replacements) report(messages.rate.replaced(one));
  const day = flags.date === undefined ? today : readDate(flags.date);
  if (day === null) throw fatal('date-unreadable', { read: flags.date ?? '' });
  const edition = editionAsked(library, flags);
  const self =
    flags.self === undefined
      ? null
      : await readSelfPoints(flags.self, library, edition, flags.sheet ?? null, host);
  if (self?.first) tableNotes([self.first], messages).forEach(report);
  for (const problem of self?.problems ?? []) report(rowProblemLine(messages, problem));
  for (const { path, problem } of self?.sheetProblems ?? [])
    report(sheetProblemLine(messages, path, problem));
  const regulation = flags.regulation === undefined ? null : readRegulation(flags.regulation);
  const dir = flags.dir ?? SHEETS_DIR;
  const again = (flags.round ?? 1) > 1 ? membersWithLists(flags.products ?? '') : [];
  const scorer = await askScorer(
    { member: flags.member, role: flags.role, regulation, dir, library, again },
    desk,
  );
  return {
    library,
    dir,
    folder: memberFolder(dir, scorer.member),
    ...scorer,
    round: flags.round ?? 1,
    listed: [],
    day,
    dayGiven: flags.date !== undefined,
    edition,
    self: self?.points ?? new Map<string, never>(),
    reopen: flags.reopen ?? null,
    now: host.now,
  };
}

/** The products before the council: from the file that is named or asked for. None where one is to be typed in. */
async function listProducts(
  flags: EvaluateFlags,
  sitting: Sitting,
  desk: Desk,
): Promise<readonly ListedProduct[]> {
  if (sitting.round > 1) return listAgain(flags, sitting, desk);
  if (flags.products !== undefined) return readList(flags.products, flags.sheet ?? null, sitting, desk);
  if (flags.product !== undefined) return []; // its code says which
  for (;;) {
    const file = await askFile(desk);
    if (file === '') return [await typeAny([], sitting, desk)];
    const read = await orTold(desk, () => readList(file, flags.sheet ?? null, sitting, desk));
    if (read !== null) return read;
  }
}

async function readList(file: string, choice: SheetChoice, sitting: Sitting, desk: Desk) {
  const { host, messages, report } = desk;
  const { library, day, edition } = sitting;
  const { products, problems, sights, warnings, first } = await readProducts(
    file,
    library,
    day,
    edition,
    choice,
    host,
  );
  if (first) tableNotes([first], messages).forEach(report);
  for (const problem of problems) report(rowProblemLine(messages, problem));
  sights.lines(messages).forEach(report);
  // A list of two hundred products without filing days gives one line, not two hundred.
  const notes = new WarningNotes();
  for (const { code, warning } of warnings) notes.add([warning], code, messages);
  notes.lines(messages.rate).forEach(report);
  return products;
}

/** What the member has to score again, from the list that the secretary made of the round before. */
async function listAgain(flags: EvaluateFlags, sitting: Sitting, desk: Desk) {
  const { host, messages, report } = desk;
  const { round, member, library } = sitting;
  if (flags.products === undefined) throw fatal('round-needs-list', { round });
  const choice = flags.sheet ?? null;
  const { file, products, problems, first } = await readRoundList(
    flags.products,
    member,
    library,
    choice,
    host,
  );
  if (first) tableNotes([first], messages).forEach(report);
  for (const problem of problems) report(rowProblemLine(messages, problem));
  const own = products.filter((one) => one.round === round);
  if (own.length === 0) throw fatal('nothing-again', { file, member, round });
  return own;
}

/** A product typed in, by its code first: one that is known already need not be typed again. */
async function typeAny(
  products: readonly ListedProduct[],
  sitting: Sitting,
  desk: Desk,
): Promise<ListedProduct> {
  const code = await askNeeded(desk, desk.messages.session.ask.newCode);
  const known = findProduct(withBegun(products, sitting), code);
  return known ?? (await typeProduct(code, sitting, desk));
}

function findProduct(products: readonly ListedProduct[], code: string): ListedProduct | undefined {
  const key = keyOf(code);
  return products.find(({ product }) => keyOf(product.code) === key);
}

/** null where something of the user's is wrong, which is told. */
async function orTold<T>({ wordError, report }: Desk, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const problem of error.problems) report(wordError(problem));
    return null;
  }
}
