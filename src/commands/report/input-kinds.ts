import type { Context } from '../../base/context.js';
import { UserError } from '../../base/user-error.js';
import type { PaperKind } from '../../papers/paper-kinds.js';
import type { RegisterTable } from '../../register/read-register.js';
import { kindOfFile, kindOfTable } from '../shared/kind-of-file.js';
import type { FileKind } from '../shared/file-kind.js';
import { fatal, fatalProblem } from './errors.js';
import type { PaperTakes } from './paper-takes.js';

/** What fits, so that where such a file cannot be used its own mistake is what there is to say. */
const FITTING: Readonly<Record<PaperTakes, readonly FileKind[]>> = {
  sheets: ['sheets', 'sheet', 'rating'],
  council: ['sheets', 'sheet'],
  products: ['products', 'sheets', 'sheet', 'rating', 'register'],
  decision: ['register'],
  day: ['register'],
  year: ['register'],
  returns: ['sheets', 'sheet'],
};

/** What is said where a table has no columns that it needs: it may be of another kind. */
const NO_SUCH_TABLE: ReadonlySet<string> = new Set([
  'no-member-column',
  'no-criterion-column',
  'totals-only',
  'no-set-column',
  'no-code-column',
  'no-register-columns',
  'yaml-no-table',
  'column-twice',
]);

type Kinds = Pick<Context<unknown>, 'host' | 'ownKindOf'>;

/**
 * What is wrong with inputs that cannot be used: that they are of another kind, where they are.
 *
 * @returns the same where nothing better is known
 */
export async function betterSaid(
  error: unknown,
  names: readonly string[],
  { kind, takes }: { readonly kind: PaperKind; readonly takes: PaperTakes },
  context: Kinds,
): Promise<unknown> {
  if (!lacksColumns(error)) return error;
  const found = [];
  for (const file of names) {
    const read = await kindOfFile(file, context);
    if (read !== null && !FITTING[takes].includes(read)) {
      found.push(fatalProblem('input-of-another-kind', { file, read, kind, takes }));
    }
  }
  return found.length === 0 ? error : new UserError(found);
}

/** Whether inputs that cannot be used as sheets are registers, every one of them. */
export async function areRegisters(
  error: unknown,
  names: readonly string[],
  context: Kinds,
): Promise<boolean> {
  if (!lacksColumns(error)) return false;
  for (const file of names) if ((await kindOfFile(file, context)) !== 'register') return false;
  return true;
}

function lacksColumns(error: unknown): boolean {
  return error instanceof UserError && error.problems.every(({ code }) => NO_SUCH_TABLE.has(code));
}

/**
 * Papers of a register say what was recognised: neither a result nor sheets, of which nothing is decided yet.
 *
 * @throws {UserError}
 */
export async function guardRegisters(
  tables: readonly RegisterTable[],
  kind: PaperKind,
  context: Kinds,
): Promise<void> {
  for (const table of tables) {
    const read = await kindOfTable(table, context);
    if (read !== 'register' && read !== 'products') throw notRegister(table.name, read, kind);
  }
}

/** A list in which nobody has any stars is one of products. */
export function notRegister(file: string, read: FileKind, kind: PaperKind): UserError {
  return fatal('input-of-another-kind', { file, read, kind, takes: 'decision' });
}
