import type { Certificate, IsoDate, Edition } from '../../engine/types.js';
import { type ExpiryPhase, EXPIRY_PHASES } from '../../engine/expiring.js';
import { thousands, day, quoted, shortened } from '../../base/format.js';
import { monthsOf, inBrackets, articlesOf } from '../../law/in-words.js';
import type { ExpiringList } from '../../register/expiring-list.js';
import type { FiledCounts, ListedCertificate } from './filed.js';
import type { CertificateTerm } from '../../law/certificate.js';

const phasesOf = ({ grace }: Certificate): Readonly<Record<ExpiryPhase, string>> => ({
  waiting: 'đang chờ Trung ương',
  early: 'chưa đến hạn nộp',
  open: 'đang trong hạn nộp',
  late: 'quá hạn nộp',
  grace: grace === null ? 'kéo dài' : `kéo dài theo ${grace.source}`,
  expired: 'đã hết hạn',
});

const number = (count: number) => thousands(count, '.');

/** As many lines are named one by one. */
const MOST = 5;

function placeName({ commune, district, province }: { commune: string; district: string; province: string }) {
  return [commune, district, province].filter(Boolean).join(', ');
}

const expiring: {
  readonly title: (at: IsoDate, within: number) => string;
  readonly none: string;
  readonly columns: Readonly<
    Record<'end' | 'code' | 'product' | 'producer' | 'commune' | 'stars' | 'state', string>
  >;
  /** The columns of a CSV that no register has. */
  readonly headings: Readonly<
    Record<'windowFrom' | 'windowUntil' | 'daysLeft' | 'phase' | 'graceUntil' | 'computed' | 'filed', string>
  >;
  readonly state: (one: ListedCertificate) => string;
  /** A last day that was computed, marked as such. */
  readonly computedEnd: (end: IsoDate) => string;
  readonly summary: (list: ExpiringList) => string;
  /** Of records whose last day the register does not give. */
  readonly computedNote: (records: number, terms: readonly CertificateTerm[]) => string;
  /** Of records of which it cannot even be computed. */
  readonly noEndNote: (records: number) => string;
  /** Of certificates in the days that the edition keeps them in force after their end (Điều 12.3). */
  readonly graceNote: (certain: number, unsure: number, law: Edition) => string;
  /** On the day requested, the days of filing were not the law yet. */
  readonly beforeEdition: (law: Edition) => string;
  /** What is known of the dossiers that were handed in. */
  readonly filedNote: (file: string, counts: FiledCounts) => string;
  /** Lines of the list of dossiers that are of no certificate in the register's list. */
  readonly filedUnmatched: (
    file: string,
    lines: readonly { readonly line: number; readonly product: string }[],
  ) => string;
  /** Files, one for each commune. */
  readonly wroteEach: (files: number, first: string, last: string) => string;
  readonly sheet: string;
  readonly calendar: {
    readonly name: string;
    readonly ofCommune: (commune: string) => string;
    readonly file: (one: ListedCertificate) => string;
    readonly ends: (one: ListedCertificate) => string;
    readonly graceEnds: (one: ListedCertificate) => string;
    readonly about: (one: ListedCertificate) => string;
  };
} = {
  title: (at, within) =>
    `Giấy chứng nhận hết hạn trong ${number(within)} ngày tới hoặc vừa hết hạn, tính ở ngày ${day(at)}`,
  none: 'Không có giấy chứng nhận nào hết hạn trong những ngày ấy.',
  columns: {
    end: 'Hết hạn',
    code: 'Mã sản phẩm',
    product: 'Sản phẩm',
    producer: 'Chủ thể',
    commune: 'Xã',
    stars: 'Sao',
    state: 'Tình hình',
  },
  headings: {
    windowFrom: 'Nộp hồ sơ từ ngày',
    windowUntil: 'Nộp hồ sơ đến ngày',
    daysLeft: 'Số ngày còn lại',
    phase: 'Tình hình phân hạng lại',
    graceUntil: 'Kéo dài nhiều nhất đến ngày',
    computed: 'Ngày hết hạn do tính',
    filed: 'Đã nộp hồ sơ',
  },
  state: ({ expiry, end, filed, law: { certificate } }) => {
    const { phase, daysLeft, window, graceUntil } = expiry;
    const phases = phasesOf(certificate);
    if (filed === true) return daysLeft < 0 ? `đã nộp hồ sơ, hết hạn từ ${day(end)}` : 'đã nộp hồ sơ';
    switch (phase) {
      case 'waiting':
        return `${phases.waiting} công nhận`;
      case 'early':
        return window === null ? phases.early : `nộp từ ${day(window.from)}`;
      case 'open':
        return window === null ? phases.open : `đang hạn nộp, đến ${day(window.until)}`;
      case 'late':
        return `quá hạn nộp, còn ${String(daysLeft)} ngày`;
      case 'grace':
        return graceUntil === null
          ? phases.grace
          : `${certificate.grace?.source ?? ''}, đến ${day(graceUntil)}`;
      case 'expired':
        return `đã hết hạn từ ${day(end)}`;
    }
  },
  computedEnd: (end) => `${day(end)} (tính)`,
  summary: (all) => {
    const phases = phasesOf(all.law.certificate);
    const met = EXPIRY_PHASES.filter((phase) => phase !== 'waiting' || all.phases.waiting > 0);
    const shown = met.map((phase) => `${phases[phase]} ${number(all.phases[phase])}`);
    return (
      `Đọc ${number(all.records)} dòng: ${shown.join(' · ')} · hết hạn sau đó ${number(all.later)} · hết hạn đã quá ${number(all.listedFor)} ngày ${number(all.longGone)}` +
      ` · đã thay thế, thu hồi hoặc chưa cấp ${number(all.notInForce)} · không biết ngày hết hạn ${number(all.noEnd)}${all.again === 0 ? '' : ` · nói lại dòng khác ${number(all.again)}`}.`
    );
  },
  computedNote: (records, terms) =>
    `${number(records)} dòng không ghi ngày hết hạn: tính ${monthsOf(terms, 'hoặc', 'tháng')} từ ngày quyết định${inBrackets(articlesOf(terms))}, trong bảng có chữ "(tính)".`,
  noEndNote: (records) =>
    `${number(records)} dòng không ghi ngày hết hạn, cũng không ghi ngày quyết định, nên không biết hết hạn ngày nào; xem từng dòng bằng "ocop register check".`,
  graceNote: (certain, unsure, { instrument, certificate: { grace, refile } }) =>
    `${grace?.source ?? ''}: giấy chứng nhận còn hiệu lực đến khi có kết quả xử lý, nhiều nhất ${String(grace?.days ?? 0)} ngày sau ngày hết hạn, cho sản phẩm thuộc diện phân hạng lại mà nộp hồ sơ không kịp hạn ở ${refile?.source ?? ''}; sổ không biết hồ sơ đã nộp chưa.` +
    (certain > 0
      ? ` ${number(certain)} sản phẩm có hạn nộp qua trước khi Quyết định ${instrument.number} có hiệu lực.`
      : '') +
    (unsure > 0
      ? ` ${number(unsure)} sản phẩm lẽ ra còn nộp kịp: đây là điều khoản chuyển tiếp, hỏi cơ quan quản lý OCOP cấp tỉnh.`
      : ''),
  beforeEdition: ({ inForce, certificate: { refile } }) =>
    `Hạn nộp ${String(refile?.earliestDays ?? 0)} đến ${String(refile?.latestDays ?? 0)} ngày${inBrackets(refile?.source ?? null)} chỉ có từ ${day(inForce.from)}; ở ngày đã chọn, hạn ấy chưa áp dụng.`,
  filedNote: (file, { filed, open, late }) =>
    `Theo ${file}: đã nộp hồ sơ ${number(filed)} · đang trong hạn nộp mà chưa nộp ${number(open)} · quá hạn nộp mà chưa nộp ${number(late)}.`,
  filedUnmatched: (file, lines) =>
    `${file}: ${number(lines.length)} dòng không khớp giấy chứng nhận nào trong danh sách này: ${lines
      .slice(0, MOST)
      .map(({ line, product }) => `dòng ${String(line)} ${quoted(shortened(product, 40))}`)
      .join(', ')}${lines.length > MOST ? ', …' : ''}.`,
  wroteEach: (files, first, last) =>
    files === 1 ? `Đã ghi ${first}` : `Đã ghi ${number(files)} tệp, mỗi xã một tệp, từ ${first} đến ${last}`,
  sheet: 'Giấy chứng nhận hết hạn',
  calendar: {
    name: 'OCOP: giấy chứng nhận hết hạn',
    ofCommune: (commune) => `OCOP: giấy chứng nhận hết hạn, ${commune === '' ? 'không ghi xã' : commune}`,
    file: ({ record }) => `Nộp hồ sơ phân hạng lại OCOP: ${record.name || (record.code ?? '')}`,
    ends: ({ record }) => `Hết hạn giấy chứng nhận OCOP: ${record.name || (record.code ?? '')}`,
    graceEnds: ({
      record,
      law: {
        certificate: { grace },
      },
    }) =>
      `Hết ${String(grace?.days ?? 0)} ngày kéo dài${inBrackets(grace?.source ?? null)}: ${record.name || (record.code ?? '')}`,
    about: ({ record, end, term, law, filed, expiry: { window } }) =>
      [
        record.code === null ? '' : `Mã sản phẩm: ${record.code}`,
        record.producer === '' ? '' : `Chủ thể: ${record.producer}`,
        placeName(record) === '' ? '' : `Địa chỉ: ${placeName(record)}`,
        record.stars === null ? '' : `Hạng: ${String(record.stars)} sao`,
        record.decision === null ? '' : `Quyết định: ${record.decision}`,
        window === null
          ? ''
          : `Nộp hồ sơ từ ${day(window.from)} đến ${day(window.until)} (${law.certificate.refile?.source ?? ''} Quyết định ${law.instrument.number})`,
        filed === true ? 'Đã nộp hồ sơ phân hạng lại.' : '',
        `Giấy chứng nhận đến hết ngày ${day(end)}${term === null ? '' : ` (sổ không ghi; tính ${[`${String(term.months)} tháng từ ngày quyết định`, term.source].filter(Boolean).join(', ')})`}`,
      ]
        .filter(Boolean)
        .join('\n'),
  },
};

export const vi = {
  register: {
    /** As the edition that rules filing has them. */
    phases: phasesOf,
    expiring,
    help: {
      expiring: 'giấy chứng nhận sắp hết hạn, hạn nộp hồ sơ phân hạng lại, ai trễ hạn; xuất ra lịch .ics',
      within: 'hết hạn trong bao nhiêu ngày tới (mặc định: từ khi nộp được hồ sơ phân hạng lại)',
      at: 'tính ở ngày này (mặc định: hôm nay)',
      places:
        'tệp CSV địa danh đổi tên, sáp nhập: xã, huyện, tỉnh cũ và mới, từ ngày, theo nghị quyết; hay 2025: bảng có sẵn của cả nước, ngày 01/07/2025',
      outExpiring: 'ghi kết quả ra tệp này thay vì màn hình; đuôi .ics, .xlsx, .csv, .json chọn dạng',
      filed:
        'danh sách sản phẩm đã nộp hồ sơ phân hạng lại (mã sản phẩm, hoặc tên và chủ thể): ai đã nộp thì không nhắc nữa',
      each: 'mỗi xã một tệp, tên tệp có thêm tên xã (cần --out)',
    },
  },
};

export type ExpiringCommandWords = typeof vi;
