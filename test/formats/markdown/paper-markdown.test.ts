import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../src/formats/markdown/paper-markdown.js';
import type { Block, PaperSection } from '../../../src/formats/paper/paper.js';
import { everyBlock, longTable, paperOf, sectionOf } from '../../support/papers.js';

function markdownOf(...sections: readonly PaperSection[]): string {
  let written = '';
  writeMarkdown(paperOf(sections), (text) => {
    written += text;
  });
  return written;
}

const ofBlocks = (...blocks: readonly Block[]) => markdownOf(sectionOf(...blocks));

it('writes every kind of block, one below the other', () => {
  expect(ofBlocks(...everyBlock())).toBe(`ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA\\
**HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP**\\
Số: 12/BB-HĐ

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\\
**Độc lập - Tự do - Hạnh phúc**

*Khánh Sơn, ngày 05 tháng 6 năm 2026*

# BIÊN BẢN HỌP HỘI ĐỒNG

**Đánh giá, phân hạng sản phẩm OCOP năm 2026**

## I. THÀNH PHẦN

Hội đồng họp **phiên thứ nhất** theo *Quyết định số 26/2026/QĐ-TTg* ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ; có mặt 9 trên 9 thành viên, <u>đủ số thành viên</u> để họp và biểu quyết theo quy chế.

### 1. Đơn vị đăng ký

Tên chủ thể: HTX Nông nghiệp xanh & sạch \\<Khánh Sơn>

Chức vụ: ……………………

Điện thoại: ……………………; Email: ……………………

Giới tính: Nữ; Dân tộc: ……………………

Mô tả: ……………………

……………………\\
……………………

#### a) Lần đăng ký

4\\. Lần đăng ký đánh giá: Lần đầu ☑; Nâng hạng ☐; Đánh giá lại ☐

☑ Đã công bố chất lượng; ☐ Chưa công bố

Các sản phẩm được chấm như sau:

| TT | Nội dung chấm<br>Các tiêu chí | Nội dung chấm<br>Thang điểm |
| :---: | --- | ---: |
| **1** | **☑ Dòng 1: sản phẩm được trồng trên địa bàn cấp xã, có hợp đồng liên kết với các hộ trong tỉnh và chứng từ hợp lệ từ 50% đến dưới 75%** | **72,16** |
| 2 | ☐ Dòng 2: sản phẩm được trồng trên địa bàn cấp xã, có hợp đồng liên kết với các hộ trong tỉnh và chứng từ hợp lệ từ 50% đến dưới 75% | 72,16 |
| 3 | ☐ Dòng 3: sản phẩm được trồng trên địa bàn cấp xã, có hợp đồng liên kết với các hộ trong tỉnh và chứng từ hợp lệ từ 50% đến dưới 75% | 72,16 |

**Số sản phẩm theo hạng sao**

| Hạng | Số sản phẩm |
| --- | ---: |
| 5 sao | 2 |
| 4 sao | 7 |

---

1 Theo Phụ lục I về Danh mục phân loại sản phẩm tham gia đánh giá.

Biên bản lập thành 03 bản, có giá trị như nhau.

***Nơi nhận:***

- UBND tỉnh;
- Các thành viên Hội đồng;
- Lưu: VT.

**TM. HỘI ĐỒNG**\\
**CHỦ TỊCH**\\
*(Ký và ghi rõ họ tên)*

**Nguyễn Thị Bưởi**

**THƯ KÝ**\\
*(Ký và ghi rõ họ tên)*

……………………

*Khánh Sơn, ngày 05 tháng 6 năm 2026*\\
**TM. HỘI ĐỒNG**\\
**CHỦ TỊCH**\\
*(Ký, đóng dấu)*

**Trần Văn Ổi**
`);
});

it('parts sections by a line across', () => {
  const section = (text: string) => sectionOf({ kind: 'text', text });
  expect(markdownOf(section('Một'), section('Hai'))).toBe('Một\n\n---\n\nHai\n');
});

it.each([
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
  ['a | b', 'a \\| b'],
  ['*a* _b_ `c` ~~d~~ $e$', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$e\\$'],
  ['![x](y)', '!\\[x\\](y)'],
  ['&lt; & &#60;', '\\&lt; & \\&#60;'],
  ['a\\', 'a\\\\'],
  ['# a', '\\# a'],
  ['- a', '\\- a'],
  ['+ a', '\\+ a'],
  ['> a', '\\> a'],
  ['---', '\\---'],
  ['a\n===', 'a\\\n\\==='],
  ['1. a', '1\\. a'],
  ['12) a', '12\\) a'],
  ['1.5 kg', '1.5 kg'],
  ['-1.', '\\-1.'],
  ['    mã', 'mã'],
  ['a\r\n\r\nb\tc', 'a\\\nb c'],
])('writes the text %j as %j', (text, written) => {
  expect(ofBlocks({ kind: 'text', text })).toBe(`${written}\n`);
});

it('keeps the blanks around bold text outside its asterisks, within which they would undo them', () => {
  const text = [
    { text: 'a' },
    { text: ' b ', bold: true },
    { text: 'c' },
    { text: ' ', italic: true },
    { text: 'd' },
  ];
  expect(ofBlocks({ kind: 'text', text })).toBe('a **b** c d\n');
});

describe('a table', () => {
  it('keeps line breaks, pipes and markup within its cells', () => {
    const rows = [
      { cells: [{ content: '1. a|b\n\n<br>' }, { content: '- c', bold: true }, { content: null }] },
    ];
    expect(ofBlocks({ ...longTable(0), head: [], rows })).toBe(
      '| | | |\n| :---: | --- | ---: |\n| 1. a\\|b<br><br>\\<br> | **- c** | |\n',
    );
  });

  it('leaves the other columns of a cell that spans several empty, and fills a row that is short', () => {
    const rows = [
      { cells: [{ content: 'Phần A', span: 2 }, { content: '40' }] },
      { cells: [{ content: 'x' }] },
    ];
    expect(
      ofBlocks({ ...longTable(0), head: [], rows })
        .split('\n')
        .slice(2),
    ).toEqual(['| Phần A | | 40 |', '| x | | |', '']);
  });
});
