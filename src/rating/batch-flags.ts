import type { OutFlags } from './out-flags.js';

/** The flags of every command that reads tables of sheets and writes a result of each. */
export interface BatchFlags extends OutFlags {
  readonly edition?: string;
  readonly blankAsZero?: boolean;
  readonly criteria?: string;
  /** Sheets of a workbook to read. */
  readonly sheet?: readonly string[];
}
