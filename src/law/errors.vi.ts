import type { Wording } from '../base/coded.js';
import { reason } from '../base/reason.vi.js';
import { findings } from './check/findings.vi.js';
import { word } from '../base/word-coded.js';
import type { LawErrors } from './errors.js';

export const errors: Wording<LawErrors> = {
  'criteria-dir-unreadable': (a) => `Không đọc được thư mục tiêu chí ${a.dir}: ${reason(a.reason)}.`,
  'criteria-dir-empty': (a) =>
    `Không thấy tệp tiêu chí (.yaml) nào ở ${a.dir}; --criteria cần một thư mục có tệp như criteria/26-2026/01-….yaml.`,
  'criteria-broken': (a) =>
    `Tệp tiêu chí có lỗi, chưa thể chấm điểm:\n${a.findings.map((one) => `  ${one.file}:${String(one.line)}: ${word(findings, one)}`).join('\n')}`,
};
