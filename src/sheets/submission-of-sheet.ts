import type { ProductSet } from '../engine/types.js';
import { criteriaOf } from '../engine/criteria-of.js';
import type { Sheet } from '../engine/rate-sheet.js';
import type { Coded } from '../base/coded.js';
import { neutralise } from '../base/text/spreadsheet-text.js';
import { knownRules, knownSet, type Library } from '../law/library.js';
import { hasLostLetters } from '../tables/lost-text.js';
import type { Field } from '../rows/columns.js';
import { readDisqualified } from '../rows/disqualified.js';
import type { RecordWarning, RowProblemArgs } from '../rows/problems.js';
import type { RowOptions } from '../rows/read-row.js';
import { readRowEdition, type RowEdition } from '../rows/row-edition.js';
import {
  isBroken,
  isTooLong,
  textAsRead,
  tooLong,
  type FileSubmission,
  type Said,
} from '../rows/submission.js';
import { digestIn } from './digest.js';
import type { SheetFile } from './sheet-file.js';
import { sheetField } from './sheet-field.js';

/** A sheet's file that nothing is wrong with. */
export interface SoundSheetFile {
  readonly path: string;
  readonly text: string;
  readonly sheet: SheetFile;
}

/** A sheet's file, understood as far as it can be; null where not even the edition applies. */
export interface SheetSubmission {
  readonly submission: FileSubmission | null;
  readonly problems: readonly Coded<RowProblemArgs>[];
}

/**
 * Understands sheets that have files of their own as the rows of a table are, with the same warnings and problems: the
 * same sheet comes to the same, wherever it stands. What recurs from sheet to sheet is worked out once.
 */
export class SheetSubmissions {
  private readonly editions = new Map<string, RowEdition>();

  constructor(
    private readonly library: Library,
    private readonly options: RowOptions,
  ) {}

  of(file: SoundSheetFile): SheetSubmission {
    const { library, options } = this;
    const { path, sheet } = file;
    const said = saidIn(file, library);
    const problems: Coded<RowProblemArgs>[] = [];
    const lost: RecordWarning[] = [];
    const text = (field: Field): string => {
      const read = textAsRead(said.field(field));
      if (isBroken(read)) problems.push({ code: 'not-text', args: { field } });
      if (isTooLong(field, read)) problems.push(tooLong(field, read));
      if (hasLostLetters(read)) lost.push({ code: 'letters-lost', args: { field, read } });
      return read;
    };
    const code = text('code');
    const name = text('name');
    if (code === '' && name === '') problems.push({ code: 'no-code-no-name', args: {} });

    const days = this.editionOf(said);
    problems.push(...days.problems.map(([, problem]) => problem));
    if (days.edition === null) return { submission: null, problems };
    const set = knownSet(library, days.edition, sheet.set); // the file was held against it

    const producer = text('producer');
    const commune = text('commune');
    const member = text('member');
    const warnings: RecordWarning[] = [...days.warnings];
    if (code === '') warnings.push({ code: 'no-code', args: {} });
    warnings.push(...lost);
    const disqualified = readDisqualified(text('disqualified'));
    if (disqualified.warning) warnings.push(disqualified.warning);
    const submission: FileSubmission = {
      header: null,
      file: path,
      line: null,
      cells: null,
      said,
      code,
      name,
      producer,
      commune,
      member,
      edition: days.edition,
      set,
      rules: knownRules(this.library, days.edition, set.set),
      kind: days.kind,
      filed: days.filed,
      rated: days.rated,
      sheet: { ...answered(sheet, set, options.blankAsZero), disqualified: disqualified.reason },
      warnings,
    };
    problems.push(...(options.check?.(submission) ?? []).map(([, problem]) => problem));
    return { submission, problems };
  }

  private editionOf({ field }: Said): RowEdition {
    const key = (['edition', 'kind', 'filed', 'rated'] as const).map(field).join('\u0001');
    const known = this.editions.get(key);
    if (known !== undefined) return known;
    const read = readRowEdition(this.library, this.options.edition, (name) => neutralise(field(name)));
    this.editions.set(key, read);
    return read;
  }
}

function saidIn({ sheet, text }: SoundSheetFile, library: Library): Said {
  return {
    field: (field) => (field === 'digest' ? digestIn(text) : sheetField(sheet, field, library)),
    answers: sheet.answers,
    remarks: sheet.remarks,
  };
}

/** The points by the place of each criterion; no box ticked is 0 points in either case, and chooses none. */
function answered(
  { answers }: SheetFile,
  set: ProductSet,
  blankAsZero: boolean,
): Pick<Sheet, 'points' | 'cases'> {
  const given = criteriaOf(set).map(({ code }) => answers.get(code));
  const cases = given.flatMap((answer, index) =>
    answer && answer.case !== null && answer.points > 0 ? [[index, answer.case] as const] : [],
  );
  return {
    points: given.map((answer) => answer?.points ?? (blankAsZero ? 0 : null)),
    cases: new Map(cases),
  };
}
