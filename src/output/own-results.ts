/** What stands near the beginning of every result that `ocop rate` writes, one of them a format and language. */
const MARKS = [
  'Sao theo điểm',
  'Stars by points',
  '{"product":{"code":',
  'Hạng  Mã sản phẩm',
  'Rank  Product code',
];

/** Whether a file that begins so is a result of ours: it may be written over, and a pattern passes over it. */
export function isOwnResult(head: Buffer): boolean {
  const text = head.toString('utf8', 0, 4096);
  return MARKS.some((mark) => text.includes(mark));
}
