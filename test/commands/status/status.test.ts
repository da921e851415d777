import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ocop, ROOT } from '../../support/ocop.js';
import { tempDir } from '../../support/temp.js';

const SEASON = `province: tỉnh Lâm Đồng
register: so.csv
regulation: hoi-dong.yaml
products: san-pham.csv
rounds:
  - name: Đợt 1
    files: xa-gui-len.csv
    closed: true
  - name: Đợt 2
    files: phieu-hoi-dong.csv
    decision: { number: 12/QĐ-UBND, date: 05/08/2026 }
`;

const REGISTER = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định
68-24707-1-2026,Mới công nhận,A,xã Lạc Dương,tỉnh Lâm Đồng,3,12/QĐ-UBND,05/08/2026
68-24714-1-2026,Từ trước,A,xã Lạc Dương,tỉnh Lâm Đồng,3,1/QĐ-UBND,05/08/2025
CU,Sắp hết,B,xã Đơn Dương,tỉnh Lâm Đồng,3,2/QĐ-UBND,01/10/2023
`;

function season(text = SEASON): string {
  const dir = tempDir();
  for (const name of ['xa-gui-len.csv', 'phieu-hoi-dong.csv', 'hoi-dong.yaml', 'san-pham.csv']) {
    copyFileSync(join(ROOT, 'samples', name), join(dir, name));
  }
  writeFileSync(join(dir, 'so.csv'), REGISTER);
  writeFileSync(join(dir, 'ocop.yaml'), text);
  return dir;
}

const NOW = new Date('2026-08-10T09:00:00');

interface Status {
  readonly stages: Readonly<Record<string, readonly { readonly code: string }[]>>;
  readonly communes: readonly {
    readonly commune: string;
    readonly sent: number;
    readonly rejected: readonly string[];
    readonly notSent: readonly string[];
  }[];
  readonly members: readonly { readonly member: string; readonly counted: number }[];
  readonly rounds: readonly {
    readonly rejectedRows: number;
    readonly rejected: readonly { readonly line: number; readonly why: readonly string[] }[];
  }[];
}

async function statusOf(cwd: string, ...flags: readonly string[]): Promise<Status> {
  const { stdout } = await ocop(['status', '--format', 'json', ...flags], { cwd, now: NOW });
  return JSON.parse(stdout) as Status;
}

const codes = (list: readonly { code: string }[] = []) => list.map(({ code }) => code).sort();

describe('ocop status', () => {
  it('waits for the communes of its own province, by the list that the program brings', async () => {
    const cwd = season('province: tỉnh Lâm Đồng\nplaces: "2025"\nrounds:\n  - name: Đợt 1\n');
    const { stdout } = await ocop(['status'], { cwd, now: NOW });
    expect(stdout).toContain('124 xã chưa gửi gì: ');
  });

  it('tells where each product is, who has sent and who has scored', async () => {
    const cwd = season();
    const { stages, communes, members, rounds } = await statusOf(cwd);
    // As `ocop council` has it on the same sheets.
    const council = await ocop(
      ['council', 'phieu-hoi-dong.csv', '--regulation', 'hoi-dong.yaml', '--format', 'json', '--no-project'],
      { cwd, now: NOW },
    );
    const results = JSON.parse(council.stdout) as readonly { product: { code: string }; outcome: string }[];
    const of = (outcome: string) =>
      results
        .filter((one) => one.outcome === outcome)
        .map(({ product }) => product.code)
        .sort();
    expect(codes(stages['re-score'])).toEqual(of('re-score'));
    expect(codes(stages['no-quorum'])).toEqual(of('no-quorum'));
    expect(codes(stages['at-ministry'])).toEqual(of('candidate-5'));
    // What the round's decision recognised is so; what holds from before is where it has come in this season.
    expect(codes(stages.recognised)).toEqual(['68-24707-1-2026']);
    expect(codes(stages['to-be-recognised'])).toEqual(
      of('recognised-level').filter((code) => code !== '68-24707-1-2026'),
    );
    expect(codes(stages.expiring)).toEqual(['CU']);
    expect(rounds.map(({ rejectedRows }) => rejectedRows)).toEqual([3, 0]);
    expect(rounds[0]?.rejected[0]?.line).toBe(5);
    expect(rounds[0]?.rejected[0]?.why[0]).toContain('tiêu chí 1.3 không có mức 7 điểm');
    expect(members.map(({ counted }) => counted).reduce((a, b) => a + b)).toBe(73);
    expect(communes.find(({ commune }) => commune === 'xã Đơn Dương')).toEqual({
      commune: 'xã Đơn Dương',
      listed: 0,
      sent: 0,
      rejected: [],
      notSent: [],
      recognised: 1,
    });
  });

  it('has a candidate as recognised once the ministry has decided, whatever days its rounds have', async () => {
    const cwd = season();
    const head =
      'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định,Cơ quan công nhận';
    const five = (decided: string) =>
      `68-24700-1-2026,Dâu tây sấy dẻo,A,xã Lạc Dương,tỉnh Lâm Đồng,5,5/QĐ-BNNMT,${decided},Bộ Nông nghiệp và Môi trường`;
    const stages = async (decided: string) => {
      writeFileSync(join(cwd, 'so.csv'), `${head}\n${five(decided)}\n`);
      const { stages: all } = await statusOf(cwd, '--at', '31/12/2026');
      return [codes(all['at-ministry']), codes(all.recognised)];
    };
    // It was rated in October: what was decided before is what it held before.
    expect(await stages('20/12/2026')).toEqual([[], ['68-24700-1-2026']]);
    expect(await stages('20/05/2026')).toEqual([['68-24700-1-2026'], []]);
  });

  it('has the rejected rows of communes though sheets of members lie in a folder of theirs', async () => {
    const cwd = season(`regulation: hoi-dong.yaml
rounds: [{ name: Đợt 1, files: dot1, sheets: dot1/hd }]
`);
    mkdirSync(join(cwd, 'dot1'));
    copyFileSync(join(cwd, 'xa-gui-len.csv'), join(cwd, 'dot1', 'xa.csv'));
    await ocop(['sheet', 'import', 'phieu-hoi-dong.csv', '--dir', 'dot1/hd'], { cwd, now: NOW });
    const { rounds, stages } = await statusOf(cwd);
    expect(rounds.map(({ rejectedRows }) => rejectedRows)).toEqual([3]);
    expect(codes(stages.rated)).toHaveLength(9);
  });

  it('waits for a product that is to be rated again, though its certificate still holds', async () => {
    const cwd = season('register: so.csv\nproducts: lai.csv\nrounds: [{ name: Đợt 1 }]\n');
    const head = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Bộ sản phẩm,Loại đăng ký';
    writeFileSync(join(cwd, 'lai.csv'), `${head}\nCU,Sắp hết,B,xã Đơn Dương,tỉnh Lâm Đồng,9,phân hạng lại\n`);
    const { stages, communes } = await statusOf(cwd);
    expect([codes(stages['not-sent']), codes(stages.expiring)]).toEqual([['CU'], []]);
    const own = communes.find(({ commune }) => commune === 'xã Đơn Dương');
    expect(own).toMatchObject({ listed: 1, sent: 0, notSent: ['CU'] });
  });

  it('waits for products of both Decisions of a year, each by its own days', async () => {
    const cwd = season('products: hai-van-ban.csv\nrounds: [{ name: Đợt 1 }]\n');
    const head = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Bộ sản phẩm,Loại đăng ký,Ngày nộp,Ngày đánh giá';
    const rows = [
      'CU,Mắm nêm,A,xã Lạc Dương,9,lần đầu,05/01/2026,10/03/2026',
      'MOI,Mật ong,A,xã Lạc Dương,4,lần đầu,01/06/2026,',
    ];
    writeFileSync(join(cwd, 'hai-van-ban.csv'), [head, ...rows, ''].join('\n'));
    const { stderr } = await ocop(['status'], { cwd, now: NOW });
    expect(stderr).toBe('');
    const { stages } = await statusOf(cwd);
    expect(codes(stages['not-sent'])).toEqual(['CU', 'MOI']);
  });

  it('keeps what was sent in and rejected apart from what was not sent', async () => {
    const cwd = season();
    const listed = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Bộ sản phẩm\n';
    const [header = '', ...lines] = readFileSync(join(cwd, 'xa-gui-len.csv'), 'utf8').split(/\r?\n/).slice(1);
    expect(header.startsWith('ma_san_pham;')).toBe(true);
    const rejected = [5, 9, 11].map((line) => lines[line - 3]?.split(';') ?? []);
    const rows = rejected.map(
      ([code, name, producer]) => `${code},${name},${producer},xã Lạc Dương,Lâm Đồng,7`,
    );
    writeFileSync(
      join(cwd, 'san-pham.csv'),
      `${listed}${rows.join('\n')}\nMOI,Chưa gửi,A,xã Lạc Dương,Lâm Đồng,7\n`,
    );
    const { communes } = await statusOf(cwd, '--in', 'Đợt 1');
    const one = communes.find(({ commune }) => commune === 'xã Lạc Dương');
    expect(one?.rejected).toEqual(rejected.map(([code]) => code));
    expect(one?.notSent).toEqual(['MOI']);
  });

  it('has rejected rows by their communes without a list of products, too', async () => {
    const cwd = season('rounds: [{ name: Đợt 1, files: "*.xa.csv" }]\n');
    const [mark = '', header = '', ...lines] = readFileSync(join(cwd, 'xa-gui-len.csv'), 'utf8').split(
      /\r?\n/,
    );
    const at = header.split(';').findIndex((heading) => heading.normalize('NFC') === 'Xã/phường');
    const [good = '', bad = ''] = [lines[0], lines[2]];
    const of = (row: string, commune: string) =>
      row
        .split(';')
        .map((cell, index) => (index === at ? commune : cell))
        .join(';');
    const whole = (...rows: readonly string[]) => [mark, header, ...rows, ''].join('\n');
    writeFileSync(join(cwd, '1.xa.csv'), whole(of(good, 'xã Một'), of(bad, 'xã Một')));
    writeFileSync(join(cwd, '2.xa.csv'), whole(of(bad, 'xã Hai').replace(/^[^;]*/, 'KHAC')));
    const { communes, rounds, stages } = await statusOf(cwd);
    expect(rounds[0]?.rejectedRows).toBe(2);
    expect(stages.rejected).toHaveLength(2);
    expect(communes.map(({ commune, sent, rejected }) => [commune, sent, rejected.length])).toEqual([
      ['xã Hai', 0, 1],
      ['xã Một', 1, 1],
    ]);
  });

  it('has files of which nothing could be taken as sent and rejected, and reads the others', async () => {
    const cwd = season('products: san-pham.csv\nrounds: [{ name: Đợt 1, files: "dot1/*" }]\n');
    const listed = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Bộ sản phẩm';
    const of = (code: string, commune: string) => `${code},Tên,A,${commune},Lâm Đồng,9`;
    const communes = ['xã Đam Rông', 'xã Đam Rông 1', 'xã Lạc Dương', 'phường Bảo Lộc', 'xã Xa'];
    writeFileSync(
      join(cwd, 'san-pham.csv'),
      [listed, ...communes.map((commune, at) => of(`SP${String(at)}`, commune)), ''].join('\n'),
    );
    mkdirSync(join(cwd, 'dot1'));
    copyFileSync(join(cwd, 'xa-gui-len.csv'), join(cwd, 'dot1', 'tot.csv'));
    const [mark = '', header = '', ...lines] = readFileSync(join(cwd, 'xa-gui-len.csv'), 'utf8').split('\n');
    const short = (lines[0] ?? '').split(';').slice(5).join(';');
    writeFileSync(join(cwd, 'dot1', 'xa-dam-rong-1.csv'), [mark, header, short, short, ''].join('\n'));
    writeFileSync(join(cwd, 'dot1', 'Bảo Lộc.xlsx'), 'không phải tệp Excel');
    writeFileSync(join(cwd, 'dot1', 'dot.csv'), 'Tên,Tuổi\nAn,3\n');
    const { status, stdout, stderr } = await ocop(['status', '--format', 'json'], { cwd, now: NOW });
    const { rejectedFiles, stages } = JSON.parse(stdout) as Status & { rejectedFiles: unknown };
    const why = [expect.stringContaining('Bảo Lộc.xlsx') as string];
    expect(rejectedFiles).toEqual([
      { round: 'Đợt 1', commune: 'phường Bảo Lộc', file: 'dot1/Bảo Lộc.xlsx', rows: null, why },
      {
        round: 'Đợt 1',
        commune: null,
        file: 'dot1/dot.csv',
        rows: null,
        why: [expect.stringContaining('dot.csv') as string],
      },
      { round: 'Đợt 1', commune: 'xã Đam Rông 1', file: 'dot1/xa-dam-rong-1.csv', rows: 2, why: [] },
    ]);
    expect([status, stderr.includes('dot.csv'), codes(stages.rated).length]).toEqual([1, true, 9]);
    const table = (await ocop(['status'], { cwd, now: NOW })).stdout;
    expect(table).toContain('cả 2 dòng bị từ chối');
    expect(table).toContain('2 xã chưa gửi gì: xã Đam Rông, xã Xa.');
  });

  it('waits for the products of each round’s own list', async () => {
    const cwd = season(`products: san-pham.csv
rounds:
  - { name: Đợt 1, products: dot1.csv, closed: true }
  - { name: Đợt 2 }
`);
    const head = 'Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Tỉnh,Bộ sản phẩm';
    writeFileSync(join(cwd, 'san-pham.csv'), `${head}\nCHUNG,Gạo,A,xã Một,tỉnh C,3\n`);
    writeFileSync(join(cwd, 'dot1.csv'), `${head}\nRIENG,Mắm,A,xã Một,tỉnh C,9\n`);
    expect(codes((await statusOf(cwd)).stages['not-sent'])).toEqual(['CHUNG', 'RIENG']);
    const found = await ocop(['find', 'RIENG', '--format', 'json'], { cwd, now: NOW });
    expect(JSON.parse(found.stdout)).toMatchObject([{ kind: 'list', file: 'dot1.csv', line: 2 }]);
    const made = async (...flags: string[]) => {
      const { stderr } = await ocop(['template', '--out', 'mau.csv', '--force', ...flags], { cwd, now: NOW });
      return [stderr.split('\n')[0], readFileSync(join(cwd, 'mau.csv'), 'utf8').includes('RIENG')];
    };
    expect(await made()).toEqual(['Theo ocop.yaml, đợt "Đợt 2": --products san-pham.csv', false]);
    expect(await made('--in', 'Đợt 1')).toEqual(['Theo ocop.yaml, đợt "Đợt 1": --products dot1.csv', true]);
  });

  it('waits for a member whose sheets bear a misspelt name', async () => {
    const cwd = season();
    const sheets = join(cwd, 'phieu-hoi-dong.csv');
    const wrong = readFileSync(sheets, 'utf8').replaceAll('Phạm Văn Thương', 'Phạm Văn Thưởng');
    writeFileSync(sheets, wrong);
    const { members } = await statusOf(cwd);
    const counted = (name: string) => members.find(({ member }) => member === name)?.counted;
    expect([counted('Phạm Văn Thương'), counted('Phạm Văn Thưởng')]).toEqual([0, 0]);
  });

  it('reads the tables of the communes and the sheets of the members of one round', async () => {
    const cwd = season(`regulation: hoi-dong.yaml
products: san-pham.csv
rounds:
  - { name: Đợt 1, files: xa-gui-len.csv, sheets: phieu-hoi-dong.csv }
`);
    const both = await statusOf(cwd);
    writeFileSync(
      join(cwd, 'ocop.yaml'),
      'regulation: hoi-dong.yaml\nproducts: san-pham.csv\nrounds: [{ name: Đợt 1, files: phieu-hoi-dong.csv }]\n',
    );
    const judged = await statusOf(cwd);
    for (const stage of ['re-score', 'no-quorum', 'at-ministry', 'to-be-recognised', 'below']) {
      expect(codes(judged.stages[stage])).not.toEqual([]);
      expect(codes(both.stages[stage])).toEqual(codes(judged.stages[stage]));
    }
    expect(both.members).toEqual(judged.members);
    expect(both.rounds[0]?.rejectedRows).toBe(3);
    // Nine rows of the communes, which the council has none of.
    expect(codes(both.stages.rated)).toHaveLength(9);
  });

  it('names what has not come, before anything has', async () => {
    const cwd = season('products: san-pham.csv\nrounds: [{ name: Đợt 1, files: "dot1/*.csv" }]\n');
    const { status, stdout, stderr } = await ocop(['status'], { cwd, now: NOW });
    expect(status).toBe(1);
    expect(stderr).toBe('Không có tệp nào khớp "dot1/*.csv".\n');
    expect(stdout).toMatch(/^chưa gửi +11 /m);
    expect(stdout).toMatch(/\d+ xã chưa gửi gì: .*xã Lạc Dương/);
  });

  it('looks at a part by --where, and at one round by --in', async () => {
    const cwd = season();
    const { communes } = await statusOf(cwd, '--where', 'xã=Lạc Dương');
    expect(communes.map(({ commune }) => commune)).toEqual(['xã Lạc Dương']);
    expect((await statusOf(cwd, '--in', 'Đợt 1')).rounds).toHaveLength(1);
  });

  it('writes nothing that nobody asked for, and every form that figures have', async () => {
    const cwd = season();
    const before = readdirSync(cwd);
    await ocop(['status'], { cwd, now: NOW });
    expect(readdirSync(cwd)).toEqual(before);
    for (const form of ['csv', 'json', 'html', 'xlsx']) {
      expect((await ocop(['status', '--out', `s.${form}`, '--quiet'], { cwd, now: NOW })).status).toBe(0);
      expect(existsSync(join(cwd, `s.${form}`))).toBe(true);
    }
  });

  it('needs a season', async () => {
    const { status, stderr } = await ocop(['status'], { cwd: tempDir() });
    expect([status, stderr]).toEqual([
      2,
      'Lệnh này cần ocop.yaml, mà thư mục này và các thư mục trên không có; "ocop init" tạo tệp ấy.\n',
    ]);
  });
});

describe('ocop find', () => {
  const find = (cwd: string, asked: string, ...flags: readonly string[]) =>
    ocop(['find', asked, ...flags], { cwd, now: NOW });

  it('tells file and line of all that is known of a product, by its code or a part of its name', async () => {
    const cwd = season();
    const { stdout } = await find(cwd, '68-24714-1-2026', '--format', 'json');
    const found = JSON.parse(stdout) as readonly { kind: string; file: string; line: number | null }[];
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['list', 'sheet', 'council', 'register']));
    expect(found.find(({ kind }) => kind === 'register')).toMatchObject({ file: 'so.csv', line: 3 });
    const byName = await find(cwd, 'mut dau');
    expect(byName.stdout).toMatch(/phiếu +xa-gui-len\.csv, dòng 3 +68-24833-101-2026/);
  });

  it('takes the words of a name without quotes around them', async () => {
    const cwd = season();
    const { status, stdout } = await ocop(['find', 'mut', 'dau', '--format', 'csv'], { cwd, now: NOW });
    expect(status).toBe(0);
    expect(stdout).toBe((await find(cwd, 'mut dau', '--format', 'csv')).stdout);
  });

  it('has the rejected rows with what is wrong with them', async () => {
    const cwd = season();
    const { stdout } = await ocop(['status', '--format', 'json'], { cwd, now: NOW });
    const [first] = (JSON.parse(stdout) as { rounds: readonly { rejected: readonly { code: string }[] }[] })
      .rounds;
    const code = first?.rejected[0]?.code ?? '';
    const found = await find(cwd, code);
    expect(found.stdout).toMatch(/dòng bị từ chối +xa-gui-len\.csv, dòng 5 .*không có mức 7 điểm/);
  });

  it('asks what was meant by what is nowhere', async () => {
    const { status, stdout, stderr } = await find(season(), 'mut dauu');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Có phải ý bạn là "Mứt dâu (minh hoạ)"');
  });
});

describe('a product that bears its code here and none there', () => {
  const LIST = `Mã sản phẩm,Tên sản phẩm,Chủ thể,Xã,Bộ sản phẩm
SP1,Gạo,HTX Một,xã An,1
SP2,Mật ong,HTX Hai,xã An,1
SP3,Mật ong,HTX Hai,xã An,1
`;
  const OWN = `Tên sản phẩm,Chủ thể,Xã,Tỉnh,Số sao,Số quyết định,Ngày quyết định
Gạo,Hợp tác xã Một,An,tỉnh Lâm Đồng,3,12/QĐ-UBND,05/08/2026
Mật ong,HTX Hai,An,tỉnh Lâm Đồng,3,12/QĐ-UBND,05/08/2026
`;
  const folder = () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'san-pham.csv'), LIST);
    writeFileSync(join(cwd, 'so.csv'), OWN);
    writeFileSync(
      join(cwd, 'ocop.yaml'),
      'province: tỉnh Lâm Đồng\nregister: so.csv\nproducts: san-pham.csv\nrounds:\n  - name: Đợt 1\n    decision: { number: 12/QĐ-UBND, date: 05/08/2026 }\n',
    );
    return cwd;
  };

  it('is one product; which of two it is, nobody can tell, and it stands by itself', async () => {
    const cwd = folder();
    const { stages } = await statusOf(cwd);
    expect([codes(stages.recognised), codes(stages['not-sent'])]).toEqual([
      ['', 'SP1'],
      ['SP2', 'SP3'],
    ]);
    const { stderr } = await ocop(['status'], { cwd, now: NOW });
    expect(stderr).toContain('"Mật ong" của "HTX Hai" (SP2 hay SP3)');
  });

  it('takes a list of products in the folder of members’ tables for no table that was sent in', async () => {
    const cwd = season(`products: dot/san-pham.csv\nrounds:\n  - { name: Đợt 1, files: dot }\n`);
    mkdirSync(join(cwd, 'dot'));
    for (const name of ['san-pham.csv', 'phieu-hoi-dong.csv'])
      copyFileSync(join(cwd, name), join(cwd, 'dot', name));
    const { status, stdout, stderr } = await ocop(['status', '--format', 'json'], { cwd, now: NOW });
    const { rejectedFiles, rounds } = JSON.parse(stdout) as Status & { rejectedFiles: unknown };
    expect([status, stderr, rejectedFiles, rounds.map((one) => one.rejectedRows)]).toEqual([0, '', [], [0]]);
  });
});
