import { ownEntries } from '../base/own-entries.js';
import type { RegisterField } from './columns.js';

/**
 * What annexes of decisions call their columns, folded, with ` | ` between the names. They may mean other things: a column
 * goes by one of them where no other column of the table is that of the field.
 */
const NAMES: Readonly<Partial<Record<RegisterField, readonly string[]>>> = {
  name: [
    'ten san pham ocop | san pham ocop | ten sp ocop | ten san pham dang ky',
    'danh muc san pham | ten san pham tham gia | ten san pham duoc cong nhan',
    'ten san pham phan hang | ten hang hoa | ten goi san pham | ten goi | ten cua san pham',
  ],
  producer: [
    'ten co so | co so | don vi | ten don vi | don vi san xuat | chu the kinh te',
    'to chuc ca nhan | ten to chuc ca nhan | ten co so san xuat | chu co so',
    'chu the tham gia | chu the san pham | ten chu the ocop | ten chu the san pham',
    'chu the san xuat kinh doanh | ten doanh nghiep htx | ten to chuc | nha san xuat',
    'ho ten chu the | ten chu the kinh te | don vi chu the | chu so huu | don vi so huu',
    'ten chu the san xuat | chu the dang ky | don vi dang ky | chu the co san pham',
  ],
  commune: [
    'dia chi | dia chi xa | dia chi xa phuong | dia chi xa phuong thi tran | dia chi chu the',
    'dia chi san xuat | xa thi tran | xa tt | xa p tt | dia chi co so | noi san xuat',
    'dia diem | dia ban | dia phuong | dia chi xa phuong dac khu | dia chi co so san xuat',
    'xa phuong moi | phuong xa thi tran | thuoc xa | d c | d c san xuat | d c chu the',
  ],
  district: [
    'dia chi huyen | huyen tp | huyen thanh pho | huyen thi xa | huyen thi | huyen quan',
    'quan huyen thi xa | huyen thi thanh pho | huyen tx tp | quan huyen thi xa thanh pho',
    'ten huyen | thanh pho huyen | dia chi quan huyen',
  ],
  province: ['dia chi tinh | dia chi tinh thanh pho | tinh thanh | tinh moi | thuoc tinh', 'dia chi tinh tp'],
  stars: [
    'xep hang | hang | ket qua phan hang | ket qua xep hang | ket qua phan hang san pham',
    'phan hang san pham | xep hang sao | hang sao ocop | hang ocop | hang san pham',
    'hang sao san pham | ket qua danh gia phan hang | so sao dat | so sao duoc cong nhan',
    'dat sao | hang dat | xep hang san pham | ket qua | ket qua ocop | xep loai | cap do sao',
    'star rating | ocop rating | tieu chuan sao | hang sao dat | ket qua cong nhan | ket qua cong nhan hang sao',
    'phan hang sao | hang sao duoc cong nhan | ket qua phan hang sao | ket qua sao',
  ],
  total: [
    'diem | diem trung binh | diem tb | so diem | diem so | diem danh gia',
    'tong diem danh gia | tong diem trung binh | diem hoi dong | diem trung binh hoi dong',
    'ket qua cham diem | diem cham | diem phan hang | diem dat | tong diem dat',
    'tong diem binh quan | diem binh quan | ket qua diem | so diem dat | diem tong hop',
    'so diem dat duoc | diem trung binh cua hoi dong | diem binh quan cua hoi dong',
  ],
  decision: [
    'quyet dinh cong nhan so | quyet dinh so | so quyet dinh ngay thang nam',
    'so quyet dinh ngay quyet dinh | so ngay quyet dinh | so ngay thang quyet dinh',
    'quyet dinh phe duyet | so quyet dinh phe duyet | qd so | so ngay qd cong nhan',
    'quyet dinh cong nhan so ngay | so hieu quyet dinh | can cu quyet dinh',
    'quyet dinh so quyet dinh | quyet dinh cong nhan so quyet dinh | so qd ngay qd',
    'so van ban | so giay chung nhan | decision no | decision number',
  ],
  decided: [
    'quyet dinh cong nhan ngay | quyet dinh ngay | ngay thang | ngay thang nam',
    'ngay qd cong nhan | ngay quyet dinh cong nhan | ngay duoc cong nhan',
    'ngay thang quyet dinh | thoi gian cong nhan | quyet dinh cong nhan ngay thang nam',
    'quyet dinh cong nhan ngay ky | ngay ban hanh quyet dinh | thoi diem cong nhan',
    'quyet dinh ngay thang nam | ngay thang nam quyet dinh | ngay ky quyet dinh',
    'quyet dinh cong nhan ngay quyet dinh',
  ],
  certificateEnd: [
    'hieu luc den | thoi han | thoi han gcn | ngay het hieu luc gcn | gia tri den',
    'gcn co gia tri den | han gcn | co gia tri den | ngay het han gcn | co hieu luc den',
    'thoi han hieu luc | thoi gian hieu luc | gia tri den ngay | han hieu luc',
  ],
  status: ['hien trang | tinh trang gcn | tinh trang hieu luc | hieu luc gcn | hieu luc'],
  year: ['nam danh gia | nam dat | nam duoc cong nhan | nam phan hang | nam cap | nam dat sao'],
};

const BY_ANNEX_NAME: ReadonlyMap<string, RegisterField> = new Map(
  ownEntries(NAMES).flatMap(([field, lines = []]) =>
    lines.flatMap((line) => line.split(' | ').map((name) => [name, field] as const)),
  ),
);

/** What is shortened in headings, folded. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['qd', 'quyet dinh'],
  ['gcn', 'giay chung nhan'],
  ['sp', 'san pham'],
]);

/** The same where an annex says more than a name: `Số QĐ, ngày công nhận`, `Địa chỉ nơi sản xuất`. */
const PATTERNS: readonly (readonly [RegisterField, RegExp, except: RegExp])[] = [
  [
    'decided',
    /^(?:ngay|thoi gian|thoi diem) .*(?:quyet dinh|cong nhan|giay chung nhan|ban hanh|ky)/,
    /het|den ngay|thu hoi/,
  ],
  ['decision', /^(?:so |theo |can cu )*quyet dinh(?: |$)/, /thu hoi|truoc|ap dung|cu$/],
  ['decision', /^(?:so )?van ban (?:cong nhan|phe duyet|quyet dinh)/, /thu hoi|truoc/],
  [
    'certificateEnd',
    /^(?:(?:giay chung nhan |co )*(?:gia tri|hieu luc) den|(?:ngay )?het (?:han|hieu luc)|(?:thoi han|thoi gian hieu luc|han)(?: hieu luc| gia tri)*(?: cua| den)* (?:giay|chung nhan|cong nhan))/,
    /thu hoi|an toan|attp|thuc pham|su dung|bao ho|nhan hieu|hop dong|iso|haccp|gap(?: |$)/,
  ],
  [
    'name',
    /^(?:danh muc |danh sach |ten |ten goi |ten cua )*(?:cac )?san pham(?: ocop)?(?: (?:duoc|dat|da|tham gia|dang ky|de nghi|cong nhan|xep hang|phan hang|danh gia|sao|ocop))*$/,
    /^san pham (?:de nghi|dang ky|duoc|dat|da)/,
  ],
  // `Tên và địa chỉ chủ thể`: its cells are taken apart.
  [
    'producer',
    /^(?!dia chi (?!va ten)).*(?:chu the|co so|don vi|nha san xuat|to chuc|doanh nghiep|hop tac xa|htx).*dia chi|^(?:ten|dia chi).* (?:dia chi|ten) .*(?:chu the|co so|don vi|nha san xuat|to chuc|doanh nghiep|hop tac xa|htx)/,
    /mail|web|dien thoai|lien he/,
  ],
  ['commune', /^dia chi /, /mail|web|dien thoai|lien he|huyen$|tinh$/],
  [
    'stars',
    /^(?:ket qua |muc |cap do |so )?(?:danh gia |dat )?(?:xep hang|phan hang|xep loai|hang sao|sao dat|muc sao|dat sao|sao)(?: |$)/,
    /ngay|de nghi|de xuat|dang ky|du kien|truoc|diem|hien tai|toi da|ban sao|(?:^| )cu(?: |$)|\d/,
  ],
];

/** The field that a heading of an annex may be for; undefined for none. */
export function annexFieldOf(folded: string): RegisterField | undefined {
  const named = BY_ANNEX_NAME.get(folded);
  if (named !== undefined) return named;
  const words = folded
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .join(' ');
  const spelt = BY_ANNEX_NAME.get(words);
  return spelt ?? PATTERNS.find(([, pattern, except]) => pattern.test(words) && !except.test(words))?.[0];
}
