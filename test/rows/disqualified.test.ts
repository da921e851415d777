import { describe, expect, it } from 'vitest';
import { readDisqualified } from '../../src/rows/disqualified.js';

describe('the column "bị loại"', () => {
  it.each([
    ['', null, null],
    ['Giả mạo hồ sơ', 'Giả mạo hồ sơ', null],
    ['Không', null, 'disqualified-no'],
    ['KHÔNG CÓ', null, 'disqualified-no'],
    ['Không bị loại', null, 'disqualified-no'],
    ['Không vi phạm', null, 'disqualified-no'],
    ['Đạt', null, 'disqualified-no'],
    ['chưa', null, 'disqualified-no'],
    ['N/A', null, 'disqualified-no'],
    ['-', null, 'disqualified-no'],
    ['—', null, 'disqualified-no'],
    ['0', null, 'disqualified-no'],
    ['x', 'x', 'disqualified-unsaid'],
    ['Có', 'Có', 'disqualified-unsaid'],
    ['1', '1', 'disqualified-unsaid'],
    ['Bị loại', 'Bị loại', 'disqualified-unsaid'],
    ['✓', '✓', 'disqualified-unsaid'],
    ['Không có giấy phép', 'Không có giấy phép', 'disqualified-negated'],
    ['Chưa công bố hợp quy', 'Chưa công bố hợp quy', 'disqualified-negated'],
    ['Khống chế giá', 'Khống chế giá', null],
  ])('%j: the reason is %j, the warning %j', (cell, reason, warning) => {
    const read = readDisqualified(cell);
    expect([read.reason, read.warning?.code ?? null]).toEqual([reason, warning]);
  });
});
