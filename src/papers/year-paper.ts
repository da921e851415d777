import type { Paper } from '../formats/paper/paper.js';
import type { YearRead } from './issued.js';
import type { PaperSetting } from './paper-setting.js';
import { BLANK, dayInWords, joined, placeAndDate } from './words.js';
import { yearCharts } from './year-charts.js';
import { yearSentences } from './year-words.js';
import { yearTable } from './year-table.js';

/** Báo cáo năm: sentences for whoever writes about it, the table, and what it looks like. */
export function yearPaper(read: YearRead, setting: PaperSetting): Paper {
  const { figures } = read;
  const charts = yearCharts(read);
  const of = `năm ${String(figures.year)}`;
  const isWhole = figures.now.to.endsWith('-12-31');
  return {
    title: `Kết quả Chương trình OCOP ${of}`,
    sections: [
      {
        name: 'Tóm tắt',
        orientation: 'portrait',
        blocks: [
          {
            kind: 'letterhead',
            agency: [(setting.agency ?? BLANK).toLocaleUpperCase('vi')],
            number: `Số: ${setting.number ?? '……/BC'}`,
            placeAndDate: placeAndDate(setting.place, setting.date),
          },
          {
            kind: 'title',
            text: 'BÁO CÁO',
            below: [
              joined(
                `Kết quả đánh giá, phân hạng sản phẩm OCOP ${of}`,
                isWhole ? '' : `tính đến hết ${dayInWords(figures.now.to)}`,
              ),
            ],
          },
          ...yearSentences(read).map((text) => ({ kind: 'text', text }) as const),
          ...charts,
        ],
      },
      {
        name: 'Bảng',
        orientation: 'landscape',
        continues: true,
        blocks: [
          {
            kind: 'title',
            text: `SẢN PHẨM OCOP ${of.toLocaleUpperCase('vi')} THEO XÃ, PHƯỜNG, ĐẶC KHU`,
            below: [],
          },
          yearTable(read),
        ],
      },
    ],
  };
}
