import type { ProductSet } from '../engine/types.js';
import { field, text, type FormProduct } from './form-blocks.js';
import type { Block, PaperSection } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import { addressOf } from './sheet-paper.js';
import { joined, known, placeAndDate, provinceInWords } from './words.js';

/** The national title and motto, which stand alone on the producer's papers. */
const NATIONAL: Block = { kind: 'letterhead', agency: [], number: null, placeAndDate: null };

/** Mẫu số 01: phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP. */
export function registrationSection(of: FormProduct, setting: PaperSetting): PaperSection {
  const {
    product,
    set,
    kind,
    edition: { forms },
  } = of;
  const year = setting.date?.slice(0, 4) ?? '……….';
  return {
    name: product.code,
    orientation: 'portrait',
    blocks: [
      NATIONAL,
      {
        kind: 'title',
        text: 'PHIẾU ĐĂNG KÝ',
        below: [
          'Tham gia đánh giá, phân hạng sản phẩm OCOP',
          `của ${provinceInWords(product.province)} năm ${year}`,
        ],
      },
      text('1. Thông tin về đơn vị đăng ký:'),
      field('- Tên đơn vị:', known(product.producer)),
      field('- Họ tên người đại diện pháp lý:', null),
      field('- Chức vụ:', null),
      field('- Địa chỉ liên hệ:', addressOf(product)),
      {
        kind: 'fields',
        fields: [
          { label: '- Điện thoại:', value: null },
          { label: 'Email:', value: null },
        ],
      },
      field('2. Tên sản phẩm:', known(product.name)),
      field('3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm¹):', classOf(set)),
      {
        kind: 'ticks',
        label: '4. Lần đăng ký đánh giá:',
        box: 'behind',
        ticks: [
          { text: 'Lần đầu', ticked: kind === 'first' },
          { text: 'Nâng hạng:', ticked: kind === 'upgrade' },
          { text: 'Đánh giá lại:', ticked: kind === 're-rating' },
        ],
      },
      text('5. Tài liệu kèm theo:'),
      text('- Báo cáo đánh giá về sản phẩm theo Bộ tiêu chí (bản gốc, bản điện tử).'),
      field('- Sản phẩm mẫu (số lượng):', null),
      text(
        'Cam đoan những thông tin trong Phiếu đăng ký là đúng sự thật, chúng tôi xin cam kết tuân thủ các quy định về đánh giá, phân hạng sản phẩm OCOP, chịu trách nhiệm trước Hội đồng và pháp luật về Hồ sơ đăng ký đánh giá, phân hạng sản phẩm.',
      ),
      {
        kind: 'signatures',
        columns: [
          {
            placeAndDate: placeAndDate(setting.place, setting.date),
            title: ['ĐẠI DIỆN'],
            hint: '(Ký, đóng dấu, ghi rõ họ tên)',
            name: null,
          },
        ],
      },
      {
        kind: 'footnotes',
        notes: forms === null ? [] : [`¹ ${forms.classification}`],
      },
      { kind: 'heading', level: 2, text: 'PHẦN DÀNH CHO CƠ QUAN QUẢN LÝ', onNewPage: true },
      ...office('DÀNH CHO ỦY BAN NHÂN DÂN CẤP XÃ'),
      ...office('DÀNH CHO CƠ QUAN QUẢN LÝ OCOP CẤP TỈNH'),
    ],
  };
}

function office(title: string): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: title },
    text('Phiếu số: ……-……. /PĐK- (Mã tỉnh) - (Mã xã) - (Năm)'),
    field('Ngày nhận:', null),
    {
      kind: 'fields',
      fields: [
        { label: 'Người tiếp nhận:', value: null },
        { label: 'Chữ ký:', value: null },
      ],
    },
    {
      kind: 'signatures',
      columns: [
        {
          placeAndDate: null,
          title: ['Cơ quan tiếp nhận'],
          hint: '(Ký, đóng dấu và ghi rõ họ tên)',
          name: null,
        },
      ],
    },
  ];
}

/** Ngành, Nhóm, Phân nhóm (Phụ lục I). */
function classOf({ branch, group, subgroup }: ProductSet): string {
  return joined(branch ?? '', group ?? '', subgroup ?? '');
}
