/*
 * Writes a register of valid records to a file: 27 columns, as `ocop register` writes them. Every tenth record follows
 * an earlier one, which is replaced. The same arguments give the same bytes.
 *
 * node test/bench/make-register.js RECORDS FILE
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { random } from './make-batch.js';

const HEADINGS =
  'Mã sản phẩm,Tên sản phẩm,Chủ thể,Loại hình,Giới tính,Dân tộc,Khuyết tật,Ngành,Nhóm,Bộ sản phẩm,Xã,Huyện cũ,Tỉnh,' +
  'Số sao,Tổng điểm,Văn bản,Loại đăng ký,Số quyết định,Ngày quyết định,Cơ quan công nhận,Ngày hết hạn,Tình trạng,' +
  'Lý do thu hồi,Quyết định thu hồi,Ngày thu hồi,Mã sản phẩm trước,Quyết định trước';

const TYPES = [
  ['Hợp tác xã Nông nghiệp', 'Hợp tác xã'],
  ['HTX Dịch vụ', 'Hợp tác xã'],
  ['Tổ hợp tác', 'Tổ hợp tác'],
  ['Công ty TNHH', 'Doanh nghiệp'],
  ['Hộ kinh doanh', 'Hộ kinh doanh'],
];
const PEOPLES = ['Kinh', 'Tày', 'Raglai', 'Ê Đê', 'Thái'];
const two = (number) => String(number).padStart(2, '0');

export async function makeRegister(records, file) {
  const next = random(5);
  const out = createWriteStream(file);
  let text = `${HEADINGS}\n`;
  for (let index = 0; index < records; index += 1) {
    const follows = index % 10 === 9;
    const replaced = index % 10 === 0;
    const product = follows ? index - 9 : index;
    const producer = product % 39_989;
    const [kind, type] = TYPES[producer % TYPES.length];
    const year = follows ? 2025 : 2021 + next(4);
    const date = `-${two(1 + next(12))}-${two(1 + next(28))}`;
    const stars = next(10) < 7 ? 3 : next(10) < 9 ? 4 : 5;
    const decision = `${1000 + (index % 700)}/QĐ-UBND`;
    text += `${[
      `68-${24000 + (product % 900)}-${product}`,
      `Sản phẩm thử nghiệm số ${product}`,
      `${kind} số ${producer}`,
      type,
      next(2) === 0 ? 'Nữ' : 'Nam',
      PEOPLES[next(PEOPLES.length)],
      '',
      '',
      '',
      1 + (product % 26),
      `xã Số ${producer % 2321}`,
      `huyện Số ${producer % 211}`,
      `tỉnh Số ${producer % 34}`,
      stars,
      `"${40 + stars * 10 + next(9)},${two(next(100))}"`,
      '148-2023',
      follows ? (stars > 3 ? 'nâng hạng' : 'phân hạng lại') : 'lần đầu',
      decision,
      `${year}${date}`,
      'UBND tỉnh',
      `${year + 3}${date}`,
      replaced ? 'đã thay thế' : 'còn hiệu lực',
      '',
      '',
      '',
      follows ? `68-${24000 + (product % 900)}-${product}` : '',
      '',
    ].join(',')}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await makeRegister(Number(process.argv[2]), process.argv[3]);
}
