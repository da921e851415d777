import { criteriaOf } from '../engine/criteria-of.js';
import type { Edition, ProductSet } from '../engine/types.js';
import { emphasised } from '../formats/paper/inline.js';
import { chosenText, criteriaTable, figure, type Given } from './criteria-table.js';
import { centred, field, lines, representative, text, type FormProduct } from './form-blocks.js';
import type { Block, PaperSection } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import { addressOf } from './sheet-paper.js';
import { BLANK, known, placeAndDate } from './words.js';

const tick = (label: string, indent = 0): Block => ({
  kind: 'ticks',
  label: '',
  box: 'behind',
  ticks: [{ text: label, ticked: false }],
  indent,
});

/** Mẫu số 02: báo cáo tự đánh giá, its part III filled in where the producer has scored the product. */
export function selfSection(of: FormProduct, given: Given | null, setting: PaperSetting): PaperSection {
  const { product, set, edition } = of;
  return {
    name: product.code,
    orientation: 'portrait',
    blocks: [
      {
        kind: 'title',
        text: 'BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM',
        below: [emphasised('(Dành cho chủ thể có sản phẩm đăng ký)')],
      },
      ...partHeading('Phần I', 'THÔNG TIN CHUNG'),
      field('1. Tên chủ thể:', known(product.producer)),
      field('2. Loại hình tổ chức:', known(product.producerType)),
      field('3. Địa chỉ:', addressOf(product)),
      {
        kind: 'fields',
        fields: [
          { label: '4. Điện thoại:', value: null },
          { label: 'Email:', value: null },
        ],
      },
      text('5. Tên người đại diện pháp luật:'),
      ...representative(product),
      {
        kind: 'fields',
        fields: [
          { label: '6. Ngày thành lập/đăng ký kinh doanh:', value: null },
          { label: 'Số giấy đăng ký (nếu có):', value: null },
        ],
      },
      field('7. Tên sản phẩm/dịch vụ, mô tả về quy cách sản phẩm, tiêu chuẩn:', known(product.name)),
      lines(2),
      ...papersTicked(),
      text('8. Lịch sử hình thành của chủ thể (nêu các giai đoạn hình thành và phát triển):'),
      lines(2),
      text('9. Cơ cấu tổ chức của chủ thể:'),
      lines(1),
      ...partHeading('Phần II', 'KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH'),
      text(
        'Nội dung yêu cầu: Đánh giá kết quả triển khai phương án sản xuất, kinh doanh của chủ thể theo Phương án sản xuất, kinh doanh khi tham gia OCOP.',
      ),
      text('Lưu ý: trình bày rõ một số nội dung sau:'),
      ...RESULTS.flatMap((one) => [text(one), lines(2)]),
      ...partHeading('Phần III', 'ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP'),
      criteriaTable(set, edition, given),
      { kind: 'heading', level: 3, text: 'Mô tả, chứng minh về kết quả tương ứng' },
      descriptions(set, given),
      { kind: 'heading', level: 3, text: 'Tài liệu minh chứng kèm theo' },
      evidenceTable(edition),
      {
        kind: 'text',
        text: 'Đối với sản phẩm đăng ký đánh giá, phân hạng lại: cần rà soát, cập nhật những nội dung mới và đánh giá về những thay đổi, kết quả đạt được sau 3 năm được công nhận OCOP: về nguyên liệu, công nghệ sử dụng, bao bì, nhãn mác, công bố chất lượng, thị trường tiêu thụ, sản lượng, doanh thu; bổ sung các giấy tờ minh chứng pháp lý có thời hạn;....',
        keepNext: true,
      },
      ...partHeading('Phần IV', 'KẾ HOẠCH SẢN XUẤT, KINH DOANH'),
      {
        kind: 'text',
        text: 'Trình bày những định hướng, kế hoạch của chủ sở hữu trong thời gian tới về phát triển sản phẩm, tổ chức sản xuất, thị trường.',
        keepNext: true,
      },
      lines(4),
      {
        kind: 'signatures',
        columns: [
          {
            placeAndDate: placeAndDate(setting.place, setting.date),
            title: ['ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ'],
            hint: '(Ký, họ tên, đóng dấu)',
            name: null,
          },
        ],
      },
    ],
  };
}

function partHeading(part: string, title: string): readonly Block[] {
  return [{ kind: 'heading', level: 1, text: `${part}. ${title}` }];
}

const RESULTS = [
  '- Tổ chức vùng nguyên liệu, công nghệ sản xuất, sơ chế, chế biến, đóng gói sản phẩm của chủ thể.',
  '- Sự thay đổi về chất lượng sản phẩm: chất lượng, tiêu chuẩn chất lượng, bao bì, nhãn mác, hình thức đóng gói,...',
  '- Thị trường phân phối sản phẩm.',
  '- Kết quả sản xuất, kinh doanh: doanh thu, lợi nhuận.',
] as const;

/** Boxes that only the producer can tick: no sheet says which papers there are. */
function papersTicked(): readonly Block[] {
  return [
    text('Đánh dấu (√) vào mục tương ứng:'),
    tick('a) Giấy đăng ký kinh doanh:'),
    tick('b) Đã công bố chất lượng sản phẩm theo quy định:'),
    text('c) Đã có các điều kiện sản xuất theo quy định:'),
    tick(
      '- Giấy chứng nhận cơ sở đủ điều kiện vệ sinh an toàn thực phẩm theo quy định của pháp luật cho sản xuất sản phẩm:',
    ),
    tick(
      '- Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc theo quy định cho sản phẩm (đối với các sản phẩm bắt buộc theo quy định)',
    ),
    tick('d) Đã có đăng ký sở hữu trí tuệ:'),
    tick('+ Giấy chứng nhận đăng ký nhãn hiệu:', 1),
    tick('+ Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận:', 1),
    tick('+ Bằng sáng chế', 1),
    tick('+ Bằng độc quyền kiểu dáng công nghiệp:', 1),
    tick('+ Giấy chứng nhận bản quyền tác giả', 1),
    tick('+ Khác (ghi rõ):', 1),
  ];
}

/** A line a criterion, in the order of the set: what was chosen, and room for what proves it. */
function descriptions(set: ProductSet, given: Given | null): Block {
  return {
    kind: 'table',
    caption: 'Mô tả, minh chứng theo tiêu chí',
    columns: [{ width: 30 }, { width: 10, align: 'center' }, { width: 60 }],
    head: [{ tone: 'strong', cells: ['Tiêu chí', 'Tự chấm', 'Mô tả, tài liệu minh chứng'].map(centred) }],
    rows: criteriaOf(set).map((criterion) => {
      const answer = given?.answers.get(criterion.code);
      const chosen = answer === undefined ? null : chosenText(criterion, answer);
      return {
        cells: [
          { content: `${criterion.code} ${criterion.title}` },
          { content: answer === undefined ? null : figure(answer.points) },
          { content: chosen === null ? BLANK : `${chosen}\n${BLANK}` },
        ],
      };
    }),
  };
}

function evidenceTable({ evidence }: Edition): Block {
  return {
    kind: 'table',
    // What follows is not left alone on the last page: some of the table goes with it.
    keepNext: true,
    caption: 'Tài liệu minh chứng',
    columns: [{ width: 7, align: 'center' }, { width: 38 }, { width: 55 }],
    head: [{ tone: 'strong', cells: ['TT', 'Nội dung', 'Yêu cầu'].map(centred) }],
    rows: evidence.map(({ title, asks }, index) => ({
      cells: [{ content: figure(index + 1) }, { content: title }, { content: asks }],
    })),
  };
}
