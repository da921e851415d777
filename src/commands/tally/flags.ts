import type { Measure } from '../../engine/tally-measures.js';
import type { Dimension } from '../../engine/tally-query.js';
import type { GridFlags } from '../shared/grid-flags.js';
import type { WhereFlags } from '../shared/where-option.js';

/** The flags of `ocop tally`. */
export interface TallyFlags extends GridFlags, WhereFlags {
  readonly by: readonly Dimension[];
  readonly measure?: readonly Measure[];
  readonly year?: number;
  readonly from?: string;
  readonly to?: string;
  /** The day to look from. */
  readonly at?: string;
  /** The day by whose names places are told. */
  readonly asOf?: string;
  readonly places?: string;
  readonly aliases?: string;
  readonly pairs?: string;
  readonly why?: string;
  readonly zeros?: boolean;
  readonly edition?: string;
  readonly editionOfSeason?: boolean;
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
