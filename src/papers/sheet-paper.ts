import { criteriaOf } from '../engine/criteria-of.js';
import type { Edition } from '../engine/types.js';
import type { RatingWarning } from '../engine/problems.js';
import type { Rating } from '../engine/rate-sheet.js';
import type { SheetProduct } from '../sheets/sheet-file.js';
import { emphasised, strong } from '../formats/paper/inline.js';
import { criteriaTable } from './criteria-table.js';
import type { Block, PaperSection } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import type { PrintedSheet } from './sheet-to-print.js';
import { draftBlocks, signedBy, sheetFootnotes } from './signing-blocks.js';
import { stopsIn } from './council-reasons.js';
import { word } from '../base/word-coded.js';
import { joined, known, unmetInWords } from './words.js';
import type { PapersMessages } from './messages.js';

/** Phiếu đánh giá: the head, the table and the foot of each set's form in Phụ lục II of 26/2026, filled in. */
export function sheetSection(
  sheet: PrintedSheet,
  setting: PaperSetting,
  messages: PapersMessages,
): PaperSection {
  const { set, edition, answers, rating, product } = sheet;
  return {
    name: joined(product.code, sheet.member),
    orientation: 'portrait',
    blocks: [
      ...sheetHead(sheet),
      criteriaTable(set, edition, { answers, rating }),
      {
        kind: 'text',
        text: emphasised(
          'Ghi chú: Dấu sao là yêu cầu tối thiểu phải đạt theo các cấp độ sao (*** - 3 sao; **** - 4 sao; ***** - 5 sao)',
        ),
      },
      ...caselessBlocks(sheet),
      ...resultBlocks(rating, edition),
      ...stopBlocks(rating, messages),
      ...remarkBlocks(sheet),
      ...draftBlocks(sheet),
      signedBy(sheet, setting),
      ...sheetFootnotes(sheet, setting.footnotes === true ? doubtsOn(sheet, messages) : []),
    ],
  };
}

/** A 0 after which the statute's note has the product assessed no further. */
export function stopBlocks({ warnings }: Rating, messages: PapersMessages): readonly Block[] {
  return noticesOf(stopsIn(warnings), messages);
}

/** What the sources leave in doubt about the set, and what that does to the stars. */
function doubtsOn({ set, rating }: PrintedSheet, messages: PapersMessages): readonly string[] {
  return [
    ...(set.disputed === null ? [] : [messages.criteria.disputed(set.disputed)]),
    ...rating.warnings
      .filter(({ code }) => code === 'disputed-set')
      .map((warning) => word(messages.warnings, warning)),
  ];
}

function noticesOf(warnings: readonly RatingWarning[], messages: PapersMessages): readonly Block[] {
  return warnings.map((warning): Block => ({
    kind: 'text',
    text: strong(`Lưu ý: ${word(messages.warnings, warning)}`),
  }));
}

function sheetHead({ set, product, edition }: PrintedSheet): readonly Block[] {
  return [
    {
      kind: 'title',
      text: 'PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP',
      below: [
        `${String(set.set)}. Bộ sản phẩm: ${set.name}`,
        ...(set.branch === null ? [] : [emphasised(`(Sản phẩm: ${set.branch}. Nhóm: ${set.group ?? ''})`)]),
        emphasised(`(Theo Quyết định số ${edition.instrument.number})`),
      ],
    },
    { kind: 'field', label: 'Tên sản phẩm:', value: known(product.name) },
    { kind: 'field', label: 'Mã số sản phẩm:', value: known(product.code) },
    ...codeLegend(edition),
    { kind: 'field', label: 'Tên chủ thể sản xuất:', value: known(product.producer) },
    { kind: 'field', label: 'Số điện thoại:', value: null },
    { kind: 'field', label: 'Địa chỉ:', value: addressOf(product) },
    ...set.disqualifiers.map((text): Block => ({ kind: 'text', text: emphasised(text) })),
  ];
}

/** Points of a criterion with two cases stand without a tick where nobody says which case they are of. */
function caselessBlocks({ set, answers }: PrintedSheet): readonly Block[] {
  const codes = criteriaOf(set)
    .filter(
      ({ cases, code }) =>
        cases !== null && (answers.get(code)?.points ?? 0) > 0 && answers.get(code)?.case === null,
    )
    .map(({ code }) => code);
  if (codes.length === 0) return [];
  const said = `Chưa ghi trường hợp 1 hay 2 ở tiêu chí ${codes.join(', ')}: có điểm, chưa đánh dấu ô nào.`;
  return [{ kind: 'text', text: strong(said) }];
}

/** How a product's code is built, where the edition's form explains it. */
function codeLegend({ forms }: Edition): readonly Block[] {
  return forms === null ? [] : [{ kind: 'text', text: emphasised(forms.productCode) }];
}

/** The commune and what is above it; nobody asks for more of a product. */
export function addressOf({ commune, district, province }: SheetProduct): string | null {
  return known(joined(commune, district, province));
}

function resultBlocks(
  { status, parts, total, stars, pointStars, unmet, missing, reason }: Rating,
  edition: Edition,
): readonly Block[] {
  const line = (text: string): Block => ({ kind: 'text', text });
  const sums = edition.parts.map(
    ({ part, max }) => `phần ${part} ${String(parts[part])}/${String(max)} điểm`,
  );
  const bold = (text: string): Block => ({ kind: 'text', text: strong(text) });
  const level = (of: number | null) => (of === null ? '' : `${String(of)} sao`);
  return [
    bold('Kết quả:'),
    ...(missing.length > 0
      ? [line(`Chưa chấm: ${missing.join(', ')}; chưa có tổng điểm.`)]
      : [line(`Tổng điểm ${String(total)}/100 điểm; ${sums.join('; ')}.`)]),
    ...(status === 'disqualified' ? [bold(`Hồ sơ bị loại: ${reason ?? ''}`)] : []),
    ...(stars === null
      ? []
      : [
          bold(
            `Hạng sao: ${level(stars)}${stars === pointStars ? '' : ` (theo điểm: ${level(pointStars)}, chưa đạt yêu cầu tối thiểu)`}`,
          ),
        ]),
    ...(unmet.length === 0
      ? []
      : [
          line('Yêu cầu tối thiểu chưa đạt:'),
          ...unmet.map((one): Block => ({ kind: 'text', text: `- ${unmetInWords(one)}`, indent: 1 })),
        ]),
  ];
}

function remarkBlocks({ set, remarks }: PrintedSheet): readonly Block[] {
  const lines = criteriaOf(set).flatMap(({ code }) => {
    const { note, evidence } = remarks.get(code) ?? {};
    return [
      ...(note === undefined ? [] : [`- ${code}: ${note}`]),
      ...(evidence === undefined ? [] : [`- ${code}, minh chứng: ${evidence}`]),
    ];
  });
  return [
    { kind: 'text', text: strong('Ý kiến của người đánh giá:') },
    ...lines.map((text): Block => ({ kind: 'text', text })),
    { kind: 'lines', count: 2 },
  ];
}
