import { parse } from 'csv-parse/sync';
import { KIND_WORDS } from './lists.js';
import { PROVINCE } from './names.js';
import type { Entry, MemberSheet } from './province.js';
import { dayWritten, PRODUCT_FACTS, type Row } from './tables.js';

/* The sheets of the council's members, as they come in: a form filled in, or a table of one's own. */

const OUT = 'Giả mạo hồ sơ';

/** Fills in a form of the program's, one row a member and product; rows of those who give no sheet are taken out. */
export function filledForm(form: string, entries: readonly Entry[], round: 1 | 2): readonly Row[] {
  const [head = [], ...rows] = parse(form, { bom: true });
  const codes = head.map((heading) => /^(\d[\d.]*[ab]?)(?: |$)/.exec(heading)?.[1] ?? null);
  const at = (heading: string) => head.indexOf(heading);
  return [
    head,
    ...rows.flatMap((row): Row[] => {
      const sheet = sheetOf(entries, row[at('Mã sản phẩm')]!, row[at('Thành viên')]!, round);
      if (sheet === undefined) return [];
      return [
        row.map((cell, column) => {
          const code = codes[column];
          if (column === at('Bị loại')) return sheet.disqualified ? OUT : '';
          return code == null ? cell : (sheet.points.get(code) ?? '');
        }),
      ];
    }),
  ];
}

function sheetOf(
  entries: readonly Entry[],
  code: string,
  member: string,
  round: 1 | 2,
): MemberSheet | undefined {
  return entries
    .find((one) => one.code === code)
    ?.sheets.find((one) => one.member === member && one.round === round);
}

const FACTS = [...PRODUCT_FACTS, 'Thành viên', 'Bị loại'];

/** A table of sheets with a column for every criterion that one of them has. */
export function sheetTable(
  entries: readonly Entry[],
  members: readonly string[],
  round: 1 | 2,
): readonly Row[] {
  const sheets = members.flatMap((member) =>
    entries.flatMap((entry) =>
      entry.sheets
        .filter((one) => one.member === member && one.round === round)
        .map((sheet) => ({ entry, sheet })),
    ),
  );
  const columns = [...new Set(sheets.flatMap(({ sheet }) => [...sheet.points.keys()]))];
  return [
    [...FACTS, ...columns],
    ...sheets.map(
      ({
        entry: {
          code,
          product: { name, producer },
          set,
          kind,
          filed,
          rated,
        },
        sheet,
      }): Row => [
        ...[code, name, producer.name, producer.commune.name, PROVINCE, set.no, KIND_WORDS[kind]],
        ...[dayWritten(filed), dayWritten(rated), sheet.member, sheet.disqualified ? OUT : ''],
        ...columns.map((column) => sheet.points.get(column) ?? ''),
      ],
    ),
  ];
}

/** Fills in what a member was sent to score again: the list of a second round, with the points of the first in it. */
export function scoredAgain(list: string, entries: readonly Entry[], member: string): readonly Row[] {
  const [head = [], ...rows] = parse(list, { bom: true });
  const sheets = rows.map((row) => sheetOf(entries, row[head.indexOf('Mã sản phẩm')]!, member, 2)!);
  const codes = head.filter((heading) => /^\d[\d.]*[ab]?$/.test(heading));
  const more = sheets.flatMap(({ points }) => [...points.keys()]).filter((column) => !codes.includes(column));
  const added = [...new Set(more)];
  return [
    [...head, ...added],
    ...rows.map((row, at): Row => [
      ...row.map((cell, column) => {
        const heading = head[column]!;
        // What was signed is on paper: a row of a table counts as signed where it does not say otherwise.
        if (heading === 'Tình trạng phiếu') return '';
        return codes.includes(heading) ? (sheets[at]!.points.get(heading) ?? '') : cell;
      }),
      ...added.map((column) => sheets[at]!.points.get(column) ?? ''),
    ]),
  ];
}
