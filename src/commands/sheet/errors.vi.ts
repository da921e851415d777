import type { Wording } from '../../base/coded.js';
import type { SheetErrors } from './errors.js';

export const errors: Wording<SheetErrors> = {
  'no-sheets': (a) => `Không thấy phiếu nào ở ${a.path}.`,
  'sheet-no-table': (a) => `${a.file} đã là một phiếu; lệnh này làm phiếu từ bảng .xlsx hoặc CSV.`,
};
