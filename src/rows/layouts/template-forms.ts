import { fold } from '../../base/text/fold.js';

/** `Bộ 9`, `Bộ 9 (148-2023)`, folded: what `ocop template` calls the sheet of a set to fill in. */
const FORM = /^(?:bo|set) (\d+(?: .*)?)$/;

/**
 * The sheets of a workbook that are forms of `ocop template`: each has one with its criteria behind it. They are filled
 * in together, so that all are read.
 */
export function templateForms(names: readonly string[]): readonly string[] {
  const all = new Set(names.map(fold));
  return names.filter((name) => {
    const set = FORM.exec(fold(name))?.[1];
    return set !== undefined && ['tieu chi', 'criteria'].some((word) => all.has(`${word} ${set}`));
  });
}
