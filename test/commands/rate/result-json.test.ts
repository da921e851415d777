import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../src/cli/catalogue.vi.js';
import { putResultJson } from '../../../src/commands/rate/result-json.js';
import type { RatedRow } from '../../../src/rating/rated-row.js';
import { csvOf, ratedRows, tableOf, type Product } from '../../support/tables.js';

function json(row: RatedRow, rank: number | null = null): string {
  let text = '';
  putResultJson(row, messages, rank, '', (piece) => (text += piece));
  return text;
}

async function rowOf(product: Product): Promise<RatedRow> {
  const [row] = await ratedRows(tableOf(csvOf([product])));
  if (!row) throw new Error('no row');
  return row;
}

const CONTRACT = [
  'product',
  'edition',
  'set',
  'total',
  'parts',
  'pointStars',
  'stars',
  'unmet',
  'status',
  'authority',
  'warnings',
];

describe('a record', () => {
  it('is what the contract says, key by key, in this order', async () => {
    const row = await rowOf({
      ma_san_pham: '56-22738-1-2026',
      chu_the: 'HTX',
      xa: 'Xã A',
      '3.5': 1,
      '1.3': 1,
    });
    expect(json(row)).toBe(
      '{"product":{"code":"56-22738-1-2026","name":"Sản phẩm","producer":"HTX","commune":"Xã A"},' +
        '"edition":"26-2026","set":1,"total":96,"parts":{"A":36,"B":25,"C":35},"pointStars":5,"stars":3,' +
        '"unmet":[{"star":4,"code":"3.5","needs":2,"has":1},{"star":5,"code":"1.3","needs":3,"has":1}],' +
        '"status":"rated","authority":"UBND cấp tỉnh","warnings":[]}',
    );
  });

  it('says what is missing, or why it is out, behind that', async () => {
    const open = JSON.parse(json(await rowOf({ '2.1': '' }))) as Record<string, unknown>;
    expect(Object.keys(open)).toEqual([...CONTRACT, 'missing']);
    expect([open.status, open.stars, open.pointStars, open.missing]).toEqual([
      'incomplete',
      null,
      null,
      ['2.1'],
    ]);
    const out = JSON.parse(json(await rowOf({ bi_loai: '"Giả mạo ""hồ sơ"""' }))) as Record<string, unknown>;
    expect(Object.keys(out)).toEqual([...CONTRACT, 'reason']);
    expect([out.status, out.stars, out.reason]).toEqual(['disqualified', null, 'Giả mạo "hồ sơ"']);
  });

  it('says who filled in the sheet, and its rank, last', async () => {
    const keys = Object.keys(
      JSON.parse(json({ ...(await rowOf({ thanh_vien: 'An' })), group: 'Xã A' }, 3)) as object,
    );
    expect(keys).toEqual([...CONTRACT, 'member', 'group', 'rank']);
  });

  it('gives warnings their code and words', async () => {
    const { warnings } = JSON.parse(json(await rowOf({ '13': 0 }))) as { warnings: unknown };
    expect(warnings).toEqual([
      {
        code: 'zero-not-in-set',
        message: 'Có điểm 0 ở tiêu chí 13 mà bộ 1 không có; ô này được bỏ qua.',
      },
    ]);
  });

  it('is JSON whatever the names are, and gives them back', async () => {
    const row = await rowOf({});
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, producer) => {
        const submission = { ...row.submission, name, producer };
        const parsed = JSON.parse(json({ ...row, submission })) as {
          product: { name: string; producer: string };
        };
        expect(parsed.product).toMatchObject({ name, producer });
      }),
    );
  });
});
