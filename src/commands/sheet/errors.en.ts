import type { Wording } from '../../base/coded.js';
import type { SheetErrors } from './errors.js';

export const errors: Wording<SheetErrors> = {
  'no-sheets': (a) => `There is no sheet in ${a.path}.`,
  'sheet-no-table': (a) => `${a.file} is a sheet already; this command makes sheets of tables, .xlsx or CSV.`,
};
