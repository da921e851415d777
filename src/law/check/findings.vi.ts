import type { FindingArgs } from './findings.js';
import { list, quoted, thousands } from '../../base/format.js';
import type { Wording } from '../../base/coded.js';
import { yamlErrors } from '../../base/yaml-errors.vi.js';
import { isPastLimit } from '../../base/yaml-limits.js';
import { doubt } from '../doubt.vi.js';

const TYPES: Readonly<Record<string, string>> = {
  object: 'một nhóm mục, mỗi mục một dòng "tên: giá trị"',
  array: 'một danh sách, mỗi phần một dòng "- "',
  string: 'chữ',
  integer: 'một số nguyên',
  number: 'một số',
  boolean: 'true hoặc false',
};

const COUNTED = { criteria: 'tiêu chí', options: 'mức điểm', starred: 'mức có dấu sao' } as const;

function shape({ at, ...wrong }: FindingArgs['shape']): string {
  return shapeAt(at === '' ? 'tệp' : `"${at}"`, wrong);
}

/** A wrong shape at a place that is named already. */
export function shapeAt(where: string, { keyword, wants }: Omit<FindingArgs['shape'], 'at'>): string {
  switch (keyword) {
    case 'required':
      return `${where} thiếu mục "${wants}".`;
    case 'additionalProperties':
      return `${where} không phải mục được dùng ở đây.`;
    case 'enum':
      return `${where} chỉ nhận một trong: ${wants}.`;
    case 'type':
      return `${where} phải là ${TYPES[wants] ?? wants}.`;
    case 'pattern':
      return `${where} không đúng dạng ${wants}.`;
    case 'minimum':
      return `${where} không được dưới ${wants}.`;
    case 'minItems':
    case 'minLength':
      return `${where} phải có ít nhất ${wants}.`;
    case 'maximum':
      return `${where} không được quá ${wants}.`;
    case 'maxItems':
      return `${where} chỉ được nhiều nhất ${wants}.`;
    case 'oneOf':
      return `${where} phải có đúng một trong các mục criteria, options, cases.`;
    default:
      return `${where} không đúng lược đồ (${keyword}).`;
  }
}

export const findings: Wording<FindingArgs> = {
  'yaml-syntax': (a) =>
    `cột ${String(a.column)}${isPastLimit(a.code) ? '' : ' không đúng cú pháp YAML'}: ${yamlErrors[a.code]}`,
  shape,
  'more-findings': (a) => `từ đây còn ${thousands(a.count, '.')} lỗi nữa, không kể hết.`,
  'wrong-folder': (a) => `tệp ghi văn bản ${a.edition} nhưng nằm trong thư mục ${a.folder}.`,
  'wrong-file-name': (a) => `tệp ghi bộ ${String(a.set)} nhưng tên tệp là ${a.name}.`,
  'edition-unknown': (a) => `không có văn bản ${a.edition}; thêm thư mục ấy với tệp edition.yaml.`,
  'edition-twice': (a) => `văn bản ${a.edition} đã có ở ${a.other}.`,
  'set-twice': (a) => `bộ ${String(a.set)} đã có ở ${a.other}.`,
  'sets-missing': (a) => `${a.edition} còn thiếu bộ ${list(a.missing)}.`,
  'set-unexpected': (a) => `văn bản này chỉ có ${String(a.sets)} bộ, không có bộ ${String(a.set)}.`,
  'part-max': (a) => `phần ${a.part} ghi ${String(a.max)} điểm, văn bản định ${String(a.edition)}.`,
  'parts-sum': (a) => `ba phần cộng lại được ${String(a.sum)} điểm, phải là 100.`,
  'sections-sum': (a) =>
    `các mục của phần ${a.part} cộng lại được ${String(a.sum)} điểm, phần ghi ${String(a.max)}.`,
  'criteria-sum': (a) =>
    `các tiêu chí của mục ${String(a.section)} cộng lại được ${String(a.sum)} điểm, mục ghi ${String(a.max)}.`,
  'top-option': (a) =>
    `tiêu chí ${a.criterion}${a.case ? `, trường hợp ${a.case}` : ''}: mức cao nhất ${String(a.top)} điểm, tiêu chí ghi ${String(a.max)}.`,
  'points-not-rising': (a) =>
    `tiêu chí ${a.criterion}: điểm các mức phải tăng dần, đọc được ${list(a.points)}.`,
  'stars-not-rising': (a) => `tiêu chí ${a.criterion}: hạng sao phải tăng theo điểm.`,
  'star-in-case': (a) =>
    `tiêu chí ${a.criterion}: dấu sao đặt trong một trường hợp, chương trình chưa biết trường hợp kia phải đạt gì.`,
  'code-twice': (a) => `tiêu chí ${a.criterion} có hai lần.`,
  'code-outside-section': (a) => `tiêu chí ${a.criterion} không thuộc mục ${String(a.section)}.`,
  'criterion-unknown': (a) => `tiêu chí ${a.at} nhắc đến ${a.criterion}, bộ này không có.`,
  'text-not-nfc': (a) => `${quoted(a.text)} chưa ở dạng Unicode dựng sẵn (NFC).`,
  'stray-marker': (a) => `${quoted(a.text)} còn sót ký hiệu lạ ${JSON.stringify(a.marker)}.`,
  disputed: (a) =>
    `bộ ${String(a.set)} của ${a.edition} chưa rõ ở ${a.article} (${doubt[a.kind]}): ${a.reason}`,
  'other-reading-wrong': () =>
    'cách đọc kia ở phần "disputed:" phải đổi được tổng điểm, `least` không lớn hơn `most`, và tiêu chí nó nêu phải có mức ấy.',
  'dispute-unfounded': (a) => `chỗ ${a.at} nay đã đúng; xoá phần "disputed:" của bộ này.`,
  'bands-wrong': () => 'thang hạng sao phải có đủ 5, 4, 3, 2, 1 sao, điểm giảm dần và 1 sao từ 0 điểm.',
  'edition-parts-sum': (a) => `ba phần của văn bản cộng lại được ${String(a.sum)} điểm, phải là 100.`,
  'recognition-gap': (a) =>
    `thẩm quyền công nhận từ ${a.from}: các khoảng ngày phải nối tiếp, bắt đầu từ ngày có hiệu lực.`,
  'transition-unknown': (a) => `chuyển tiếp từ ${a.from}, không có văn bản ấy.`,
  'refile-days-wrong': (a) =>
    `hạn nộp hồ sơ phân hạng lại từ ${String(a.earliest)} đến ${String(a.latest)} ngày trước khi hết hạn: số ngày sớm nhất phải lớn hơn số ngày muộn nhất.`,
  'ground-twice': (a) => `điểm ${a.ground} về thu hồi giấy chứng nhận có hai lần.`,
  'count-differs': (a) =>
    `đếm được ${String(a.counted)} ${COUNTED[a.what]}, lần đối chiếu cuối ghi ${String(a.recorded)}.`,
};
