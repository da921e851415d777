import type { Dimension, Measure } from '../../engine/tally-query.js';
import { GRID_FORMATS, type GridFormat } from '../../formats/grid/grid-formats.js';
import { formOf } from '../../formats/out-form.js';

/** Where figures go and in which form. */
export interface GridFlags {
  readonly format?: GridFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly criteria?: string;
}

/** The flags of `ocop tally`. */
export interface TallyFlags extends GridFlags {
  readonly by: readonly Dimension[];
  readonly measure?: readonly Measure[];
  readonly year?: number;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly places?: string;
  readonly aliases?: string;
  readonly pairs?: string;
  readonly why?: string;
  readonly edition?: string;
  /** The sheets to read of a workbook. */
  readonly sheet?: readonly string[];
}

/** The flags of `ocop tally merge`. */
export interface MergeFlags extends GridFlags {
  readonly why?: string;
  readonly aliases?: string;
  readonly pairs?: string;
}

/** The form asked for, else what the ending of `--out` says. */
export function gridFormatOf(flags: GridFlags): GridFormat {
  return formOf(flags, GRID_FORMATS);
}
