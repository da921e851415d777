import type { Wording } from '../../base/coded.js';
import { dashed, thousands } from '../../base/format.js';
import type { TallyCommandErrors } from './errors.js';

export const errors: Wording<TallyCommandErrors> = {
  'merge-only-adds': (a) =>
    `--${dashed(a.flag)} không dùng với merge: các bảng đã được đếm theo tuỳ chọn của chúng.`,
  'too-many-groups': (a) =>
    `Chia theo --by như vậy ra ${thousands(a.groups, '.')} nhóm, quá giới hạn ${thousands(a.most, '.')} nhóm của một bảng; bớt một chiều ở --by, chọn một phần bằng --where, --year, hoặc đếm từng tỉnh một.`,
};
