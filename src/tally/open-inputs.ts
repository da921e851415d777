import type { Coded } from '../engine/problems.js';
import { fatal, Fatal, fatalProblem, type FatalArgs } from '../fatal.js';
import { meaningOf } from '../input/columns.js';
import { expandFiles } from '../input/expand-files.js';
import { headerLook, type HeaderLook } from '../input/find-header.js';
import { openSource, STDIN_NAME, type Source } from '../input/source.js';
import { openPlainTable, openTable, type Table } from '../input/table.js';
import { openRegister, type RegisterTable } from '../register/read-register.js';
import { REGISTER_LOOK } from '../register/register-columns.js';
import { isOwnResult } from '../output/own-results.js';

/** A file to count: a register, a batch of sheets, or results. */
export type TallyInput =
  | { readonly kind: 'register'; readonly name: string; readonly table: RegisterTable }
  | { readonly kind: 'sheets'; readonly name: string; readonly table: Table }
  | { readonly kind: 'results'; readonly name: string; readonly source: Source };

export interface TallyInputs {
  readonly inputs: readonly TallyInput[];
  /** Files, by their identity, that no result may be written over. */
  readonly identities: readonly string[];
  /** Files that a pattern found and that a tally of ours wrote. */
  readonly passedOver: readonly string[];
}

const SHEETS = headerLook('sheets');

/** Any of the headers that a tally can read. */
const ANY: HeaderLook = {
  isHeader: (cells) => SHEETS.isHeader(cells) || REGISTER_LOOK.isHeader(cells),
  isKnown: (cell) => SHEETS.isKnown(cell) || REGISTER_LOOK.isKnown(cell),
};

/**
 * Opens every file before any is read, so that all that is wrong with them is told at once.
 *
 * @throws {Fatal} with every file that cannot be read, is nothing that can be counted, or is named twice
 */
export async function openInputs(names: readonly string[]): Promise<TallyInputs> {
  const { files, problems: unmatched } = expandFiles(names);
  const problems: Coded<FatalArgs>[] = [...unmatched];
  const inputs: TallyInput[] = [];
  const identities: string[] = [];
  const passedOver: string[] = [];
  for (const { name, pattern } of files) {
    try {
      if (name === STDIN_NAME && inputs.some((one) => one.name === name)) throw fatal('stdin-twice', {});
      const source = await openSource(name);
      if (pattern !== null && isTally(source.head)) {
        passedOver.push(name);
        continue;
      }
      const { identity } = source;
      if (identity !== null && identities.includes(identity)) throw fatal('file-twice', { file: name });
      if (identity !== null) identities.push(identity);
      inputs.push(inputOf(source));
    } catch (error) {
      if (!(error instanceof Fatal)) throw error;
      problems.push(...error.problems);
    }
  }
  if (inputs.length === 0 && passedOver.length > 0) {
    problems.push(fatalProblem('only-own-results', { files: passedOver }));
  }
  if (problems.length > 0) throw new Fatal(problems);
  return { inputs, identities, passedOver };
}

function inputOf(source: Source): TallyInput {
  const { name } = source;
  const begins = headText(source.head);
  if (begins.startsWith('{') || begins.startsWith('[')) return { kind: 'results', name, source };
  const { cells } = openPlainTable(source, ANY).layout;
  const meanings = cells.map(meaningOf);
  const has = (result: string) => meanings.some((one) => one.kind === 'result' && one.result === result);
  if (has('outcome')) return { kind: 'results', name, source };
  if (SHEETS.isHeader(cells)) return { kind: 'sheets', name, table: openTable(source) };
  return { kind: 'register', name, table: openRegister(source) };
}

function headText(head: Buffer): string {
  return head
    .toString('utf8', 0, 256)
    .replace(/^\ufeff/, '')
    .trimStart();
}

/** Results of `rate` and `council` are to be counted; a tally's own are not. */
export function isTally(head: Buffer): boolean {
  const text = headText(head);
  return isOwnResult(head) && (text.startsWith('{"by":') || text.includes('ocop tally'));
}
