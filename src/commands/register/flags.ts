import type { GridFlags } from '../shared/grid-flags.js';
import type { ExportForm } from '../../register/export-form.js';
import type { WhereFlags } from '../shared/where-option.js';

/** The flags of `ocop register`. */
export interface RegisterFlags {
  readonly criteria?: string;
  readonly register?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  /** The sheets to read of a workbook. */
  readonly sheet?: readonly string[];
}

export interface RegisterAddFlags extends RegisterFlags {
  readonly decision: string;
  readonly date: string;
  readonly authority?: string;
  readonly province?: string;
  readonly products?: string;
}

export interface RegisterWithdrawFlags extends RegisterFlags {
  readonly reason: string;
  readonly decision: string;
  readonly date?: string;
  readonly of?: string;
}

export interface RegisterCheckFlags extends WhereFlags, GridFlags {
  /** Whether what is blank is listed, too. */
  readonly blanks?: boolean;
  readonly aliases?: string;
  readonly sheet?: readonly string[];
}

/** How a register is handed on. */
export const EXPORT_FORMATS = ['csv', 'json', 'ndjson', 'xlsx'] as const;

export interface RegisterExportFlags extends WhereFlags {
  readonly criteria?: string;
  readonly form: ExportForm;
  readonly format?: (typeof EXPORT_FORMATS)[number];
  readonly out?: string;
  readonly force?: boolean;
  readonly at?: string;
  readonly quiet?: boolean;
  readonly sheet?: readonly string[];
}
