import type { Measure } from '../../engine/tally-measures.js';
import type { Dimension } from '../../engine/tally-query.js';
import type { GridFlags } from '../shared/grid-flags.js';

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
  readonly zeros?: boolean;
  readonly edition?: string;
  /** The sheets to read of a workbook. */
  readonly sheet?: readonly string[];
}

/** The flags of `ocop tally merge`. */
export interface MergeFlags extends GridFlags {
  readonly why?: string;
  readonly zeros?: boolean;
  readonly aliases?: string;
  readonly pairs?: string;
}
