import { parse } from 'csv-parse/sync';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop, ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';

/*
 * What a season's figures say, from step to step: what one command has read, the next one knows.
 */

type Row = Readonly<Record<string, string>>;

const rowsIn = (path: string): readonly Row[] => parse(readFileSync(path), { columns: true, bom: true });
const MINISTRY = 'Bộ Nông nghiệp và Môi trường';

/** The council of the samples: 11 products, of which one is put forward for 5 stars and three are recognised. */
async function councilIn(cwd: string, out: string): Promise<void> {
  const samples = (name: string) => join(ROOT, 'samples', name);
  const args = ['--regulation', samples('hoi-dong.yaml'), '--out', out, '--quiet'];
  await ocop(['council', samples('phieu-hoi-dong.csv'), ...args], { cwd });
}

const add = (cwd: string, results: string, decision: string, date: string, ...more: readonly string[]) =>
  ocop(
    ['register', 'add', results, '--decision', decision, '--date', date, '--register', 'so.csv', ...more],
    { cwd },
  );

describe('a product rated in the days of transition and recognised later', () => {
  const HEAD =
    'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Bộ sản phẩm,Văn bản,Tổng điểm,Sao theo điểm,Số sao,Trạng thái,Loại đăng ký,Ngày nộp,Ngày đánh giá';

  it('is right: the register keeps the day of rating', async () => {
    const cwd = tempDir();
    const row =
      'M1,Mắm nêm,Công ty A,xã X,tỉnh C,9,148-2023,61,3,3,đã xếp hạng,lần đầu,08/05/2026,10/07/2026';
    writeFileSync(join(cwd, 'kq.csv'), `${HEAD}\n${row}\n`);
    await add(cwd, 'kq.csv', '2400/QĐ-UBND', '05/08/2026');
    expect(rowsIn(join(cwd, 'so.csv'))).toMatchObject([
      { 'Ngày nộp': '2026-05-08', 'Ngày đánh giá': '2026-07-10' },
    ]);
    const { status, stdout } = await ocop(['register', 'check', 'so.csv'], { cwd });
    expect([status, stdout]).toEqual([0, '']);
  });

  it('may be right where nobody wrote that day: that is said, and is no fault', async () => {
    const cwd = tempDir();
    const head = HEAD.replace(',Ngày nộp,Ngày đánh giá', '');
    const row = 'M1,Mắm nêm,Công ty A,xã X,tỉnh C,9,148-2023,61,3,3,đã xếp hạng,lần đầu';
    writeFileSync(join(cwd, 'kq.csv'), `${head}\n${row}\n`);
    await add(cwd, 'kq.csv', '2400/QĐ-UBND', '05/08/2026');
    const { status, stdout, stderr } = await ocop(['register', 'check', 'so.csv'], { cwd });
    expect([status, lines(stdout).length]).toEqual([0, 1]);
    expect(stdout).toContain('chưa biết đúng hay sai: ghi văn bản 148-2023');
    expect(stderr).toContain('0 chỗ cần xem lại, 1 chỗ chưa biết đúng sai');
  });
});

describe('what a council came to', () => {
  it('carries what a tally and a register go by: no list of products is needed', async () => {
    const cwd = tempDir();
    for (const out of ['kq.csv', 'kq.ndjson', 'kq.xlsx']) {
      await councilIn(cwd, out);
      const by = ['--by', 'province,kind', '--year', '2026', '--format', 'json', '--quiet'];
      const { stdout } = await ocop(['tally', out, ...by], { cwd });
      const { rows } = JSON.parse(stdout) as { rows: { key: unknown[]; products: number }[] };
      // Counted in the sheets by hand: four products reach a level, all of them of Lâm Đồng, by their first rating.
      expect(rows.map(({ key, products }) => [...key, products])).toEqual([
        ['Lâm Đồng', 4],
        ['Lâm Đồng', 'first', 4],
      ]);
    }
    await add(cwd, 'kq.csv', '1/QĐ-UBND', '01/11/2026');
    expect(rowsIn(join(cwd, 'so.csv'))).toMatchObject(
      ['68-24707-1-2026', '68-24714-1-2026', '68-24721-1-2026'].map((code) => ({
        'Mã sản phẩm': code,
        Tỉnh: 'Lâm Đồng',
        'Loại đăng ký': 'lần đầu',
        'Ngày nộp': '2026-08-15',
      })),
    );
  });

  it('is not lost where the list of products is a rating, with a column of what became of each sheet', async () => {
    const cwd = tempDir();
    await councilIn(cwd, 'kq.csv');
    const sheets = join(ROOT, 'samples', 'phieu-hoi-dong.csv');
    await ocop(['rate', sheets, '--out', 'phieu.csv', '--quiet'], { cwd });
    expect(rowsIn(join(cwd, 'phieu.csv'))[0]).toHaveProperty('Trạng thái', 'đã xếp hạng');
    await add(cwd, 'kq.csv', '1/QĐ-UBND', '01/11/2026', '--products', 'phieu.csv');
    expect(rowsIn(join(cwd, 'so.csv')).map((row) => row['Số sao'])).toEqual(['4', '4', '3']);
  });
});

describe('a candidate for 5 stars', () => {
  it('becomes a record by the decision of the ministry', async () => {
    const cwd = tempDir();
    await councilIn(cwd, 'kq.csv');
    await add(cwd, 'kq.csv', '5512/QĐ-BNNMT', '20/12/2026', '--authority', MINISTRY);
    expect(rowsIn(join(cwd, 'so.csv'))).toMatchObject([
      { 'Mã sản phẩm': '68-24700-1-2026', 'Số sao': '5', 'Cơ quan công nhận': MINISTRY },
    ]);
  });

  it('waits for the ministry until then, and is not late', async () => {
    const cwd = tempDir();
    await councilIn(cwd, 'kq.csv');
    writeFileSync(
      join(cwd, 'so.csv'),
      [
        'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định,Cơ quan công nhận,Ngày hết hạn,Tình trạng',
        '68-24700-1-2026,Dâu tây sấy dẻo (minh hoạ),Hợp tác xã Dâu tây (minh hoạ),xã Lạc Dương,Lâm Đồng,4,9/QĐ-UBND,05/12/2023,UBND tỉnh Lâm Đồng,05/12/2026,còn hiệu lực',
        '',
      ].join('\n'),
    );
    const phase = async () => {
      const { stdout } = await ocop(['expiring', 'so.csv', '--at', '2026-11-15', '--format', 'json'], {
        cwd,
      });
      return (JSON.parse(stdout) as { phase: string }[]).map((one) => one.phase);
    };
    expect(await phase()).toEqual(['late']);
    const { stderr } = await add(cwd, 'kq.csv', '1/QĐ-UBND', '01/11/2026');
    expect(stderr).toContain('Ghi cột "Ngày trình Trung ương" cho 1 sản phẩm tiềm năng đã có trong sổ');
    expect(await phase()).toEqual(['waiting']);
    const shown = await ocop(['expiring', 'so.csv', '--at', '2026-11-15'], { cwd });
    expect(shown.stdout).toContain('đang chờ Trung ương công nhận');
    await add(cwd, 'kq.csv', '5512/QĐ-BNNMT', '20/11/2026', '--authority', MINISTRY);
    expect(await phase()).toEqual([]);
  });
});

describe('the words of a tally', () => {
  const SO = [
    'Mã sản phẩm,Tên sản phẩm,Chủ thể,Loại hình,Xã,Tỉnh,Số sao,Loại đăng ký,Số quyết định,Ngày quyết định',
    'A1,Gạo,HTX A,Hợp tác xã,xã B,tỉnh C,3,lần đầu,1/QĐ,05/08/2025',
    'A1,Gạo,HTX A,Hợp tác xã,xã B,tỉnh C,4,nâng hạng,2/QĐ,05/03/2026',
    'A2,Mật,HTX A,Hợp tác xã,xã B,tỉnh C,3,lần đầu,2/QĐ,05/03/2026',
    'A3,Chè,Cty D,Doanh nghiệp,xã B,tỉnh C,3,lần đầu,2/QĐ,05/03/2026',
    'A4,Trứng,Trại E,Trang trại,xã B,tỉnh C,3,lần đầu,1/QĐ,05/08/2025',
    'A4,Trứng,Trại E,Trang trại,xã B,tỉnh C,4,phân hạng lại,2/QĐ,05/03/2026',
    '',
  ].join('\n');
  const tallied = async (...args: readonly string[]) => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'so.csv'), SO);
    const { stdout } = await ocop(['tally', 'so.csv', '--format', 'csv', '--quiet', ...args], { cwd });
    return lines(stdout.replaceAll('\r\n', '\n'));
  };

  it('say of what a share is', async () => {
    expect(
      await tallied('--by', 'producer-type', '--measure', 'products,share,producers,producer-share'),
    ).toEqual([
      'Loại hình,Sản phẩm,% sản phẩm,Chủ thể,% chủ thể',
      'Hợp tác xã,2,"50,0",1,"33,3"',
      'Doanh nghiệp,1,"25,0",1,"33,3"',
      'Trang trại,1,"25,0",1,"33,3"',
      'Cộng,4,"100,0",3,"100,0"',
    ]);
  });

  it('call recognitions what counts a product in each year, and products what counts it once', async () => {
    expect(await tallied('--by', 'year', '--measure', 'products')).toEqual([
      'Năm,Lượt công nhận',
      '2025,2',
      '2026,4',
      'Cộng,6',
    ]);
    expect(await tallied('--by', 'stars', '--measure', 'products')).toEqual([
      'Số sao,Sản phẩm',
      '4★,2',
      '3★,2',
      'Cộng,4',
    ]);
  });

  it('leave out rows of nothing but zeros in three dimensions, unless they are wanted', async () => {
    const by = ['--by', 'commune,producer-type,stars', '--measure', 'products'];
    const shown = [
      'Xã,Loại hình,Số sao,Sản phẩm',
      'xã B,Cộng,Cộng,4',
      'xã B,Hợp tác xã,Cộng,2',
      'xã B,Hợp tác xã,4★,1',
      'xã B,Hợp tác xã,3★,1',
      'xã B,Doanh nghiệp,Cộng,1',
      'xã B,Doanh nghiệp,3★,1',
      'xã B,Trang trại,Cộng,1',
      'xã B,Trang trại,4★,1',
      'Cộng,Cộng,Cộng,4',
    ];
    expect(await tallied(...by)).toEqual(shown);
    const zero = 'xã B,Trang trại,3★,0';
    expect(await tallied(...by, '--zeros')).toEqual(shown.toSpliced(-1, 0, zero));
  });
});
