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

/** The form requested, else what the ending of `--out` says. */
export function gridFormatOf(flags: GridFlags): GridFormat {
  return formOf(flags, GRID_FORMATS);
}
