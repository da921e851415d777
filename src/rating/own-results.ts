/**
 * What stands near the beginning of every result that `ocop rate`, `advise` and `council` write: the words are those of the messages, in
 * every language, and a test holds each form of result against them.
 */
const MARKS = [
  'Sao theo điểm',
  'Stars by points',
  '{"product":{"code":',
  'Hạng  Mã sản phẩm',
  'Rank  Product code',
  'Chưa chấm đủ tiêu chí, không xếp hạng (',
  'Incomplete sheets, not ranked (',
  'Hồ sơ bị loại (',
  'Disqualified dossiers (',
  'Không có sản phẩm nào để xếp hạng.',
  'There is no product to rank.',
  'Kế hoạch nâng hạng',
  'Upgrade plan',
  'Không có phiếu nào để lập kế hoạch.',
  'There is no sheet to plan for.',
  'ocop council: kết quả',
  'ocop council: result',
  'Cặp phiếu lệch quá mức',
  'Sheets too far apart',
  'ocop tally: ',
  'ocop plan: ',
  '{"by":[',
  '{"plan":{',
];

/** A ranking of nothing, as JSON. */
const EMPTY_LIST = /^\[\s*\]\s*$/;

/** Whether a file that begins so is a result of ours: it may be written over, and a pattern passes over it. */
export function isOwnResult(head: Buffer): boolean {
  const text = head.toString('utf8', 0, 4096);
  return EMPTY_LIST.test(text) || MARKS.some((mark) => text.includes(mark));
}
