import type { Judged } from '../../council/judge.js';
import { sealList, type ListedSeal } from '../../council/seal-list.js';
import { csvLines } from '../../base/text/csv-lines.js';
import { guardApart } from '../../base/files/guard-apart.js';
import { fileSink, guardBeforeReading, guardOutput } from '../../base/files/sink.js';
import { guardForm, formOf } from '../../formats/out-form.js';
import type { Context } from '../../base/context.js';
import type { CouncilFlags } from './flags.js';
import type { CouncilCommandMessages } from './words.js';

/** A list of seals is printed and signed, and read again by `ocop sheet verify --seals`. */
const SEALS_FORMATS = ['csv', 'xlsx'] as const;

/** Its columns, each by a name that tables of sheets have too. */
const COLUMNS = ['code', 'name', 'member', 'round', 'total', 'digest'] as const;

/**
 * Makes sure that the list can be written, before anything is read.
 *
 * @param names what is to be read, as it was named
 * @throws {UserError}
 */
export function guardSeals(flags: CouncilFlags, names: readonly (string | undefined)[]): void {
  if (flags.seals === undefined) return;
  const asked = { out: flags.seals, force: flags.force };
  guardForm(asked, SEALS_FORMATS);
  guardBeforeReading(asked, names);
  guardApart([flags.seals, flags.out, flags.rejects]);
}

/**
 * Writes the list of seals that a council's result stands on.
 *
 * @param inputs the files that were read, by their identity
 * @returns what there is to say of it
 * @throws {UserError}
 */
export async function writeSeals(
  file: string,
  judged: Judged,
  { inputs, delimiter }: { readonly inputs: ReadonlySet<string>; readonly delimiter: ',' | ';' },
  flags: CouncilFlags,
  { host, messages }: Context<CouncilCommandMessages>,
): Promise<readonly string[]> {
  const { council: words, headings } = messages;
  const seals = sealList(judged);
  const rows = seals.map(cellsOf);
  const head = COLUMNS.map((name) => headings[name]);
  guardOutput(file, inputs, flags.force ?? false);
  const sink = fileSink(file, host);
  try {
    if (formOf({ out: file }, SEALS_FORMATS) === 'xlsx') {
      const { resultWorkbook } = await import('../../formats/xlsx/result-workbook.js');
      sink.writeBytes(await resultWorkbook({ title: words.sealsWorkbook, headings: head, rows }));
    } else sink.write('\ufeff' + csvLines([head, ...rows], delimiter));
    sink.close();
  } catch (error) {
    sink.abandon();
    throw error;
  }
  const open = seals.filter(({ seal }) => seal === null).length;
  return [words.wroteSeals(file, seals.length - open), ...(open > 0 ? [words.sheetsWithoutSeal(open)] : [])];
}

function cellsOf({ product, member, round, total, seal }: ListedSeal): readonly (string | number)[] {
  return [product.code, product.name, member, round, total, seal ?? ''];
}
