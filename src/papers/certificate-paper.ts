import { editionOfCertificate, termOf } from '../law/certificate.js';
import { articleInFull } from '../law/in-words.js';
import type { Library } from '../law/library.js';
import { strong } from '../formats/paper/inline.js';
import type { Block, Paper, PaperSection } from '../formats/paper/paper.js';
import type { ListedRecord } from '../register/listed.js';
import type { RecognitionDecision } from '../register/decisions.js';
import { readAuthorityLevel } from '../register/values.js';
import { field } from './form-blocks.js';
import { addressIn, decisionInWords, type DecisionRead } from './issued.js';
import type { PaperSetting } from './paper-setting.js';
import { BLANK, dayInWords, known, placeAndDate } from './words.js';

/**
 * Giấy chứng nhận kết quả phân hạng sản phẩm OCOP, one a page. The sources hold no form of it: what it says is what the
 * Decision gives it, who issues it, for what, at which level and until when (Điều 4.1, 4.3 of 26/2026).
 */
export function certificatePaper({ decision, library }: DecisionRead, setting: PaperSetting): Paper {
  return {
    title: 'Giấy chứng nhận kết quả phân hạng sản phẩm OCOP',
    sections: sectionsOf(decision, library, setting),
  };
}

/** One after another, when each is requested: five hundred are not kept in memory together. */
function* sectionsOf(
  decision: RecognitionDecision,
  library: Library,
  setting: PaperSetting,
): Generator<PaperSection> {
  for (const listed of decision.records) yield sectionOf(listed, decision, library, setting);
}

function sectionOf(
  { record, end }: ListedRecord,
  decision: RecognitionDecision,
  library: Library,
  setting: PaperSetting,
): PaperSection {
  const authority = decision.authority === '' ? (setting.agency ?? BLANK) : decision.authority;
  const level = record.stars ?? 0;
  return {
    name: record.code ?? record.name,
    orientation: 'landscape',
    onePage: true,
    blocks: [
      {
        kind: 'letterhead',
        agency: [inFull(authority).toLocaleUpperCase('vi')],
        number: `Số: ${setting.number ?? '……/GCN'}`,
        placeAndDate: placeAndDate(setting.place, setting.date ?? decision.decided),
      },
      {
        kind: 'title',
        text: 'GIẤY CHỨNG NHẬN',
        below: ['Kết quả phân hạng sản phẩm OCOP'],
      },
      { kind: 'text', text: `${inFull(authority)} chứng nhận:`, align: 'center' },
      field('Sản phẩm', known(record.name)),
      ...fieldIfKnown('Mã số', record.code),
      field('Chủ thể', known(record.producer)),
      field('Địa chỉ', known(addressIn(record))),
      ...fieldIfKnown('Ngành', record.branch),
      {
        kind: 'text',
        text: strong(`Đạt hạng ${String(level)} sao  ${'★'.repeat(level)}`),
        align: 'center',
      },
      { kind: 'text', text: `Theo ${decisionInWords(decision)}.`, align: 'center' },
      { kind: 'text', text: termInWords({ record, end }, library), align: 'center' },
      {
        kind: 'signatures',
        columns: [{ placeAndDate: null, title: signedAs(authority), hint: '(Ký, đóng dấu)', name: null }],
      },
    ],
  };
}

/** What is left out where it is not known: a certificate has no dots for it. */
function fieldIfKnown(label: string, value: string | null): readonly Block[] {
  return value === null || value === '' ? [] : [field(label, value)];
}

/** "Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành, đến hết ngày 05 tháng 8 năm 2029 (khoản 3 Điều 4 …)." */
function termInWords({ record, end }: Pick<ListedRecord, 'record' | 'end'>, library: Library): string {
  const until = end === null ? BLANK : dayInWords(end);
  if (record.decided === null) return `Giấy chứng nhận có giá trị đến hết ${until}.`;
  const edition = editionOfCertificate(library.editions, record, record.decided);
  const { months } = termOf(library.editions, edition);
  const { source } = edition.certificate;
  const by = source === null ? '' : ` (${articleInFull(source)} Quyết định số ${edition.instrument.number})`;
  return `Giấy chứng nhận có giá trị ${String(months)} tháng kể từ ngày ban hành, đến hết ${until}${by}.`;
}

/** The chairman signs for a People's Committee, the minister for the ministry (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function signedAs(authority: string): readonly string[] {
  if (readAuthorityLevel(authority) === 'centre') return ['BỘ TRƯỞNG'];
  return ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
}

/** `UBND tỉnh Lâm Đồng` in full, as a letterhead has it. */
function inFull(authority: string): string {
  return authority.replace(/^UBND\b/u, 'Ủy ban nhân dân');
}
