import type { Outcome } from '../engine/council-result.js';

/** What a council's result is called in a cell and in a sentence. */
export const outcomes: Readonly<Record<Outcome, string>> = {
  'candidate-5': 'tiềm năng 5 sao',
  'recognised-level': 'đạt hạng được công nhận',
  below: 'chưa đạt 3 sao',
  're-score': 'phải chấm lại',
  unsettled: 'vẫn lệch quá mức sau vòng chấm cuối',
  'no-quorum': 'chưa đủ thành viên',
  incomplete: 'chưa chấm đủ',
  disqualified: 'bị loại',
};
