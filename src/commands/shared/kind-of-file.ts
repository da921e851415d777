import { extname } from 'node:path';
import type { Context } from '../../base/context.js';
import { statOrNull } from '../../base/files/files.js';
import { startOf } from '../../base/own-kind.js';
import { UserError } from '../../base/user-error.js';
import { registersOf, type RegisterTable } from '../../register/read-register.js';
import { areOfSheets, CRITERIA_OF_SHEETS } from '../../rows/heading-meaning.js';
import { tablesOf } from '../../rows/open-table.js';
import { isMemberFile } from '../../sheets/member-files.js';
import { otherYaml } from '../../sheets/other-yaml.js';
import { openSource, STDIN_NAME, type Source } from '../../tables/source.js';
import type { FileKind } from './file-kind.js';

type Kinds = Pick<Context<unknown>, 'host' | 'ownKindOf'>;

/** What is no data, by its ending: nothing here reads them, and several are written here. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  ['html', 'htm', 'docx', 'doc', 'pdf', 'md', 'ics', 'svg', 'png', 'jpg', 'jpeg', 'pptx', 'zip', 'rar'].map(
    (ending) => `.${ending}`,
  ),
);

/** What a file seems to be, from its beginning; null where that cannot be said, and for folders. */
export async function kindOfFile(file: string, context: Kinds): Promise<FileKind | null> {
  if (file === STDIN_NAME || statOrNull(file)?.isFile() !== true) return null;
  if (/\.ya?ml$/i.test(file)) return otherYaml(file) ?? 'sheet';
  if (DOCUMENTS.has(extname(file).toLowerCase())) return 'document';
  if (isMemberFile(file)) return 'sheet';
  return orNone(kindOfContent(file, context)); // what is wrong with it is said by what reads it
}

async function kindOfContent(file: string, context: Kinds): Promise<FileKind | null> {
  const source = await openSource(file, context.host);
  const own = await context.ownKindOf(source);
  if (own !== null) return own;
  const [first] = (await orNone(registersOf(source, null))) ?? [];
  const kind = first === undefined ? null : await kindOfTable(first, context);
  // Sheets may be laid out otherwise than a register, with their criteria below each other.
  const mayBeSheets = kind === null || kind === 'products' || kind === 'register';
  return mayBeSheets && (await areSheets(source)) ? 'sheets' : kind;
}

async function areSheets(source: Source): Promise<boolean> {
  const tables = (await orNone(tablesOf(source, null))) ?? [];
  return tables.some(({ header }) => header.criteria.length >= CRITERIA_OF_SHEETS);
}

/** null where a file cannot be opened as what is tried. */
async function orNone<T>(opening: Promise<T>): Promise<T | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** A register says stars, or a decision; sheets have criteria; a list of products has neither. */
export async function kindOfTable(
  { columns: { headings, places, ticks } }: RegisterTable,
  { ownKindOf }: Pick<Kinds, 'ownKindOf'>,
): Promise<FileKind> {
  const own = await ownKindOf(startOf(headings));
  if (own !== null) return own;
  if (areOfSheets(headings)) return 'sheets';
  return places.has('stars') || places.has('decision') || ticks.size > 0 ? 'register' : 'products';
}
