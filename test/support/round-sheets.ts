import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { criteriaOf } from '../../src/engine/criteria-of.js';
import type { CriterionCode } from '../../src/engine/types.js';
import { sealOf } from '../../src/sheets/digest.js';
import { optionsOf, type Answer, type SheetFile } from '../../src/sheets/sheet-file.js';
import { sheetPath } from '../../src/sheets/sheet-store.js';
import { sheetToText } from '../../src/sheets/sheet-yaml.js';
import { day, E26, productSet } from './law.js';

/** What differs from the most points on every criterion: the place of another option, from 1. */
export type Less = Readonly<Record<string, number>>;

/** Answers on the first set: the most points, but for some criteria. */
export function answersOf(less: Less = {}): ReadonlyMap<CriterionCode, Answer> {
  return new Map(
    criteriaOf(productSet(E26, 1)).map((criterion) => {
      const options = optionsOf(criterion, null);
      const option = less[criterion.code] ?? options.length;
      return [criterion.code, { points: options[option - 1]?.points ?? 0, option, case: null }];
    }),
  );
}

/** A member's sheet of some round on a product of the first set; signed unless it says otherwise. */
export function roundSheet(
  member: string,
  code: string,
  {
    less = {},
    after = null,
    ...changed
  }: Partial<SheetFile> & { less?: Less; after?: SheetFile | null } = {},
): SheetFile {
  const { role = 'member', status = 'signed' } = changed;
  return {
    edition: E26,
    set: 1,
    product: { code, name: `Sản phẩm ${code}`, producer: 'HTX Dâu', commune: 'Xã A', province: 'Tỉnh B' },
    member,
    role,
    rated: day('2026-10-12'),
    status,
    round: after === null ? 1 : after.round + 1,
    follows: after === null ? null : sealOf(textOf(after)),
    answers: answersOf(less),
    remarks: new Map(),
    disqualified: null,
    history:
      status === 'signed' ? [{ at: '2026-10-12T09:30:00+07:00', event: 'signed', name: member, role }] : [],
    ...changed,
  };
}

const TITLES = new Map(criteriaOf(productSet(E26, 1)).map(({ code, title }) => [code, title]));

export const textOf = (sheet: SheetFile): string => sheetToText(sheet, (code) => TITLES.get(code) ?? '');

/** Writes sheets where they are kept; gives their paths. */
export function keep(dir: string, sheets: readonly SheetFile[]): readonly string[] {
  return sheets.map((sheet) => {
    const path = sheetPath(dir, sheet.member, sheet.product.code, sheet.round);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, textOf(sheet));
    return path;
  });
}
