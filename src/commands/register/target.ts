import { asDecision, type DecisionNumber } from '../../register/record.js';
import type { Library } from '../../law/library.js';
import type { Context } from '../../base/context.js';
import { fatal } from './errors.js';
import { RowNotes } from '../../rows/row-notes.js';
import type { SheetChoice } from '../../tables/sheet-choice.js';
import type { RegisterEdit } from '../../register/edit-register.js';
import { recordsOf, type Existing } from '../../register/existing.js';
import type { RegisterField } from '../../register/columns.js';
import type { RecordWords } from '../../register/values.js';
import { openTarget, saveRegister, type RegisterTarget } from '../../register/save-register.js';
import { readingOf } from '../shared/reading.js';
import type { RegisterFlags } from './flags.js';
import type { RegisterCommandMessages } from './words.js';

/** Where the register is, unless it is said. */
export const DEFAULT_REGISTER = 'so-san-pham.csv';

/**
 * The register that a command changes.
 *
 * @param choice which sheet of a workbook it is; null for the first
 * @throws {UserError}
 */
export async function targetOf(
  flags: RegisterFlags,
  inputs: readonly string[],
  choice: SheetChoice,
  context: Context<RegisterCommandMessages>,
): Promise<RegisterTarget> {
  const path = flags.register ?? DEFAULT_REGISTER;
  const target = await openTarget(
    path,
    flags.out ?? null,
    flags.force ?? false,
    inputs,
    choice,
    context.host,
  );
  if (target.table !== null) new RowNotes(context, flags.quiet === true).tellSheets([target.table]);
  return target;
}

/** What is in it already under some keys. */
export async function existingIn(
  { table }: RegisterTarget,
  library: Library,
  keys: ReadonlySet<string>,
  flags: RegisterFlags,
  context: Context<RegisterCommandMessages>,
): Promise<ReadonlyMap<string, readonly Existing[]>> {
  if (table === null) return new Map();
  const reading = readingOf([table], flags, context);
  const found = await recordsOf(table, library, keys, reading);
  reading.clear();
  return found;
}

/**
 * Writes the changed register, and says where.
 *
 * @param tellChanges says what was done; not before it is done
 */
export async function save(
  target: RegisterTarget,
  edit: RegisterEdit,
  library: Library,
  { host, messages, report }: Context<RegisterCommandMessages>,
  tellChanges: () => void,
): Promise<void> {
  const { register: words } = messages;
  const saved = await saveRegister(target, edit, { headings: words.headings, library, delimiter: ',' }, host);
  tellChanges();
  if (saved !== null && saved.file !== '-') report(words.saved(saved));
  else if (saved === null && target.table !== null) report(words.unchanged(target.path));
}

export function recordWords(
  { register, kinds }: RegisterCommandMessages,
  { editions }: Library,
): RecordWords {
  const earlier = register.values.earlier(editions[0]?.instrument.number ?? '');
  return { ...register.values, kinds, earlier };
}

export function reportBlanks(
  blanks: ReadonlyMap<RegisterField, number>,
  of: number,
  { register }: RegisterCommandMessages,
  report: Context<RegisterCommandMessages>['report'],
): void {
  const named = [...blanks].map(([field, count]) => [register.headings[field], count] as const);
  if (named.length > 0) report(register.blanks(named, of));
}

export function decisionNamed(text: string, flag: string): DecisionNumber {
  return asDecision(notBlank(text, flag));
}

export function notBlank(text: string, flag: string): string {
  const said = text.trim().normalize('NFC');
  if (said === '') throw fatal('flag-blank', { flag });
  return said;
}
