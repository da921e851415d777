import type { Judged } from '../council/judge.js';
import type { Regulation } from '../council/regulation.js';
import { fewestOf } from '../engine/council-rules.js';
import type { Block } from '../formats/paper/paper.js';
import { ROLE_NAMES } from './council-words.js';
import { figure } from './criteria-table.js';
import { centred, heading, text } from './form-blocks.js';
import { joined } from './words.js';

/** Somebody was there whose sheet counts; quorum is judged product by product, as not everybody scores them all. */
export function attendance({ products }: Judged, regulation: Regulation): readonly Block[] {
  const { members, rules } = regulation;
  const sheetsOf = (name: string) =>
    products.filter(({ result }) => result.sheets.some(({ member }) => member === name)).length;
  const present = members.filter(({ name }) => sheetsOf(name) > 0);
  const chairs = present.some(({ role }) => role === 'chair');
  const short = products.filter(({ result }) => result.outcome === 'no-quorum').length;
  return [
    heading('I. THÀNH PHẦN'),
    {
      kind: 'table',
      caption: 'Thành viên Hội đồng',
      columns: [
        { width: 7, align: 'center' },
        { width: 27, namesRow: true },
        { width: 20 },
        { width: 30 },
        { width: 16, align: 'center' },
      ],
      head: [
        {
          tone: 'strong',
          cells: ['TT', 'Họ và tên', 'Chức danh', 'Cơ quan', 'Có phiếu / số sản phẩm'].map(centred),
        },
      ],
      rows: members.map(({ name, role, agency }, index) => ({
        cells: [
          { content: figure(index + 1) },
          { content: name },
          { content: ROLE_NAMES[role] },
          { content: agency },
          { content: sheetsOf(name) === 0 ? 'Vắng' : `${String(sheetsOf(name))}/${String(products.length)}` },
        ],
      })),
    },
    text(
      `Có phiếu: ${String(present.length)}/${String(members.length)} thành viên; theo Quy chế cần ít nhất ${String(fewestOf(members.length, rules.quorum))}` +
        `${rules.chairPresent ? `, có Chủ tịch (${chairs ? 'có mặt' : 'vắng'})` : ''}.` +
        (short === 0 ? '' : ` ${String(short)} sản phẩm chưa đủ thành viên, chưa có kết luận.`),
    ),
    ...people('Vắng mặt', regulation.absent),
    ...people('Khách mời', regulation.guests),
  ];
}

/** "Vắng mặt: Nguyễn A (Sở Y tế), đi công tác; Trần B." */
function people(label: string, all: Regulation['absent']): readonly Block[] {
  const named = all.map(({ name, agency, reason }) =>
    joined(`${name}${agency === null ? '' : ` (${agency})`}`, reason ?? ''),
  );
  return named.length === 0 ? [] : [text(`${label}: ${named.join('; ')}.`)];
}
