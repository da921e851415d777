import type { Library } from '../law/library.js';
import type { Edition, EditionId, IsoDate, RegistrationKind } from '../engine/types.js';
import type { Coded } from '../base/coded.js';
import { whichEdition, type EditionAnswer, type EditionQuery } from '../engine/which-edition.js';
import { excelDay, readDate, readEdition, readKind, readShortDay } from './cells.js';
import type { Field } from './columns.js';
import type { AskedEdition } from './edition-named.js';
import type { RecordWarning, RowProblemArgs } from './problems.js';
import { cellText } from './submission.js';

/** What a row says of its kind and its days, and the edition that applies to it. */
export interface RowEdition {
  /** null when no edition can be said to apply; then there are problems. */
  readonly edition: EditionId | null;
  readonly kind: RegistrationKind | null;
  readonly filed: IsoDate | null;
  readonly rated: IsoDate | null;
  readonly warnings: readonly RecordWarning[];
  /** Each with the column to look at; null for the row as a whole. */
  readonly problems: readonly (readonly [Field | null, Coded<RowProblemArgs>])[];
}

type CellOf = (field: Field) => string;
type Problems = RowEdition['problems'][number][];

/**
 * Reads what a row says of its edition, its kind and its days, and finds the edition that applies.
 *
 * @param asked the edition of rows that name none
 */
export function readRowEdition(library: Library, asked: AskedEdition | null, cellOf: CellOf): RowEdition {
  const problems: Problems = [];
  const short: RecordWarning[] = [];
  const filed = readDay('filed', cellOf, problems, short);
  const rated = readDay('rated', cellOf, problems, short);

  const kindText = cellText(cellOf('kind'));
  const kind = kindText === '' ? null : readKind(kindText);
  if (kindText !== '' && kind === null) {
    problems.push(['kind', { code: 'kind-unknown', args: { read: kindText } }]);
  }

  const editionText = cellText(cellOf('edition'));
  const own = editionText === '' ? null : readEdition(editionText, library.editions);
  if (editionText !== '' && own === null) {
    const known = library.editions.map((edition) => edition.instrument.number);
    problems.push(['edition', { code: 'edition-unknown', args: { read: editionText, known } }]);
  } else if (own !== null && asked?.givesWay === false && own !== asked.edition) {
    problems.push(['edition', { code: 'edition-conflict', args: { read: own, asked: asked.edition } }]);
  }
  const none = { edition: null, kind, filed, rated, warnings: [] };
  if (problems.length > 0) return { ...none, problems };

  const stated = own === null ? asked : { edition: own, givesWay: false };
  const answer = editionFor(library.editions, stated, { kind, filed, rated });
  if (answer.problem?.code === 'edition-not-applicable' && own === null) {
    const problem = { code: 'edition-asked-not-applicable', args: answer.problem.args } as const;
    return { ...none, problems: [[rated !== null ? 'rated' : 'filed', problem]] };
  }
  if (answer.problem) {
    const field = own !== null ? 'edition' : rated !== null ? 'rated' : null;
    return { ...none, problems: [[field, answer.problem]] };
  }
  const warnings = [...short.slice(0, 1), ...answer.warnings];
  return { edition: answer.edition, kind, filed, rated, warnings, problems };
}

/** The edition of what names none: the one that is asked for, or what its days say where that gives way to them. */
export function editionFor(
  editions: readonly Edition[],
  asked: AskedEdition | null,
  said: Omit<EditionQuery, 'stated'>,
): EditionAnswer {
  const answer = whichEdition(editions, { stated: asked?.edition ?? null, ...said });
  const isOtherwise = answer.problem?.code === 'edition-not-applicable' && asked?.givesWay === true;
  return isOtherwise ? whichEdition(editions, { stated: null, ...said }) : answer;
}

function readDay(
  field: 'filed' | 'rated',
  cellOf: CellOf,
  problems: Problems,
  short: RecordWarning[],
): IsoDate | null {
  const text = cellText(cellOf(field));
  const written = text === '' ? null : readDate(text);
  const day = written ?? (text === '' ? null : readShortDay(text));
  if (written === null && day !== null) short.push({ code: 'short-day', args: {} });
  if (text !== '' && day === null) {
    problems.push([
      field,
      { code: 'date-unreadable', args: { read: text, field, excelDay: excelDay(text) } },
    ]);
  }
  return day;
}
