import { list } from '../../base/format.js';
import type { TemplateWords } from '../template-words.js';

/** As many products are named one by one. */
const MOST = 8;

export const template: TemplateWords = {
  title: (number) => `Phiếu chấm điểm sản phẩm OCOP theo Quyết định ${number}`,
  formSheet: (set) => `Bộ ${String(set)}`,
  criteriaSheet: (set) => `Tiêu chí ${String(set)}`,
  noBox: 'không đánh dấu mức nào',
  whereInFull: (sheet, code) => `Đủ lời: trang "${sheet}", ${code}`,
  onlyWithStory: (story) => `Chỉ chấm khi ${story} trên 0 điểm.`,
  onlyOneCase: 'Chỉ chọn một trường hợp; ô kia để trống.',
  wrongTitle: 'Điểm không có trong mức',
  wrong: (code, allowed, sheet) =>
    `Tiêu chí ${code} chỉ nhận: ${list(allowed)}. Chưa chấm thì để trống. Xem các mức ở trang "${sheet}".`,
  columns: ['Tiêu chí', 'Nội dung', 'Mức điểm', 'Yêu cầu'],
  howTo:
    'Mỗi dòng ở trang phiếu là một phiếu. Bấm vào ô điểm để chọn mức; không đánh dấu mức nào thì ghi 0, chưa chấm thì để trống. Cột điểm phần và tổng tự tính. Dấu ★ là yêu cầu tối thiểu của hạng ấy.',
  disqualifiersTitle: 'Hồ sơ bị loại (ghi lý do vào cột Bị loại):',
  filledIn:
    'Điền xong, lưu lại rồi chạy: ocop rate TÊN-TỆP.xlsx (nhiều bộ trong một tệp thì thêm --sheet "*").',
  page: 'Trang',
  wrote: (file, sets, rows) => `Đã ghi ${file}: ${String(sets)} bộ, ${String(rows)} dòng để chấm.`,
  disputed: (set, article) =>
    `Bộ ${String(set)} còn chỗ chưa rõ trong nguồn (${article}); mẫu ghi theo nguyên văn đã đọc.`,
  otherSets: (codes) =>
    `Không đưa vào vì thuộc bộ khác: ${list(codes.slice(0, MOST))}${codes.length > MOST ? ` và ${String(codes.length - MOST)} sản phẩm khác` : ''}.`,
  csvWithoutProducts: 'Tệp CSV chỉ có dòng tiêu đề; thêm --products để có sẵn mỗi sản phẩm một dòng.',
  dropped: (characters) => `Bỏ ${String(characters)} ký tự điều khiển mà tệp Excel không chứa được.`,
};
