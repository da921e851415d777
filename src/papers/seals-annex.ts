import type { Judged } from '../council/judge.js';
import type { Regulation } from '../council/regulation.js';
import { sealList } from '../council/seal-list.js';
import type { PaperSection } from '../formats/paper/paper.js';
import { councilSignatures } from './council-words.js';
import { figure } from './criteria-table.js';
import { centred, text } from './form-blocks.js';

/**
 * The annex to the minutes that makes seals worth more than a seal: whoever changes a sheet can seal it anew, but not on
 * the paper that the council has signed. None where no sheet is sealed, as where all were copied into a table.
 */
export function sealsAnnex(judged: Judged, regulation: Regulation): readonly PaperSection[] {
  const seals = sealList(judged);
  if (seals.every(({ seal }) => seal === null)) return [];
  return [
    {
      name: 'Phụ lục niêm phong',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'title',
          text: 'PHỤ LỤC: NIÊM PHONG CỦA CÁC PHIẾU',
          below: ['(Kèm theo biên bản họp Hội đồng)'],
        },
        text(
          'Niêm phong là mã SHA-256 của nội dung phiếu. Phiếu nào về sau có mã khác là đã bị sửa; kiểm tra bằng "ocop sheet verify --seals".',
        ),
        {
          kind: 'table',
          caption: 'Niêm phong của các phiếu',
          columns: [
            { width: 5, align: 'center' },
            { width: 27, namesRow: true },
            { width: 18 },
            { width: 6, align: 'center' },
            { width: 7, align: 'center' },
            { width: 37 },
          ],
          head: [
            {
              tone: 'strong',
              cells: ['TT', 'Sản phẩm', 'Thành viên', 'Vòng', 'Tổng điểm', 'Niêm phong'].map(centred),
            },
          ],
          rows: seals.map(({ product, member, round, total, seal }, index) => ({
            cells: [
              { content: figure(index + 1) },
              { content: [product.name, product.code].filter((one) => one !== '').join('\n') },
              { content: member },
              { content: figure(round) },
              { content: figure(total) },
              { content: seal === null ? 'không có' : inGroups(seal) },
            ],
          })),
          size: 10,
        },
        councilSignatures(regulation),
      ],
    },
  ];
}

/** Eight digits at a time, so that two people can read them out to each other, and a line can end between them. */
function inGroups(seal: string): string {
  const digits = seal.replace(/^sha256:/, '');
  return (digits.match(/.{8}/g) ?? [digits]).join(' ');
}
