import { describe, expect, it } from 'vitest';
import { readRegister, openRegister, type RegisterRow } from '../../src/register/read-register.js';
import { LAW } from '../support/law.js';
import { sourceOf } from '../support/tables.js';

async function rowsOf(text: string): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  const row = (one: RegisterRow) => void rows.push(one);
  await readRegister(openRegister(sourceOf(Buffer.from(text))), { library: LAW, places: null }, { row });
  return rows;
}

const HEAD =
  'Mã sản phẩm,Tên sản phẩm,Loại hình,Bộ sản phẩm,Số sao,Tổng điểm,Số quyết định,Ngày quyết định,Ngày hết hạn,Tình trạng,Lý do thu hồi';

describe('a register', () => {
  it('is read into records, each with its line', async () => {
    const [first, second] = await rowsOf(
      `${HEAD}\nM1,Chả cá,HTX,8,4 sao,"72,5",858/QĐ-UBND,19/06/2025,2028-06-19,thu hồi,điểm đ\nM2,Trà,Công ty TNHH,12,3,55,,,,,\n`,
    );
    expect(first).toMatchObject({
      line: 2,
      problems: [],
      record: {
        code: 'M1',
        name: 'Chả cá',
        producerType: 'cooperative',
        set: 8,
        branch: 'Thực phẩm',
        stars: 4,
        total: 7250,
        decision: '858/QĐ-UBND',
        decided: '2025-06-19',
        year: 2025,
        certificateEnd: '2028-06-19',
        status: 'withdrawn',
        withdrawal: { ground: 'đ', decision: null, date: null },
        follows: null,
      },
    });
    expect(second).toMatchObject({
      line: 3,
      record: { code: 'M2', producerType: 'enterprise', year: null, status: null, withdrawal: null },
    });
  });

  it('tells every cell that cannot be read, and reads the rest of the record', async () => {
    const [row] = await rowsOf(`${HEAD}\nM1,Chả cá,gì đó,99,6 sao,101,X,31/02/2025,46174,mất,g\n`);
    expect(row?.record).toMatchObject({ code: 'M1', decision: 'X', stars: null, total: null, set: null });
    expect(row?.problems.map((one) => [one.code, one.position.column?.number])).toEqual([
      ['value-unknown', 3],
      ['set-unknown', 4],
      ['value-unknown', 5],
      ['value-unknown', 6],
      ['day-unreadable', 8],
      ['day-unreadable', 9],
      ['value-unknown', 10],
      ['value-unknown', 11],
    ]);
  });
});
