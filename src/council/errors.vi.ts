import type { Wording } from '../base/coded.js';
import { theFile } from '../base/file-name.vi.js';
import { vi as councilWords } from './vi.js';
import { word } from '../base/word-coded.js';
import type { CouncilErrors } from './errors.js';

export const errors: Wording<CouncilErrors> = {
  'regulation-broken': (a) =>
    `${theFile(a.file)} chưa dùng làm quy chế Hội đồng được:\n${a.findings.map((one) => `  dòng ${String(one.line)}: ${word(councilWords.council.regulation, one)}`).join('\n')}`,
  'no-member-column': (a) =>
    `${theFile(a.file, a.sheet)}, dòng tiêu đề ${String(a.line)}: không có cột thành viên nên không biết phiếu của ai; thêm cột "thanh_vien" với họ tên người chấm.`,
};
