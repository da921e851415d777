import { emphasised, strong } from '../../src/formats/paper/inline.js';
import type { Block, Paper, PaperSection, TableBlock, TableRow } from '../../src/formats/paper/paper.js';

/** A paper of the given sections. */
export function paperOf(sections: Iterable<PaperSection>, title = 'Giấy tờ'): Paper {
  return { title, sections };
}

/** A portrait section of the given blocks. */
export function sectionOf(...blocks: readonly Block[]): PaperSection {
  return { name: 'Phần', orientation: 'portrait', blocks };
}

/** A table of so many rows, a number and a long wording in each. */
export function longTable(rows: number): TableBlock {
  return {
    kind: 'table',
    caption: 'Các tiêu chí và điểm',
    columns: [{ width: 10, align: 'center' }, { width: 70 }, { width: 20, align: 'right' }],
    head: [
      {
        cells: [
          { content: 'TT', rows: 2 },
          { content: 'Nội dung chấm', span: 2 },
        ],
      },
      { cells: [{ content: 'Các tiêu chí' }, { content: 'Thang điểm' }] },
    ],
    rows: rowsOf(rows),
  };
}

function rowsOf(count: number): readonly TableRow[] {
  return Array.from({ length: count }, (_, at) => ({
    cells: [
      { content: { value: at + 1, shown: String(at + 1), decimals: 0 } },
      {
        content: `${at % 3 === 0 ? '☑' : '☐'} Dòng ${String(at + 1)}: sản phẩm được trồng trên địa bàn cấp xã, có hợp đồng liên kết với các hộ trong tỉnh và chứng từ hợp lệ từ 50% đến dưới 75%`,
      },
      { content: { value: 72.16, shown: '72,16', decimals: 2 } },
    ],
    ...(at % 10 === 0 ? { tone: 'strong' as const } : {}),
  }));
}

/** One block of every kind, as an official paper would have them. */
export function everyBlock(): readonly Block[] {
  return [
    {
      kind: 'letterhead',
      agency: ['ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA', 'HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP'],
      number: 'Số: 12/BB-HĐ',
      placeAndDate: 'Khánh Sơn, ngày 05 tháng 6 năm 2026',
    },
    {
      kind: 'title',
      text: 'BIÊN BẢN HỌP HỘI ĐỒNG',
      below: ['Đánh giá, phân hạng sản phẩm OCOP năm 2026'],
    },
    { kind: 'heading', level: 1, text: 'I. THÀNH PHẦN' },
    {
      kind: 'text',
      text: [
        { text: 'Hội đồng họp ' },
        ...strong('phiên thứ nhất'),
        { text: ' theo ' },
        ...emphasised('Quyết định số 26/2026/QĐ-TTg'),
        { text: ' ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ; có mặt 9 trên 9 thành viên, ' },
        { text: 'đủ số thành viên', underline: true },
        { text: ' để họp và biểu quyết theo quy chế.' },
      ],
    },
    { kind: 'heading', level: 2, text: '1. Đơn vị đăng ký' },
    { kind: 'field', label: 'Tên chủ thể', value: 'HTX Nông nghiệp xanh & sạch <Khánh Sơn>' },
    { kind: 'field', label: 'Chức vụ', value: null },
    {
      kind: 'fields',
      fields: [
        { label: 'Điện thoại', value: null },
        { label: 'Email', value: null },
      ],
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Giới tính', value: 'Nữ' },
        { label: 'Dân tộc', value: null },
      ],
    },
    { kind: 'field', label: 'Mô tả', value: null, indent: 1 },
    { kind: 'lines', count: 2 },
    { kind: 'heading', level: 3, text: 'a) Lần đăng ký' },
    {
      kind: 'ticks',
      label: '4. Lần đăng ký đánh giá',
      box: 'behind',
      ticks: [
        { text: 'Lần đầu', ticked: true },
        { text: 'Nâng hạng', ticked: false },
        { text: 'Đánh giá lại', ticked: false },
      ],
    },
    {
      kind: 'ticks',
      label: '',
      box: 'before',
      ticks: [
        { text: 'Đã công bố chất lượng', ticked: true },
        { text: 'Chưa công bố', ticked: false },
      ],
      indent: 1,
    },
    { kind: 'text', text: 'Các sản phẩm được chấm như sau:', align: 'left', indent: 1 },
    longTable(3),
    {
      kind: 'bars',
      title: 'Số sản phẩm theo hạng sao',
      head: ['Hạng', 'Số sản phẩm'],
      bars: [
        { label: '5 sao', value: 2, shown: '2' },
        { label: '4 sao', value: 7, shown: '7' },
      ],
    },
    { kind: 'footnotes', notes: ['1 Theo Phụ lục I về Danh mục phân loại sản phẩm tham gia đánh giá.'] },
    { kind: 'text', text: 'Biên bản lập thành 03 bản, có giá trị như nhau.' },
    { kind: 'recipients', to: ['UBND tỉnh', 'Các thành viên Hội đồng', 'Lưu: VT'] },
    {
      kind: 'signatures',
      columns: [
        {
          placeAndDate: null,
          title: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
          hint: '(Ký và ghi rõ họ tên)',
          name: 'Nguyễn Thị Bưởi',
        },
      ],
    },
    {
      kind: 'signatures',
      columns: [
        { placeAndDate: null, title: ['THƯ KÝ'], hint: '(Ký và ghi rõ họ tên)', name: null },
        {
          placeAndDate: 'Khánh Sơn, ngày 05 tháng 6 năm 2026',
          title: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
          hint: '(Ký, đóng dấu)',
          name: 'Trần Văn Ổi',
        },
      ],
    },
  ];
}
