import type { GridFormat } from '../../formats/grid/grid-formats.js';

export interface SheetFlags {
  readonly criteria?: string;
  readonly format?: GridFormat;
  readonly quiet?: boolean;
  readonly out?: string;
  readonly force?: boolean;
  readonly dir?: string;
  readonly member?: string;
  readonly rejects?: string;
  /** Of `verify`: the list of seals. */
  readonly seals?: string;
  /** Of `sign`: nobody is asked. */
  readonly yes?: boolean;
  /** Of `rename`. */
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
  /** Sheets of a workbook to read. */
  readonly sheet?: readonly string[];
}
