import { list, thousands } from '../../base/format.js';
import type { ReportWords } from '../report-words.js';

const number = (count: number) => thousands(count, '.');

export const report: ReportWords = {
  kinds: {
    sheet: 'phiếu đánh giá',
    summary: 'bảng tổng hợp điểm',
    minutes: 'biên bản họp Hội đồng',
    ranking: 'bảng xếp hạng',
    recognition: 'danh sách đề nghị công nhận',
    commune: 'báo cáo của xã',
    registration: 'phiếu đăng ký',
    self: 'báo cáo tự đánh giá',
  },
  wrote: (file, papers) => (papers === 1 ? `Đã ghi ${file}` : `Đã ghi ${file}: ${number(papers)} bản`),
  wroteEach: (files, first, last) =>
    files === 1 ? `Đã ghi ${first}` : `Đã ghi ${number(files)} tệp, từ ${first} đến ${last}`,
  dropped: (section, characters) =>
    `${section}: bỏ ${number(characters)} ký tự điều khiển mà tệp giấy tờ không chứa được.`,
  nothing: (kind, form) => `Không có gì để in ${report.form(report.kinds[kind], form)}; chưa ghi tệp nào.`,
  form: (kind, form) => (form === null ? kind : `${kind} (${form})`),
  noForm: (product, edition, formsOf) =>
    `${product}: theo ${edition}; mẫu giấy tờ chỉ có của ${list(formsOf)}, nên không in.`,
};
