import { join } from 'node:path';
import type { Context } from '../../base/context.js';
import { statOrNull } from '../../base/files/files.js';
import { UserError } from '../../base/user-error.js';
import { keyOf } from '../../base/text/spelling.js';
import type { Library } from '../../law/library.js';
import { meaningOf } from '../../rows/heading-meaning.js';
import { headerLook } from '../../rows/open-table.js';
import { rowProblemLine } from '../../rows/problem-lines.js';
import type { RowProblem } from '../../rows/problems.js';
import { readWholeList, type ListedAgain } from '../../sheets/round-list.js';
import { expandFiles } from '../../tables/expand-files.js';
import { tablesIn } from '../../tables/tables-below.js';
import type { SheetChoice } from '../../tables/sheet-choice.js';
import { openSource, STDIN_NAME } from '../../tables/source.js';
import { plainTablesOf } from '../../tables/tables-of.js';
import { fatal } from './errors.js';
import type { TemplateCommandMessages } from './words.js';

/** What has to be scored again, by whom. */
export interface ListedRound {
  readonly products: readonly ListedAgain[];
  /** Whether every row was a product. */
  readonly isWhole: boolean;
}

/**
 * Reads what is to be scored again, where the lists that are named are those of `ocop council --next-round`: a folder of
 * them, or some of their files. null where they are lists of products.
 *
 * @param round the one that is asked for; null for whatever round the lists are of
 * @throws {UserError} where they are of both kinds, or only the secretary's, or none is and a later round is asked for
 */
export async function listAgain(
  names: readonly string[],
  round: number | null,
  library: Library,
  choice: SheetChoice,
  { host, messages, report }: Context<TemplateCommandMessages>,
): Promise<ListedRound | null> {
  const files = filesIn(names);
  const kinds = new Map<string, ListKind>();
  for (const file of files) kinds.set(file, await kindOf(file, choice, host));
  const of = (kind: ListKind) => files.filter((file) => kinds.get(file) === kind);
  const [again, all, lists] = [of('again'), of('secretary'), of('products')];
  if (again.length === 0) {
    if (all[0] !== undefined) throw fatal('list-of-secretary', { file: all[0] });
    if (round !== null && round > 1) throw fatal('round-needs-lists', { round });
    return null;
  }
  if (lists[0] !== undefined) {
    throw fatal('lists-of-two-kinds', { again: again[0] ?? '', products: lists[0] });
  }
  const products = new Map<string, ListedAgain>();
  const problems: RowProblem[] = [];
  for (const file of again) {
    const list = await readWholeList(file, library, choice, host);
    problems.push(...list.problems);
    for (const one of list.products) {
      if (round !== null && one.round !== round) continue;
      const key = [String(one.round), keyOf(one.member), keyOf(one.product.code)].join('\u0001');
      if (!products.has(key)) products.set(key, one);
    }
  }
  for (const problem of problems) report(rowProblemLine(messages, problem));
  return { products: [...products.values()], isWhole: problems.length === 0 };
}

/** The files that are named; of a folder, its tables. */
export function filesIn(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    if (statOrNull(name)?.isDirectory() !== true) {
      const { files, problems } = expandFiles([name]);
      if (problems.length > 0) throw new UserError(problems);
      return files.map((file) => file.name);
    }
    const tables = tablesIn(name);
    if (tables.length === 0) throw new UserError(expandFiles([join(name, '*.csv')]).problems);
    return tables;
  });
}

/** A list that one member scores again by, the secretary's of all members, or a list of products. */
type ListKind = 'again' | 'secretary' | 'products';

async function kindOf(
  file: string,
  choice: SheetChoice,
  host: Context<TemplateCommandMessages>['host'],
): Promise<ListKind> {
  if (file === STDIN_NAME) return 'products'; // it can be read once
  const [table] = await plainTablesOf(await openSource(file, host), choice, headerLook('products'));
  const names = new Set(
    (table?.layout.cells ?? []).map((heading) => {
      const meaning = meaningOf(heading);
      return meaning.kind === 'field' ? meaning.field : meaning.kind === 'result' ? meaning.result : '';
    }),
  );
  if (names.has('again')) return 'secretary';
  return names.has('round') && names.has('member') && names.has('apart') ? 'again' : 'products';
}
