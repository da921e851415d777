import { join } from 'node:path';
import type { Library } from '../law/library.js';
import type { Edition, ProductSet } from '../engine/types.js';
import { parseYamlFile, type Path, type YamlFile } from '../base/yaml-file.js';
import type { Coded } from '../base/coded.js';
import { rateSheet, type Rating } from '../engine/rate-sheet.js';
import { ratingRules, type RatingRules } from '../engine/rating-rules.js';
import { readDate } from '../rows/cells.js';
import { SCHEMAS_DIR } from '../base/package-root.js';
import { asShape } from '../base/shape.js';
import { sealState } from './digest.js';
import { isReason } from './evaluation.js';
import { quickYaml } from './own-layout.js';
import type { SheetFileProblem, SheetFileProblemArgs } from './problems.js';
import { criteriaOf } from '../engine/criteria-of.js';
import { optionsOf, toEngineSheet, type SheetFile } from './sheet-file.js';
import { fromWritten, type WrittenSheet } from './sheet-yaml.js';

/** A sheet's file, read and held against the law. */
export interface SheetReading {
  /** null where the file is no sheet at all. */
  readonly sheet: SheetFile | null;
  readonly set: ProductSet | null;
  /** null where the points do not fit the law. */
  readonly rating: Rating | null;
  readonly problems: readonly SheetFileProblem[];
}

/** A sheet with a page of remarks on every criterion is shorter than this. */
const MOST = 1024 * 1024;

type Found = Coded<SheetFileProblemArgs> & { readonly path: Path };

/** Reads a sheet's file. Never throws: everything that is wrong with it is told, with its line. */
export function readSheet(text: string, library: Library): SheetReading {
  if (text.length > MOST) {
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
    return { ...nothing, problems };
  }
  const sheet = fromWritten(shape.file);
  const sealed = sealProblems(sheet, text);
  const set = library.set(sheet.edition, sheet.set) ?? null;
  const edition = library.edition(sheet.edition);
  if (set === null || edition === undefined) {
    return { ...nothing, sheet, problems: [...sealed, unknownSet(sheet, library)].map(at) };
  }
  const wrong = [
    ...roundProblems(sheet),
    ...reasonProblems(sheet),
    ...dayProblems(sheet),
    ...answerProblems(sheet, set),
  ];
  const outcome = rateSheet(rulesOf(edition, set), toEngineSheet(set, sheet));
  const fromLaw = (outcome.problems ?? []).map((problem): Found => ({
    ...problem,
    path: ['answers', problem.args.criterion],
  }));
  // An option that no criterion has is told once, by the law's own words.
  const told = new Set(fromLaw.map(({ path }) => path.join('/')));
  const rest = wrong.filter(({ path }) => !told.has(path.join('/')));
  const open: Found[] =
    sheet.status === 'signed' && sheet.disqualified === null && (outcome.rating?.missing.length ?? 0) > 0
      ? [{ code: 'signed-open', args: { missing: outcome.rating?.missing ?? [] }, path: ['status'] }]
      : [];
  const problems = [...sealed, ...rest, ...fromLaw, ...open].map(at).sort((a, b) => a.line - b.line);
  return { sheet, set, rating: outcome.rating, problems };
}

/** A sheet by the quick parser; by the one that knows places where something is wrong, or may be read in two ways. */
function parseSheet(text: string): YamlFile {
  const data = quickYaml(text);
  if (data === null) return parseYamlFile(text);
  let parsed: YamlFile | undefined;
  return { data, errors: [], placeOf: (path) => (parsed ??= parseYamlFile(text)).placeOf(path) };
}

/** A folder of sheets is on few sets. */
const rules = new WeakMap<ProductSet, RatingRules>();

function rulesOf(edition: Edition, set: ProductSet): RatingRules {
  const made = rules.get(set) ?? ratingRules(edition, set);
  rules.set(set, made);
  return made;
}

function sealProblems(sheet: SheetFile, text: string): readonly Found[] {
  const state = sealState(text);
  const path = ['digest'];
  if (state === 'broken') return [{ code: 'seal-broken', args: {}, path }];
  const isSigned = sheet.history.at(-1)?.event === 'signed';
  if (sheet.status === 'draft') {
    if (state === 'intact') return [{ code: 'draft-sealed', args: {}, path }];
    return isSigned ? [{ code: 'draft-signed', args: {}, path: ['status'] }] : [];
  }
  return state === 'intact' && isSigned ? [] : [{ code: 'not-sealed', args: {}, path: ['status'] }];
}

function unknownSet({ edition, set }: SheetFile, library: Library): Found {
  if (library.edition(edition) === undefined) {
    return { code: 'sheet-edition-unknown', args: { edition }, path: ['edition'] };
  }
  return { code: 'sheet-set-unknown', args: { edition, set }, path: ['set'] };
}

function roundProblems({ round, follows }: SheetFile): readonly Found[] {
  if (round > 1 && follows === null) return [{ code: 'follows-missing', args: { round }, path: ['round'] }];
  return round === 1 && follows !== null
    ? [{ code: 'follows-first-round', args: {}, path: ['follows'] }]
    : [];
}

function reasonProblems({ disqualified }: SheetFile): readonly Found[] {
  return disqualified === null || isReason(disqualified)
    ? []
    : [{ code: 'no-reason', args: { read: disqualified }, path: ['disqualified'] }];
}

function dayProblems({ rated, product }: SheetFile): readonly Found[] {
  const days = [
    [rated, ['rated']],
    [product.filed ?? null, ['product', 'filed']],
  ] as const;
  return days.flatMap(([read, path]): readonly Found[] =>
    read !== null && readDate(read) === null ? [{ code: 'sheet-day', args: { read }, path }] : [],
  );
}

/** Answers that are not what the law's options say, or answer what the set does not ask. */
function answerProblems(sheet: SheetFile, set: ProductSet): readonly Found[] {
  const criteria = new Map(criteriaOf(set).map((one) => [one.code, one]));
  const asked = [...new Set([...sheet.answers.keys(), ...sheet.remarks.keys()])];
  const unknown = asked
    .filter((code) => !criteria.has(code))
    .map((criterion): Found => ({
      code: 'sheet-criterion-unknown',
      args: { criterion, set: set.set },
      path: ['answers', criterion],
    }));
  const wrong = [...sheet.answers].flatMap(([code, answer]): readonly Found[] => {
    const criterion = criteria.get(code);
    const path = ['answers', code];
    if (criterion === undefined) return [];
    if (criterion.cases === null && answer.case !== null) {
      return [{ code: 'case-without-cases', args: { criterion: code }, path }];
    }
    if (criterion.cases !== null && answer.case === null && answer.points > 0) {
      return [{ code: 'case-missing', args: { criterion: code }, path }];
    }
    const { points, option } = answer;
    const given = option === 0 ? 0 : optionsOf(criterion, answer.case)[option - 1]?.points;
    return given === points
      ? []
      : [{ code: 'option-differs', args: { criterion: code, option, points }, path }];
  });
  return [...unknown, ...wrong];
}
