import type { Rating } from '../engine/rate-sheet.js';
import type { PaperSection } from '../formats/paper/paper.js';
import { emphasised, strong } from '../formats/paper/inline.js';
import { shortTable } from './criteria-table.js';
import type { PaperSetting } from './paper-setting.js';
import { stopBlocks } from './sheet-paper.js';
import type { PrintedSheet } from './sheet-to-print.js';
import { draftBlocks, memberInWords, signedBy, sheetFootnotes } from './signing-blocks.js';
import type { PapersMessages } from './messages.js';
import { BLANK, joined } from './words.js';

/** A sheet on one page: its criteria by their codes and names, and the points that were given. */
export function shortSection(
  sheet: PrintedSheet,
  setting: PaperSetting,
  messages: PapersMessages,
): PaperSection {
  const { product, set, edition, answers, rating } = sheet;
  return {
    name: joined(product.code, sheet.member),
    orientation: 'portrait',
    onePage: true,
    blocks: [
      {
        kind: 'title',
        text: 'PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP',
        below: [
          `${String(set.set)}. Bộ sản phẩm: ${set.name}`,
          emphasised(`(Theo Quyết định số ${edition.instrument.number}; bản rút gọn: tiêu chí và điểm)`),
        ],
      },
      { kind: 'field', label: 'Sản phẩm:', value: joined(product.name, product.code, product.producer) },
      { kind: 'field', label: 'Người đánh giá:', value: memberInWords(sheet) },
      shortTable(set, { answers, rating }),
      {
        kind: 'text',
        text: strong(resultInWords(sheet)),
        align: 'left',
      },
      ...stopBlocks(rating, messages),
      ...draftBlocks(sheet),
      signedBy(sheet, setting),
      ...sheetFootnotes(sheet, setting.footnotes === true ? doubtInWords(rating, messages) : []),
    ],
  };
}

/** What the doubt about the set does to the stars, in few words: the whole sheet says where the doubt is. */
function doubtInWords({ otherwise, status, warnings }: Rating, { rate }: PapersMessages): readonly string[] {
  if (status !== 'rated' || !warnings.some(({ code }) => code === 'disputed-set')) return [];
  const said = otherwise === null ? 'đọc cách kia số sao cũng vậy' : lowered(rate.otherwise(otherwise));
  return [`Bộ này còn chỗ chưa rõ trong nguồn: ${said}.`];
}

/** As it stands within a sentence. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "Tổng 96/100 điểm (A 38, B 25, C 33). Hạng sao: 4 sao (theo điểm: 5 sao; chưa đạt yêu cầu ở tiêu chí 3.5)." */
function resultInWords({ rating, edition }: PrintedSheet): string {
  const { missing, total, parts, status, reason, stars, pointStars, unmet } = rating;
  if (missing.length > 0 && status !== 'disqualified')
    return `Chưa chấm: ${missing.join(', ')}; chưa có tổng điểm.`;
  const sums = edition.parts.map(({ part }) => `${part} ${String(parts[part])}`).join(', ');
  const points = missing.length > 0 ? '' : `Tổng ${String(total)}/100 điểm (${sums}).`;
  if (status === 'disqualified') return joinedWords(points, `Hồ sơ bị loại: ${reason ?? BLANK}`);
  const between = unmet.filter(({ star }) => star > (stars ?? 0) && star <= (pointStars ?? 0));
  const codes = [...new Set(between.map(({ code }) => code))].join(', ');
  const why =
    stars === pointStars
      ? ''
      : ` (theo điểm: ${String(pointStars ?? 0)} sao; chưa đạt yêu cầu tối thiểu ở tiêu chí ${codes})`;
  return joinedWords(points, `Hạng sao: ${String(stars ?? 0)} sao${why}.`);
}

function joinedWords(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
