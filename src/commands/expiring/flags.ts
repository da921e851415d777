import type { WhereFlags } from '../shared/where-option.js';

/** The forms that `ocop expiring` writes. */
export const EXPIRING_FORMATS = ['table', 'csv', 'json', 'ndjson', 'ics', 'html', 'xlsx'] as const;

/** What there can be a file for each of. */
export const EXPIRING_EACH = ['commune'] as const;

/** The flags of `ocop expiring`. */
export interface ExpiringFlags extends WhereFlags {
  readonly criteria?: string;
  readonly within?: number;
  readonly at?: string;
  readonly format?: (typeof EXPIRING_FORMATS)[number];
  /** The sheets to read of a workbook. */
  readonly sheet?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly places?: string;
  /** A list of those whose dossiers were handed in. */
  readonly filed?: string;
  /** A file for each. */
  readonly each?: (typeof EXPIRING_EACH)[number];
  readonly asOf?: string;
}
