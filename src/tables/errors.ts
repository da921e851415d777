import type { BinaryLook } from './encoding.js';
import type { BaseErrors } from '../base/errors.js';
import { userErrors } from '../base/user-error.js';

/** What of a workbook is more than is read; each with its number in base/limits.ts. */
export type WorkbookLimit =
  | 'packed'
  | 'sheet'
  | 'list'
  | 'texts'
  | 'cell'
  | 'sheets'
  | 'markup'
  | 'parts'
  | 'packing'
  | 'tag'
  | 'rows'
  | 'columns'
  | 'blank';

/** What is wrong with the files that tables are read from. */
export interface TablesErrors {
  'file-is-folder': { readonly file: string };
  /** YAML, such as a regulation or a sheet, where a table is asked for. */
  'yaml-no-table': { readonly file: string };
  'file-empty': { readonly file: string };
  /** It is another than when its header was read. */
  'file-changed': { readonly file: string };
  'file-binary': { readonly file: string; readonly looksLike: BinaryLook | null };
  /** A text under the name of a workbook, and the other way round. */
  'text-named-workbook': { readonly file: string };
  'workbook-named-text': { readonly file: string };
  'workbook-broken': { readonly file: string };
  'workbook-too-large': { readonly file: string; readonly limit: WorkbookLimit };
  'sheet-missing': { readonly file: string; readonly asked: string; readonly sheets: readonly string[] };
  /** `--sheet`, and no workbook among the files. */
  'sheet-of-no-workbook': Readonly<Record<string, never>>;
  'no-file-matches': { readonly pattern: string };
  'file-twice': { readonly file: string };
  'stdin-twice': Readonly<Record<string, never>>;
  /** More than `MOST_COLUMNS`, in a text. */
  'too-many-columns': { readonly file: string; readonly line: number };
  'line-too-long': { readonly file: string; readonly line: number };
}

export const { fatal, fatalProblem } = userErrors<TablesErrors & BaseErrors>();
