import { emphasised, strong } from '../../src/formats/paper/inline.js';
import type { Block, Figure, Paper, PaperSection, TableRow } from '../../src/formats/paper/paper.js';

const figure = (value: number): Figure => ({ value, shown: String(value), decimals: 0 });

export const paperOf = (...blocks: readonly Block[]): Paper => ({
  title: 'Giấy thử',
  sections: [{ name: 'Phần một', orientation: 'portrait', blocks }],
});

/** A minutes of a council as a secretary would file it: each kind of block that an official paper has. */
export const MINUTES: PaperSection = {
  name: 'Biên bản',
  orientation: 'portrait',
  blocks: [
    {
      kind: 'letterhead',
      agency: ['UBND TỈNH KHÁNH HÒA', 'HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP'],
      number: 'Số: …/BB-HĐ',
      placeAndDate: 'Khánh Sơn, ngày 05 tháng 6 năm 2026',
    },
    {
      kind: 'title',
      text: 'Biên bản họp Hội đồng',
      below: ['Đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2026'],
    },
    { kind: 'heading', level: 1, text: 'I. Thành phần tham dự' },
    { kind: 'field', label: 'Chủ trì', value: 'Nguyễn Thị Hoa, Phó Chủ tịch UBND tỉnh' },
    { kind: 'field', label: 'Thư ký', value: null },
    {
      kind: 'fields',
      fields: [
        { label: 'Điện thoại', value: '0258 3822 000' },
        { label: 'Email', value: null },
      ],
    },
    { kind: 'field', label: 'Vắng mặt', value: null, indent: 1 },
    {
      kind: 'ticks',
      label: 'Lần đăng ký đánh giá:',
      box: 'behind',
      ticks: [
        { text: 'Lần đầu', ticked: true },
        { text: 'Nâng hạng', ticked: false },
        { text: 'Đánh giá lại', ticked: false },
      ],
    },
    { kind: 'heading', level: 1, text: 'II. Kết quả' },
    {
      kind: 'text',
      align: 'justify',
      text: [
        ...strong('Hội đồng '),
        { text: 'đã chấm điểm các sản phẩm sau đây; điểm của mỗi sản phẩm là trung bình cộng điểm của các ' },
        ...emphasised('thành viên'),
        { text: ', sản phẩm nào có điểm chênh lệch quá 10 thì được chấm lại.' },
      ],
    },
    {
      kind: 'table',
      caption: 'Kết quả chấm điểm',
      columns: [
        { width: 8, align: 'center' },
        { width: 42, namesRow: true },
        { width: 14, align: 'right' },
        { width: 14, align: 'right' },
        { width: 22, align: 'center' },
      ],
      head: [
        {
          cells: [
            { content: 'TT', rows: 2 },
            { content: 'Sản phẩm', rows: 2 },
            { content: 'Điểm', span: 2 },
            { content: 'Hạng', rows: 2 },
          ],
        },
        { cells: [{ content: 'Trung bình' }, { content: 'Chênh lệch' }] },
      ],
      rows: [
        { tone: 'strong', cells: [{ content: 'Nhóm: Thực phẩm tươi sống', span: 5 }] },
        {
          cells: [
            { content: figure(1) },
            { content: 'Sầu riêng Khánh Sơn' },
            { content: { value: 91.16, shown: '91,16', decimals: 2 } },
            { content: figure(3) },
            { content: '★★★★★' },
          ],
        },
        {
          tone: 'warned',
          cells: [
            { content: figure(2) },
            { content: 'Bưởi da xanh' },
            { content: { value: 72.5, shown: '72,50', decimals: 2 } },
            { content: figure(14) },
            { content: 'Phải chấm lại' },
          ],
        },
      ],
    },
    { kind: 'heading', level: 1, text: 'III. Ý kiến khác' },
    { kind: 'lines', count: 3 },
    {
      kind: 'signatures',
      columns: [
        { placeAndDate: null, title: ['THƯ KÝ'], hint: '(Ký và ghi rõ họ tên)', name: 'Lê Văn Bình' },
        {
          placeAndDate: 'Khánh Sơn, ngày … tháng … năm …',
          title: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
          hint: '(Ký, đóng dấu, ghi rõ họ tên)',
          name: null,
        },
      ],
    },
    { kind: 'footnotes', notes: ['1 Theo Phụ lục I về Danh mục phân loại sản phẩm.'] },
  ],
};

/** The annex of a decision, turned. */
export const ANNEX: PaperSection = {
  name: 'Phụ lục',
  orientation: 'landscape',
  blocks: [
    {
      kind: 'title',
      text: 'Danh sách đề nghị công nhận',
      below: [emphasised('(Kèm theo Tờ trình)')],
    },
    {
      kind: 'table',
      caption: 'Điểm của từng thành viên',
      columns: [
        { width: 28, namesRow: true },
        ...Array.from({ length: 12 }, () => ({ width: 6, align: 'center' as const })),
      ],
      head: [
        {
          cells: [
            { content: 'Sản phẩm' },
            ...Array.from({ length: 12 }, (_, at) => ({ content: `Ủy viên ${String(at + 1)}` })),
          ],
        },
      ],
      rows: ['Sầu riêng Khánh Sơn', 'Tỏi Lý Sơn'].map((name) => ({
        cells: [{ content: name }, ...Array.from({ length: 12 }, (_, at) => ({ content: figure(70 + at) }))],
      })),
    },
    {
      kind: 'signatures',
      columns: [
        {
          placeAndDate: 'Nha Trang, ngày … tháng … năm …',
          title: ['CHỦ TỊCH'],
          hint: '(Ký, đóng dấu)',
          name: 'Trần Văn An',
        },
      ],
    },
    { kind: 'recipients', to: ['Bộ Nông nghiệp và Môi trường;', 'Lưu: VT.'] },
  ],
};

/** A form without an agency, filled in as far as one product goes. */
export const FORM: PaperSection = {
  name: 'Phiếu đánh giá',
  orientation: 'portrait',
  blocks: [
    { kind: 'letterhead', agency: [], number: null, placeAndDate: null },
    { kind: 'title', text: 'Phiếu đánh giá', below: ['Bộ sản phẩm: Rau, củ, quả, hạt tươi'] },
    { kind: 'field', label: 'Tên sản phẩm:', value: 'Sầu riêng Khánh Sơn' },
    { kind: 'heading', level: 2, text: 'Phần A' },
    {
      kind: 'table',
      caption: 'Các tiêu chí và thang điểm',
      columns: [{ width: 82 }, { width: 18, align: 'center' }],
      head: [{ cells: [{ content: 'Các tiêu chí' }, { content: 'Thang điểm' }] }],
      rows: [
        { tone: 'strong', cells: [{ content: '1.1. Nguồn gốc sản phẩm' }, { content: figure(5) }] },
        { cells: [{ content: '☐ Dưới 50% nguyên liệu có nguồn gốc trong huyện' }, { content: figure(1) }] },
        { cells: [{ content: '☑ Từ 75% trở lên' }, { content: figure(5), bold: true }] },
      ],
    },
    { kind: 'text', text: 'Ý kiến của người đánh giá:' },
    { kind: 'lines', count: 2 },
    {
      kind: 'signatures',
      columns: [
        {
          placeAndDate: '…, ngày … tháng … năm …',
          title: ['Người đánh giá'],
          hint: '(Ký và ghi rõ họ tên)',
          name: null,
        },
      ],
    },
  ],
};

const NAMES = [
  'Mắm nhum Phú Yên',
  'Sầu riêng Khánh Sơn',
  'Trầm hương Vạn Ninh',
  'Nước mắm Ninh Hòa',
  'Bánh tráng Diên Khánh',
];

/** The rows of a ranking, made when they are requested. */
function* rankingRows(count: number): Generator<TableRow> {
  for (let at = 1; at <= count; at += 1) {
    const stars = 5 - (at % 4);
    const total = 100 - (at % 60);
    yield {
      ...(at % 4 === 3 && { tone: 'warned' as const }),
      cells: [
        { content: figure(at) },
        { content: `56-${String(22000 + (at % 700))}-${String(at)}-2026` },
        { content: `${NAMES[at % NAMES.length] ?? ''} số ${String(at)}` },
        { content: `Hợp tác xã nông nghiệp và dịch vụ tổng hợp ${String(at % 900)}` },
        { content: `Xã Khánh ${String(at % 120)}` },
        { content: figure(total) },
        { content: '★'.repeat(stars) },
        {
          content:
            at % 4 === 3 ? `${String(total)} điểm, còn thiếu 4★: 1.3 cần 3, đang 1; 3.5 cần 2, đang 0` : null,
        },
      ],
    };
  }
}

/** A ranking as a page on its own, with its charts. */
export const rankingSection = (count: number): PaperSection => ({
  name: 'Xếp hạng',
  orientation: 'landscape',
  blocks: [
    {
      kind: 'title',
      text: 'Bảng xếp hạng sản phẩm OCOP',
      below: [`${String(count)} sản phẩm, Quyết định 26/2026/QĐ-TTg`],
    },
    { kind: 'heading', level: 1, text: 'Tổng quan' },
    {
      kind: 'bars',
      title: 'Số sản phẩm theo hạng sao',
      head: ['Hạng', 'Số sản phẩm'],
      bars: [
        { label: '5 sao', value: 12, shown: '12' },
        { label: '4 sao', value: 140, shown: '140' },
        { label: '3 sao', value: 96, shown: '96' },
        { label: 'Dưới 3 sao', value: 0, shown: '0' },
      ],
    },
    {
      kind: 'bars',
      title: 'Yêu cầu tối thiểu hay thiếu nhất',
      head: ['Yêu cầu', 'Số sản phẩm thiếu'],
      bars: [
        { label: '3.5 Sở hữu trí tuệ, nhãn hiệu hàng hóa được bảo hộ', value: 1031, shown: '1.031' },
        { label: '1.3 Liên kết sản xuất', value: 512, shown: '512' },
      ],
    },
    { kind: 'heading', level: 1, text: 'Xếp hạng' },
    {
      kind: 'table',
      caption: 'Bảng xếp hạng',
      filter: true,
      columns: [
        { width: 5, align: 'right' },
        { width: 14 },
        { width: 20, namesRow: true },
        { width: 21 },
        { width: 10 },
        { width: 5, align: 'right' },
        { width: 8 },
        { width: 17 },
      ],
      head: [
        {
          cells: ['TT', 'Mã', 'Sản phẩm', 'Chủ thể', 'Xã', 'Điểm', 'Hạng', 'Lý do'].map((content) => ({
            content,
          })),
        },
      ],
      rows: { [Symbol.iterator]: () => rankingRows(count) },
    },
    { kind: 'heading', level: 1, text: 'Không xếp hạng' },
    { kind: 'text', text: 'Không có sản phẩm nào bị loại.' },
  ],
});
