import { parse } from 'csv-parse/sync';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, ocop, ocopProcess, ROOT } from '../../support/ocop.js';
import { busyDisk } from '../../support/disk.js';
import { tempDir } from '../../support/temp.js';

const sample = (name: string) => join(ROOT, 'samples', name);

/** The register's rows, by heading. */
const rowsOf = (dir: string): Record<string, string>[] =>
  parse(readFileSync(join(dir, 'so.csv')), { columns: true, bom: true });

const RESULT_HEAD =
  'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Bộ sản phẩm,Văn bản,Tổng điểm,Sao theo điểm,Số sao,Trạng thái,Loại đăng ký';
const results = (dir: string, name: string, rows: readonly string[]) =>
  writeFileSync(join(dir, name), [RESULT_HEAD, ...rows, ''].join('\n'));
const add = (dir: string, file: string, decision: string, date: string, ...more: readonly string[]) =>
  ocop(['register', 'add', file, '--decision', decision, '--date', date, '--register', 'so.csv', ...more], {
    cwd: dir,
  });

describe('ocop register add', () => {
  it('takes in what the province recognises, with the end of the certificate, and says what it leaves out', async () => {
    const dir = tempDir();
    results(dir, 'kq.csv', [
      'M1,Chả cá,HTX A,xã X,8,26-2026,72,4,4,đã xếp hạng,lần đầu',
      'M2,Trà,HTX A,xã X,12,26-2026,95,5,5,đã xếp hạng,lần đầu',
      'M3,Rượu,HTX A,xã X,14,26-2026,40,2,2,đã xếp hạng,lần đầu',
      'M4,Mắm,HTX A,xã X,9,26-2026,60,3,,bị loại,lần đầu',
    ]);
    const { status, stderr } = await add(dir, 'kq.csv', '1/QĐ-UBND', '31/08/2026');
    expect(status).toBe(0);
    expect(lines(stderr)).toEqual([
      'Ghi thêm 1 sản phẩm theo quyết định 1/QĐ-UBND, giấy chứng nhận đến hết ngày 31/08/2029.',
      'Không ghi 1 sản phẩm, chưa đạt 3 sao, không công nhận: Rượu.',
      'Không ghi 1 sản phẩm, tiềm năng 5 sao: cấp tỉnh không công nhận 5 sao, chờ quyết định của Bộ (khi có, thêm --authority "Bộ Nông nghiệp và Môi trường"): Trà.',
      'Không ghi 1 sản phẩm, hồ sơ bị loại: Mắm.',
      'Trong 1 dòng mới còn trống: Loại hình (1), Giới tính (1), Dân tộc (1), Tỉnh (1).',
      'Đã ghi so.csv.',
    ]);
    expect(rowsOf(dir)).toMatchObject([
      {
        'Mã sản phẩm': 'M1',
        Ngành: 'Thực phẩm',
        'Số sao': '4',
        'Tổng điểm': '72',
        'Cơ quan công nhận': 'UBND cấp tỉnh',
        'Ngày hết hạn': '2029-08-31',
        'Tình trạng': 'còn hiệu lực',
      },
    ]);
  });

  describe('of one name, producer and place, with and without codes', () => {
    const gao = (code: string, kind: string) => `${code},Gạo,HTX A,xã X,1,26-2026,72,4,4,đã xếp hạng,${kind}`;
    const BARE =
      'Tên sản phẩm,Chủ thể,Xã,Số sao,Số quyết định,Ngày quyết định\nGạo,Hợp tác xã A,X,4,1/QĐ-UBND,31/08/2026\n';
    const codesAfter = async (rows: readonly string[], register: string, decision = '1/QĐ-UBND') => {
      const dir = tempDir();
      results(dir, 'kq.csv', rows);
      writeFileSync(join(dir, 'so.csv'), register);
      const { status, stderr } = await add(dir, 'kq.csv', decision, '31/08/2026');
      const said = rowsOf(dir).map((row) => [row['Mã sản phẩm'] ?? '', row['Tình trạng'] ?? ''].join(' '));
      return { status, said, stderr };
    };

    it('takes the one result for what the decision has without a code', async () => {
      const { status, said } = await codesAfter([gao('M1', 'lần đầu')], BARE);
      expect([status, said]).toEqual([0, [' ']]);
    });

    it('adds both of two codes, and tells the line that may be either', async () => {
      const { status, said, stderr } = await codesAfter([gao('M1', 'lần đầu'), gao('M2', 'lần đầu')], BARE);
      expect([status, said]).toEqual([1, [' ', 'M1 còn hiệu lực', 'M2 còn hiệu lực']]);
      expect(stderr).toContain('Trong sổ, dòng 2 không ghi mã mà hợp với nhiều mã');
    });

    it('has none of two codes take the place of an earlier line without one', async () => {
      const rows = [gao('M1', 'nâng hạng'), gao('M2', 'nâng hạng')];
      const { status, said, stderr } = await codesAfter(rows, BARE, '2/QĐ-UBND');
      expect([status, said]).toEqual([1, [' ', 'M1 còn hiệu lực', 'M2 còn hiệu lực']]);
      expect(stderr.split('có thể thay cho dòng 2 của sổ')).toHaveLength(3);
    });

    it('adds the codes of results beside one that may be of either, and not that one', async () => {
      const rows = [gao('', 'lần đầu'), gao('M1', 'lần đầu'), gao('M2', 'lần đầu')];
      const empty = BARE.slice(0, BARE.indexOf('\n') + 1);
      const { status, said, stderr } = await codesAfter(rows, empty);
      expect([status, said]).toEqual([1, ['M1 còn hiệu lực', 'M2 còn hiệu lực']]);
      expect(stderr).toContain('Không ghi 1 sản phẩm, không ghi mã mà hợp với nhiều mã');
      expect((await codesAfter([gao('', 'lần đầu'), gao('M1', 'lần đầu')], empty)).said).toEqual([
        'M1 còn hiệu lực',
      ]);
    });

    it('knows a decision of another year from this one of the same number', async () => {
      const before = BARE.replace('31/08/2026', '01/02/2023');
      expect((await codesAfter([gao('M1', 'lần đầu')], before)).said).toEqual([' ', 'M1 còn hiệu lực']);
    });
  });

  it('takes the province for results that say none', async () => {
    const dir = tempDir();
    results(dir, 'kq.csv', ['M1,Chả cá,HTX A,xã X,8,26-2026,72,4,4,đã xếp hạng,lần đầu']);
    await add(dir, 'kq.csv', '1/QĐ-UBND', '31/08/2026', '--province', 'tỉnh P');
    expect(rowsOf(dir)).toMatchObject([{ Tỉnh: 'tỉnh P' }]);
    expect((await add(dir, 'kq.csv', '2/QĐ-UBND', '31/08/2026', '--province', ' ')).status).toBe(2);
  });

  it('into a register that Excel has open says so, and nothing of success; no try leaves a copy', async () => {
    const dir = tempDir();
    results(dir, 'kq1.csv', ['M1,Chả cá,HTX A,xã X,8,26-2026,60,3,3,đã xếp hạng,lần đầu']);
    results(dir, 'kq2.csv', ['M2,Mắm,HTX A,xã X,9,26-2026,60,3,3,đã xếp hạng,lần đầu']);
    await add(dir, 'kq1.csv', '1/QĐ-UBND', '31/08/2026');
    const before = readFileSync(join(dir, 'so.csv'));
    const { disk } = busyDisk((call, path) => (call === 'rename' && path.endsWith('so.csv') ? Infinity : 0));
    const more = ['--decision', '2/QĐ-UBND', '--date', '01/09/2026', '--register', 'so.csv'];
    const held = await ocop(['register', 'add', 'kq2.csv', ...more], { cwd: dir, disk });
    expect([held.status, lines(held.stderr)]).toEqual([
      2,
      ['Không ghi được so.csv: đang mở ở chương trình khác (Excel?); đóng lại rồi chạy lại.'],
    ]);
    expect(readdirSync(dir).toSorted()).toEqual(['kq1.csv', 'kq2.csv', 'so.csv']);
    expect(readFileSync(join(dir, 'so.csv'))).toEqual(before);
  });

  it('takes in 5 stars by the decision of the ministry, and nothing else by it', async () => {
    const dir = tempDir();
    results(dir, 'kq.csv', [
      'M1,Chả cá,HTX A,xã X,8,26-2026,72,4,4,đã xếp hạng,lần đầu',
      'M2,Trà,HTX A,xã X,12,26-2026,95,5,5,đã xếp hạng,lần đầu',
    ]);
    const ministry = ['--authority', 'Bộ Nông nghiệp và Môi trường'];
    const { status, stderr } = await add(dir, 'kq.csv', '9/QĐ-BNNMT', '01/09/2026', ...ministry);
    expect(status).toBe(1);
    expect(stderr).toContain('mà của UBND cấp tỉnh (ghi đúng cơ quan bằng --authority): Chả cá.');
    expect(rowsOf(dir).map((row) => row['Mã sản phẩm'])).toEqual(['M2']);
  });

  it('writes a ministry in short by its whole name, and says so; another ministry is refused', async () => {
    const dir = tempDir();
    results(dir, 'kq.csv', ['M2,Trà,HTX A,xã X,12,26-2026,95,5,5,đã xếp hạng,lần đầu']);
    const other = await add(dir, 'kq.csv', '9/QĐ-BYT', '01/09/2026', '--authority', 'Bộ Y tế');
    expect([other.status, other.stderr, existsSync(join(dir, 'so.csv'))]).toEqual([
      2,
      '"Bộ Y tế" không công nhận sản phẩm OCOP: ở cấp trung ương là Bộ Nông nghiệp và Môi trường. Ghi cơ quan như ở quyết định.\n',
      false,
    ]);
    const { status, stderr } = await add(dir, 'kq.csv', '9/QĐ-BNNMT', '01/09/2026', '--authority', 'Bộ NN');
    expect(status).toBe(0);
    expect(stderr).toContain('"Bộ NN" được ghi vào sổ bằng tên đủ ở ngày ký: Bộ Nông nghiệp và Môi trường.');
    expect(rowsOf(dir).map((row) => row['Cơ quan công nhận'])).toEqual(['Bộ Nông nghiệp và Môi trường']);
  });

  it('an upgrade replaces the earlier record and is linked with it; the same decision is taken in once', async () => {
    const dir = tempDir();
    results(dir, 'kq1.csv', ['M1,Chả cá,HTX A,xã X,8,26-2026,60,3,3,đã xếp hạng,lần đầu']);
    // A later rating bears its own code: it is known by the names.
    results(dir, 'kq2.csv', ['M1-2027,Chả cá,HTX A,xã X,8,26-2026,75,4,4,đã xếp hạng,nâng hạng']);
    await add(dir, 'kq1.csv', '1/QĐ', '01/08/2026');
    expect((await add(dir, 'kq2.csv', '2/QĐ', '01/08/2027')).status).toBe(0);
    expect((await add(dir, 'kq2.csv', '2/qđ', '01/08/2027')).stderr).toContain(
      'so.csv không có gì thay đổi, để nguyên.',
    );
    expect(rowsOf(dir)).toMatchObject([
      { 'Mã sản phẩm': 'M1', 'Tình trạng': 'đã thay thế', 'Mã sản phẩm trước': '' },
      {
        'Mã sản phẩm': 'M1-2027',
        'Tình trạng': 'còn hiệu lực',
        'Mã sản phẩm trước': 'M1',
        'Quyết định trước': '1/QĐ',
      },
    ]);
    expect((await ocop(['register', 'check', 'so.csv'], { cwd: dir })).status).toBe(0);
  });

  it('does not choose among records that it cannot distinguish, or cannot name', async () => {
    const dir = tempDir();
    const register = (...rows: readonly string[]) =>
      writeFileSync(
        join(dir, 'so.csv'),
        ['Mã sản phẩm,Tên sản phẩm,Chủ thể,Số quyết định,Tình trạng', ...rows, ''].join('\n'),
      );
    results(dir, 'kq.csv', ['M1,Chả cá,HTX A,xã X,8,26-2026,75,4,4,đã xếp hạng,nâng hạng']);
    for (const rows of [[',Chả cá,HTX A,,'], ['M8,Chả cá,HTX A,1/QĐ,', 'M9,chả cá,htx a,2/QĐ,']]) {
      register(...rows);
      const { status, stderr } = await add(dir, 'kq.csv', '3/QĐ', '01/08/2026');
      expect([status, stderr]).toEqual([1, expect.stringContaining('không tự nối')]);
      const kept = readFileSync(join(dir, 'so.csv'), 'utf8');
      for (const row of rows) expect(kept).toContain(`\n${row}`);
    }
  });

  it.each(['csv', 'json', 'ndjson'])(
    "takes a council's results as %s, with the list of its products",
    async (format) => {
      const dir = tempDir();
      const regulation = ['--regulation', sample('hoi-dong.yaml')];
      await ocop(
        ['council', sample('phieu-hoi-dong.csv'), ...regulation, '--format', format, '--out', `hd.${format}`],
        {
          cwd: dir,
        },
      );
      const { status, stderr } = await add(
        dir,
        `hd.${format}`,
        '1/QĐ',
        '01/11/2026',
        '--products',
        sample('san-pham.csv'),
      );
      expect(status).toBe(1); // one is to be scored again, two had no quorum, one is incomplete
      expect(stderr).toContain('Không ghi 1 sản phẩm, Hội đồng phải chấm lại: Bún khô (minh hoạ).');
      expect(rowsOf(dir).map((row) => row['Mã sản phẩm'])).toEqual([
        '68-24707-1-2026',
        '68-24714-1-2026',
        '68-24721-1-2026',
      ]);
      expect(new Set(rowsOf(dir).map((row) => row['Loại đăng ký']))).toEqual(new Set(['lần đầu']));
    },
  );

  it("refuses a single member's sheets", async () => {
    const dir = tempDir();
    writeFileSync(
      join(dir, 'kq.csv'),
      `${RESULT_HEAD},Thành viên\nM1,Chả cá,HTX A,xã X,8,26-2026,72,4,4,đã xếp hạng,lần đầu,Trần A\n`,
    );
    const { status, stderr } = await add(dir, 'kq.csv', '1/QĐ', '01/08/2026');
    expect(status).toBe(1);
    expect(stderr).toContain('mới là phiếu của một thành viên');
    expect(readdirSync(dir)).toEqual(['kq.csv']);
  });
});

describe('a register', () => {
  const made = async () => {
    const dir = tempDir();
    const ran = await ocop(['register', 'import', sample('cong-nhan-lam-dong.csv'), '--register', 'so.csv'], {
      cwd: dir,
    });
    return { dir, ran };
  };

  it('takes in the list of Lâm Đồng whole, and says what it does not hold', async () => {
    const { dir, ran } = await made();
    expect(ran.status).toBe(0);
    expect(lines(ran.stderr)).toEqual([
      `${sample('cong-nhan-lam-dong.csv')}: không rõ nghĩa cột "muc_kiem_chung"; giữ nguyên.`,
      'Nhập 54 dòng · không phải sản phẩm 0 · đã có trong sổ 0.',
      'Trong 54 dòng mới còn trống: Mã sản phẩm (54), Giới tính (54), Dân tộc (54), Nhóm (20), Bộ sản phẩm (20), Xã (2), Tổng điểm (54), Văn bản (54), Loại đăng ký (54), Số quyết định (32), Ngày quyết định (32), Ngày hết hạn (32), Tình trạng (54).',
      'Đã ghi so.csv.',
    ]);
    expect(rowsOf(dir)[9]).toMatchObject({
      'Tên sản phẩm': 'Mắc ca Lê Anh Tuy Đức',
      'Huyện cũ': 'Tuy Đức',
      Năm: '2025',
      muc_kiem_chung: 'A',
    });
  });

  it('is not changed by taking in the same list again', async () => {
    const { dir } = await made();
    const before = readFileSync(join(dir, 'so.csv'));
    const list = sample('cong-nhan-lam-dong.csv');
    const { stderr } = await ocop(['register', 'import', list, '--register', 'so.csv'], { cwd: dir });
    expect(stderr).toContain('Nhập 0 dòng · không phải sản phẩm 0 · đã có trong sổ 54.');
    expect(readFileSync(join(dir, 'so.csv'))).toEqual(before);
    expect(readdirSync(dir)).toEqual(['so.csv']);
  });
});

describe('ocop register withdraw', () => {
  const REGISTER =
    'Mã sản phẩm;Tên sản phẩm;Số sao;Số quyết định;Tình trạng;Ghi chú của xã\r\nM1;Chả cá;3;1/QĐ;còn hiệu lực; giữ nguyên "thế này" \r\nM2;"Trà";4;1/QĐ;;\r\n';
  const register = () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'so.csv'), REGISTER.replace('"thế này"', 'thế này'));
    return dir;
  };
  const withdraw = (dir: string, ...args: readonly string[]) =>
    ocop(['register', 'withdraw', ...args, '--register', 'so.csv'], { cwd: dir });

  it.each(['a', 'b', 'c', 'd', 'đ', 'e'])('knows ground %s of Điều 8.1', async (ground) => {
    const dir = register();
    const { status } = await withdraw(
      dir,
      'm2',
      '--reason',
      ground,
      '--decision',
      '7/QĐ',
      '--date',
      '01/10/2026',
    );
    expect(status).toBe(0);
    expect(lines(readFileSync(join(dir, 'so.csv'), 'utf8'))).toEqual([
      'Mã sản phẩm;Tên sản phẩm;Số sao;Số quyết định;Tình trạng;Ghi chú của xã;Lý do thu hồi;Quyết định thu hồi;Ngày thu hồi\r',
      'M1;Chả cá;3;1/QĐ;còn hiệu lực; giữ nguyên thế này ;;;\r',
      `M2;"Trà";4;1/QĐ;thu hồi;;${ground};7/QĐ;2026-10-01\r`,
    ]);
  });

  it('keeps every register there was', async () => {
    const dir = register();
    const first = readFileSync(join(dir, 'so.csv'));
    await withdraw(dir, 'M1', '--reason', 'a', '--decision', '7/QĐ');
    const second = readFileSync(join(dir, 'so.csv'));
    await withdraw(dir, 'M2', '--reason', 'b', '--decision', '8/QĐ');
    expect(readdirSync(dir).sort()).toEqual(['so.csv', 'so.csv.bak-0001', 'so.csv.bak-0002']);
    expect(readFileSync(join(dir, 'so.csv.bak-0001'))).toEqual(first);
    expect(readFileSync(join(dir, 'so.csv.bak-0002'))).toEqual(second);
  });

  it('with --out leaves the register alone, and writes over nothing', async () => {
    const dir = register();
    const before = readFileSync(join(dir, 'so.csv'));
    const args = ['M1', '--reason', 'a', '--decision', '7/QĐ', '--out', 'moi.csv'];
    expect((await withdraw(dir, ...args)).status).toBe(0);
    expect((await withdraw(dir, ...args)).status).toBe(2);
    expect((await withdraw(dir, ...args, '--out', 'so.csv')).status).toBe(2);
    expect(readFileSync(join(dir, 'so.csv'))).toEqual(before);
    expect(readdirSync(dir).sort()).toEqual(['moi.csv', 'so.csv']);
  });

  it.each([
    [['M9', '--reason', 'a', '--decision', '7/QĐ'], 'không có sản phẩm mã "M9" nào còn để thu hồi'],
    [['M1', '--reason', 'g', '--decision', '7/QĐ'], '"g" không phải một điểm của khoản 1 Điều 8'],
    [['M1', '--reason', 'a', '--decision', ' '], '--decision không được để trống'],
    [
      ['M1', '--reason', 'a', '--decision', '7/QĐ', '--date', '31/02/2026'],
      '"31/02/2026" không phải một ngày',
    ],
  ])('refuses %j', async (args, said) => {
    const dir = register();
    const { status, stderr } = await withdraw(dir, ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(readdirSync(dir)).toEqual(['so.csv']);
  });
});

it('a certificate cannot be withdrawn before it was issued', async () => {
  const dir = tempDir();
  const text = 'Mã sản phẩm,Tên sản phẩm,Ngày quyết định\nM1,Chả cá,2026-08-05\n';
  writeFileSync(join(dir, 'so.csv'), text);
  const withdraw = (day: string) =>
    ocop(
      [
        'register',
        'withdraw',
        'M1',
        '--reason',
        'a',
        '--decision',
        '7/QĐ',
        '--date',
        day,
        '--register',
        'so.csv',
      ],
      { cwd: dir },
    );
  expect(await withdraw('04/08/2026')).toMatchObject({
    status: 2,
    stderr:
      'Ngày thu hồi 04/08/2026 đứng trước ngày công nhận 05/08/2026 (mã "M1", so.csv, dòng 2); chưa ghi gì. Sửa --date, hoặc thêm --of nếu thu hồi theo quyết định công nhận khác.\n',
  });
  expect(readFileSync(join(dir, 'so.csv'), 'utf8')).toBe(text);
  expect((await withdraw('05/08/2026')).status).toBe(0);
});

describe('ocop expiring', () => {
  const register = () => {
    const dir = tempDir();
    writeFileSync(
      join(dir, 'so.csv'),
      [
        'Mã sản phẩm,Tên sản phẩm,Số sao,Ngày quyết định,Ngày hết hạn,Tình trạng,Ngày thu hồi',
        'M1,Trễ,3,2023-07-01,2026-07-01,,',
        'M2,Đang hạn,3,2023-10-01,2026-10-01,còn hiệu lực,',
        'M3,Chưa đến hạn,4,2023-12-31,2026-12-31,,',
        'M4,Kéo dài,4,2023-05-25,2026-05-25,,',
        'M5,Hết trước Quyết định,3,2023-05-01,2026-05-01,,',
        'M6,Đã thay,3,2023-10-01,2026-10-01,đã thay thế,',
        'M7,Thu hồi sau,3,2023-10-02,2026-10-02,thu hồi,2026-09-01',
        'M8,Hết đã lâu,3,2022-01-01,2025-01-01,hết hạn,',
        'M9,Không ngày,3,,,,',
        '',
      ].join('\n'),
    );
    return dir;
  };

  it('tells who can file, who is late, whom Điều 12.3 keeps, and what it does not list', async () => {
    const { status, stdout } = await ocop(['expiring', 'so.csv', '--at', '01/06/2026', '--within', '365'], {
      cwd: register(),
    });
    expect(status).toBe(0);
    expect(lines(stdout).slice(2, 10)).toEqual([
      'Hết hạn     Mã sản phẩm  Sản phẩm              Sao  Tình hình',
      '01/05/2026  M5           Hết trước Quyết định  3★   đã hết hạn từ 01/05/2026',
      '25/05/2026  M4           Kéo dài               4★   Điều 12.3, đến 21/11/2026',
      '01/07/2026  M1           Trễ                   3★   quá hạn nộp, còn 30 ngày',
      '01/10/2026  M2           Đang hạn              3★   đang hạn nộp, đến 03/06/2026',
      '02/10/2026  M7           Thu hồi sau           3★   đang hạn nộp, đến 04/06/2026',
      '31/12/2026  M3           Chưa đến hạn          4★   nộp từ 04/07/2026',
      '',
    ]);
    expect(stdout).toContain(
      'hết hạn đã quá 180 ngày 1 · đã thay thế, thu hồi hoặc chưa cấp 1 · không biết ngày hết hạn 1.',
    );
    expect(stdout).toContain('1 sản phẩm có hạn nộp qua trước khi Quyết định 26/2026/QĐ-TTg có hiệu lực.');
  });

  it('computes an end that the register does not give from the decision, and says so', async () => {
    const dir = tempDir();
    writeFileSync(
      join(dir, 'so.csv'),
      [
        'Tên sản phẩm,Văn bản,Ngày quyết định,Ngày hết hạn',
        'Ghi ngày hết hạn,148-2023,2023-07-02,2026-07-02',
        'Theo 148,148-2023,2023-07-01,',
        'Không ghi văn bản,,2023-08-31,',
        'Trước 148,trước 148/QĐ-TTg,2023-02-23,',
        'Không ngày nào,148-2023,,',
        '',
      ].join('\n'),
    );
    const run = (...args: readonly string[]) =>
      ocop(['expiring', 'so.csv', '--at', '01/06/2026', ...args], { cwd: dir });
    expect(lines((await run()).stdout).slice(2)).toEqual([
      'Hết hạn            Sản phẩm           Tình hình',
      '23/02/2026 (tính)  Trước 148          đã hết hạn từ 23/02/2026',
      '01/07/2026 (tính)  Theo 148           quá hạn nộp, còn 30 ngày',
      '02/07/2026         Ghi ngày hết hạn   quá hạn nộp, còn 31 ngày',
      '31/08/2026 (tính)  Không ghi văn bản  quá hạn nộp, còn 91 ngày',
      '',
      'Đọc 5 dòng: chưa đến hạn nộp 0 · đang trong hạn nộp 0 · quá hạn nộp 3 · kéo dài theo Điều 12.3 0 · đã hết hạn 1 · hết hạn sau đó 0 · hết hạn đã quá 180 ngày 0 · đã thay thế, thu hồi hoặc chưa cấp 0 · không biết ngày hết hạn 1.',
      '3 dòng không ghi ngày hết hạn: tính 36 tháng từ ngày quyết định (Điều 4.3), trong bảng có chữ "(tính)".',
      '1 dòng không ghi ngày hết hạn, cũng không ghi ngày quyết định, nên không biết hết hạn ngày nào; xem từng dòng bằng "ocop register check".',
    ]);
    const rows = parse<Record<string, string>>((await run('--format', 'csv')).stdout, { columns: true });
    expect(rows.map((row) => row['Ngày hết hạn do tính'])).toEqual(['có', 'có', '', 'có']);
    const list = JSON.parse((await run('--format', 'json')).stdout) as { endReckoned: boolean }[];
    expect(list.map((one) => one.endReckoned)).toEqual([true, true, false, true]);
    expect(
      (await run('--format', 'ics')).stdout.replaceAll('\r\n ', '').match(/sổ không ghi\\; tính 36/g),
    ).toHaveLength(6);
    expect((await run('--within', '0', '--at', '2020-01-01', '--format', 'json')).stdout).toBe('[]\n');
  });

  it('writes the same calendar for the same register, whenever it runs', () => {
    const dir = register();
    const calendar = (env: Readonly<Record<string, string>>) =>
      ocopProcess(['expiring', 'so.csv', '--at', '01/06/2026', '--format', 'ics'], { cwd: dir, env }).stdout;
    const text = calendar({ TZ: 'Asia/Ho_Chi_Minh' });
    expect(calendar({ TZ: 'America/Los_Angeles' })).toBe(text);
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(11); // five that end, each with its window, and one more
    expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(11);
  });

  it('tells places by the names of the day requested, and what cannot be known', async () => {
    const dir = tempDir();
    const [commune, district, province] = ['(minh hoạ)', '(minh hoạ)', '(minh hoạ)'];
    writeFileSync(
      join(dir, 'so.csv'),
      [
        'Tên sản phẩm,Xã,Huyện cũ,Tỉnh,Ngày quyết định,Ngày hết hạn',
        `A,xã Đồi Cao ${commune},Bên Sông ${district},Thượng ${province},2023-12-01,2026-12-01`,
        `B,xã Rừng Thông ${commune},Bên Sông ${district},Thượng ${province},2023-12-02,2026-12-02`,
        '',
      ].join('\n'),
    );
    const args = [
      'expiring',
      'so.csv',
      '--places',
      sample('dia-danh.csv'),
      '--format',
      'json',
      '--at',
      '01/10/2026',
    ];
    const communes = async (asOf: string) => {
      const { stdout, stderr } = await ocop([...args, '--as-of', asOf], { cwd: dir });
      const list = JSON.parse(stdout) as { product: { commune: string } }[];
      return [list.map((one) => one.product.commune), stderr.includes('tách ra nhiều nơi')];
    };
    expect(await communes('2026-01-01')).toEqual([
      ['xã Đồi Sông (minh hoạ)', 'xã Rừng Thông (minh hoạ)'],
      true,
    ]);
    expect(await communes('2024-12-31')).toEqual([
      ['xã Đồi Cao (minh hoạ)', 'xã Rừng Thông (minh hoạ)'],
      false,
    ]);
  });
});

describe('a product of which some rows have its code and some have none', () => {
  const HEAD = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Số sao,Số quyết định,Ngày quyết định';
  const DAY = '1/QĐ-UBND,05/08/2024';
  const files = (rows: readonly string[], aliases: readonly string[] = []) => {
    const dir = tempDir();
    writeFileSync(join(dir, 'so.csv'), [HEAD, ...rows, ''].join('\n'));
    writeFileSync(join(dir, 'al.csv'), ['Chủ thể 1,Chủ thể 2,Là một', ...aliases, ''].join('\n'));
    return dir;
  };
  const duplicates = async (cwd: string, ...flags: readonly string[]) => {
    const check = await ocop(['register', 'check', 'so.csv', '--format', 'json', ...flags], { cwd });
    const tally = await ocop(['tally', 'so.csv', '--format', 'json', ...flags], { cwd });
    const { leftOut } = JSON.parse(tally.stdout) as { leftOut: { reason: string; records: number }[] };
    return {
      check: (JSON.parse(check.stdout) as { code: string }[]).filter(({ code }) => code === 'duplicate')
        .length,
      tally: leftOut.find(({ reason }) => reason === 'duplicate')?.records ?? 0,
    };
  };

  it('is one for whoever counts and whoever checks', async () => {
    const dir = files([`M1,Gạo,HTX Một,An,3,${DAY}`, `,gạo,Hợp tác xã Một,xã An,3,${DAY}`]);
    expect(await duplicates(dir)).toEqual({ check: 1, tally: 1 });
  });

  it('is one where a list says that its two producers are, and says so to both', async () => {
    const rows = [`M1,Gạo,HTX Một,An,3,${DAY}`, `,Gạo,HTX Hai,xã Bình,3,${DAY}`];
    const dir = files(rows, ['HTX Một,HTX Hai,một']);
    expect(await duplicates(dir)).toEqual({ check: 0, tally: 0 });
    expect(await duplicates(dir, '--aliases', 'al.csv')).toEqual({ check: 1, tally: 1 });
  });

  it('runs out once, whoever keeps the list; with other stars it is told twice, as nobody can say which is right', async () => {
    const expiring = async (...rows: readonly string[]) => {
      const args = ['expiring', 'so.csv', '--at', '01/06/2027', '--format', 'json'];
      const { stdout } = await ocop(args, { cwd: files(rows) });
      return (JSON.parse(stdout) as { product: { code: string | null } }[]).map(
        ({ product }) => product.code,
      );
    };
    const rows = [`,gạo,Hợp tác xã Một,xã An,3,${DAY}`, `M1,Gạo,HTX Một,An,3,${DAY}`, `M1,Gạo,,,3,${DAY}`];
    expect(await expiring(...rows)).toEqual(['M1']);
    expect(await expiring(`M1,Gạo,HTX Một,An,3,${DAY}`, `,Gạo,HTX Một,An,4,${DAY}`)).toHaveLength(2);
    expect(await expiring(...rows, `M2,Gạo,HTX Một,An,3,${DAY}`)).toHaveLength(3);
  });

  it('names what a list of aliases names and nobody is, to whoever checks, counts or holds a plan against it', async () => {
    const dir = files([`M1,Gạo,HTX Một,An,3,${DAY}`], ['Hợp tác xã Một,HTX Ba,một']);
    writeFileSync(
      join(dir, 'kh.yaml'),
      'name: Kế hoạch\nperiod: { from: 2024, to: 2025 }\ntargets: [{ measure: products, atLeast: 1 }]\n',
    );
    const told = 'al.csv: không tệp nào đã đọc có "HTX Ba" (dòng 2); kiểm tra cách viết tên, xã, tỉnh.';
    for (const args of [
      ['register', 'check', 'so.csv'],
      ['tally', 'so.csv'],
      ['plan', 'check', 'kh.yaml', 'so.csv'],
    ]) {
      const { stderr } = await ocop([...args, '--aliases', 'al.csv'], { cwd: dir });
      expect(lines(stderr).filter((line) => line.startsWith('al.csv'))).toEqual([told]);
    }
  });

  it('takes the list of the season', async () => {
    const dir = files([`,Gạo,HTX Một,An,3,${DAY}`, `,Gạo,HTX Hai,xã Bình,3,${DAY}`], ['HTX Một,HTX Hai,một']);
    writeFileSync(join(dir, 'ocop.yaml'), 'register: so.csv\naliases: al.csv\n');
    const { stdout, stderr } = await ocop(['register', 'check'], { cwd: dir });
    expect([stdout.includes('đã có ở so.csv, dòng 2'), stderr.includes('--aliases al.csv')]).toEqual([
      true,
      true,
    ]);
  });

  it('is there already for whoever imports, and not where two codes may be it', async () => {
    const imported = async (there: readonly string[], rows: readonly string[]) => {
      const dir = files(there);
      writeFileSync(join(dir, 'ds.csv'), [HEAD, ...rows, ''].join('\n'));
      const { stderr } = await ocop(['register', 'import', 'ds.csv', '--register', 'so.csv'], { cwd: dir });
      return [rowsOf(dir).map((one) => one['Mã sản phẩm']), stderr.includes('dòng 2 không ghi mã')];
    };
    const [one, other, none] = ['M1', 'M2', ''].map((code) => `${code},Gạo,HTX Một,An,3,${DAY}`);
    expect(await imported([one!], [none!])).toEqual([['M1'], false]);
    expect(await imported([none!], [one!])).toEqual([[''], false]);
    expect(await imported([none!], [one!, other!, none!])).toEqual([['', 'M1', 'M2'], true]);
  });

  it('is told where it may be of two codes', async () => {
    const dir = files(['M1', 'M2', ''].map((code) => `${code},Gạo,HTX Một,An,3,${DAY}`));
    const { stdout } = await ocop(['register', 'check', 'so.csv'], { cwd: dir });
    expect(stdout).toContain(
      '"Gạo" không ghi mã, mà cùng tên, chủ thể và nơi có nhiều mã (so.csv, dòng 2; so.csv, dòng 3)',
    );
    const tally = await ocop(['tally', 'so.csv'], { cwd: dir });
    expect(tally.stdout).toContain('1 bản ghi không có mã hợp với nhiều mã cùng tên, chủ thể và nơi');
  });
});

describe('a file that is no register', () => {
  const OTHERS = [
    [
      'san-pham.csv',
      'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Bộ sản phẩm\nM1,Chả cá,HTX A,xã X,8\n',
      'danh sách',
    ],
    [
      'phieu.csv',
      'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,1.1,1.2,1.3\nM1,Chả cá,HTX A,xã X,1,1,1\n',
      'bảng phiếu',
    ],
    ['cu.csv', `${RESULT_HEAD}\nM1,Chả cá,HTX A,xã X,8,26-2026,60,3,3,đã xếp hạng,lần đầu\n`, 'kết quả'],
  ] as const;
  const COMMANDS = [
    ['add', 'kq.csv', '--decision', '1/QĐ-UBND', '--date', '31/08/2026'],
    ['import', 'ds.csv'],
    ['withdraw', 'M1', '--reason', 'a', '--decision', '2/QĐ-UBND', '--date', '01/09/2026'],
  ] as const;

  it.each(OTHERS.flatMap((other) => COMMANDS.map((command) => [command[0], command, other] as const)))(
    'is not written into by %s: it says what the file is, and what would do',
    async (_name, command, [file, text, kind]) => {
      const dir = tempDir();
      results(dir, 'kq.csv', ['M9,Mắm,HTX B,xã Y,9,26-2026,60,3,3,đã xếp hạng,lần đầu']);
      writeFileSync(
        join(dir, 'ds.csv'),
        'Tên sản phẩm,Chủ thể,Số sao,Số quyết định\nTrà,HTX C,3,5/QĐ-UBND\n',
      );
      writeFileSync(join(dir, file), text);
      const { status, stderr } = await ocop(['register', ...command, '--register', file], { cwd: dir });
      expect(status).toBe(2);
      expect(stderr).toContain(`${file} không phải sổ sản phẩm, mà là ${kind}`);
      expect(stderr).toContain('chưa ghi gì. Nêu tệp của sổ bằng --register');
      expect(readFileSync(join(dir, file), 'utf8')).toBe(text);
      expect(readdirSync(dir).toSorted()).toEqual(['ds.csv', 'kq.csv', file].toSorted());
    },
  );
});

describe('a decision that cannot be right', () => {
  it.each([
    ['18/10/2036', 'UBND tỉnh Lâm Đồng', 'ngày quyết định 18/10/2036 chưa tới (hôm nay 01/09/2026)'],
    ['31/08/2026', 'Bộ NN', null],
    ['31/08/2026', 'Phòng X', 'không rõ "Phòng X" là cơ quan cấp nào'],
  ] as const)('of %s by %s is told, and taken as given', async (date, authority, words) => {
    const dir = tempDir();
    results(dir, 'kq.csv', ['M1,Chả cá,HTX A,xã X,8,26-2026,72,4,4,đã xếp hạng,lần đầu']);
    const args = ['register', 'add', 'kq.csv', '--decision', '1/QĐ-UBND', '--date', date];
    const { stderr } = await ocop([...args, '--authority', authority, '--register', 'so.csv'], {
      cwd: dir,
      now: new Date(2026, 8, 1, 12),
    });
    if (words === null) expect(stderr).not.toContain('Lưu ý:');
    else expect(stderr).toContain(`Lưu ý: ${words}`);
  });
});
