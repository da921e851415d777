import { field, lines, representative, text, type FormProduct } from './form-blocks.js';
import type { PaperSection } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import { addressOf } from './sheet-paper.js';
import { known, placeAndDate, provinceInWords } from './words.js';

/** Mẫu số 03: the commune's report, its four points laid out to be written. */
export function communeSection(of: FormProduct, setting: PaperSetting): PaperSection {
  const { product } = of;
  const commune = product.commune?.replace(/^(xã|phường|đặc khu|thị trấn)\s+/i, '');
  return {
    name: product.code,
    orientation: 'portrait',
    blocks: [
      {
        kind: 'letterhead',
        agency: [communeCouncil(product.commune)],
        number: `Số: ${setting.number ?? '……/BC-UBND'}`,
        placeAndDate: placeAndDate(setting.place ?? known(commune), setting.date),
      },
      {
        kind: 'title',
        text: 'BÁO CÁO',
        below: ['Đánh giá một số nội dung của hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP'],
      },
      { kind: 'heading', level: 2, text: 'I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM' },
      field('1. Tên chủ thể:', known(product.producer)),
      field('2. Loại hình tổ chức:', known(product.producerType)),
      field('3. Địa chỉ:', addressOf(product)),
      text('4. Tên người đại diện pháp luật:'),
      ...representative(product),
      field('5. Sản phẩm đăng ký đánh giá:', known(product.name)),
      { kind: 'heading', level: 2, text: 'II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG CỦA HỒ SƠ SẢN PHẨM' },
      ...COMMUNE_POINTS.flatMap((point) => [text(point), lines(4)]),
      text(
        `Ủy ban nhân dân ${product.commune ?? 'xã....'} đề nghị Ủy ban nhân dân ${provinceInWords(product.province)} đánh giá, phân hạng sản phẩm OCOP cho sản phẩm ${product.name ?? '....'} của ${product.producer ?? '…….'}.`,
      ),
      {
        kind: 'signatures',
        columns: [
          {
            placeAndDate: null,
            title: [`T.M ${communeCouncil(product.commune)}`],
            hint: '(Ký tên và đóng dấu)',
            name: null,
          },
        ],
      },
    ],
  };
}

function communeCouncil(commune: string | undefined): string {
  if (commune === undefined) return 'ỦY BAN NHÂN DÂN XÃ/PHƯỜNG…';
  const kind = /^(?:xã|phường|đặc khu|thị trấn)\s/i.test(commune) ? '' : 'XÃ/PHƯỜNG ';
  return `ỦY BAN NHÂN DÂN ${kind}${commune.toLocaleUpperCase('vi')}`;
}

const COMMUNE_POINTS = [
  '1. Về sử dụng nguyên liệu địa phương: (Nội dung thể hiện rõ mô tả của chủ thể và đánh giá về tình hình sử dụng nguyên liệu thực tế của chủ thể trên địa bàn xã).',
  '2. Về sử dụng lao động địa phương: (Nội dung thể hiện rõ mô tả của chủ thể và đánh giá về tình hình sử dụng thực tế về lao động địa phương của chủ thể trên địa bàn xã).',
  '3. Nguồn gốc ý tưởng sản phẩm: (Nhận xét về nguồn gốc sản phẩm (truyền thống, sản phẩm mới) của chủ thể dựa trên thực tế của địa phương).',
  '4. Bản sắc/trí tuệ địa phương: Đánh giá các giá trị văn hóa, tri thức bản địa (giống, nguyên liệu, điều kiện sản xuất), kinh nghiệm sản xuất của cộng đồng và phương thức sản xuất đặc trưng của địa phương, tạo nên sự khác biệt của sản phẩm).',
] as const;
