import { join } from 'node:path';
import type { Library } from '../law/library.js';
import type { ProductSet } from '../engine/types.js';
import { MOST_OF_A_SHEET_FILE } from '../base/limits.js';
import { firstFound } from '../base/first-found.js';
import { parseYamlFile, type YamlFile } from '../base/yaml-file.js';
import type { Rating } from '../engine/rate-sheet.js';
import { SCHEMAS_DIR } from '../base/package-root.js';
import { asShape } from '../base/shape.js';
import { checkSheet, sealProblems, type Found } from './check-sheet.js';
import { sealState } from './digest.js';
import { quickYaml } from './own-layout.js';
import type { SheetFileProblem } from './problems.js';
import type { SheetFile } from './sheet-file.js';
import { fromWritten, type WrittenSheet } from './written-sheet.js';

/** A sheet's file, read and held against the law. */
export interface SheetReading {
  /** null where the file is no sheet at all. */
  readonly sheet: SheetFile | null;
  readonly set: ProductSet | null;
  /** null where the points do not fit the law. */
  readonly rating: Rating | null;
  readonly problems: readonly SheetFileProblem[];
}

/** Reads a sheet's file. Never throws: everything that is wrong with it is told, with its line. */
export function readSheet(text: string, library: Library): SheetReading {
  if (text.length > MOST_OF_A_SHEET_FILE) {
    const problem: SheetFileProblem = { code: 'sheet-too-long', args: {}, line: 1 };
    return { sheet: null, set: null, rating: null, problems: [problem] };
  }
  const file = parseSheet(text);
  const nothing = { sheet: null, set: null, rating: null };
  if (file.errors.length > 0) {
    const problems = file.errors.map(({ line, column, code }): SheetFileProblem => ({
      code: 'yaml-syntax',
      args: { code, column },
      line,
    }));
    return { ...nothing, problems };
  }
  const at = ({ path, ...problem }: Found): SheetFileProblem => ({
    ...problem,
    line: file.placeOf(path).line,
  });
  const shape = asShape<WrittenSheet>(join(SCHEMAS_DIR, 'sheet.schema.json'), file.data);
  if (shape.errors) {
    const problems = shape.errors.map(({ path, keyword, wants }) =>
      at({ code: 'shape', args: { at: path.join('.'), keyword, wants }, path }),
    );
    return { ...nothing, problems: inFileOrder(problems) };
  }
  const sheet = fromWritten(shape.file);
  const sealed = sealState(text);
  const set = library.set(sheet.edition, sheet.set) ?? null;
  const edition = library.edition(sheet.edition);
  if (set === null || edition === undefined) {
    return {
      ...nothing,
      sheet,
      problems: [...sealProblems(sheet, sealed), unknownSet(sheet, library)].map(at),
    };
  }
  const { rating, found } = checkSheet(sheet, sealed, edition, set);
  return { sheet, set, rating, problems: inFileOrder(found.map(at)) };
}

function inFileOrder(problems: readonly SheetFileProblem[]): readonly SheetFileProblem[] {
  const sorted = problems.toSorted((a, b) => a.line - b.line);
  return firstFound(sorted, (count, { line }) => ({ code: 'more-findings', args: { count }, line }));
}

/** A sheet by the quick parser; by the one that knows places where something is wrong, or may be read in two ways. */
function parseSheet(text: string): YamlFile {
  const data = quickYaml(text);
  if (data === null) return parseYamlFile(text);
  let parsed: YamlFile | undefined;
  return { data, errors: [], placeOf: (path) => (parsed ??= parseYamlFile(text)).placeOf(path) };
}

function unknownSet({ edition, set }: SheetFile, library: Library): Found {
  if (library.edition(edition) === undefined) {
    return { code: 'sheet-edition-unknown', args: { edition }, path: ['edition'] };
  }
  return { code: 'sheet-set-unknown', args: { edition, set }, path: ['set'] };
}
