import type { ProductSet } from '../../engine/types.js';

/** A level of a criterion, as a row of a table. */
interface OptionRow {
  readonly part: string;
  readonly code: string;
  readonly title: string;
  readonly case: string | null;
  readonly points: number;
  readonly text: string;
  /** The stars that take this level at the least; null where none do. */
  readonly star: number | null;
}

/** Everything that points are given for in a set, a row a level. */
export function optionRows(set: ProductSet): readonly OptionRow[] {
  return set.parts.flatMap(({ part, sections }) =>
    sections.flatMap(({ criteria }) =>
      criteria.flatMap(({ code, title, options, cases }) =>
        (options === null ? cases : [{ case: null, options }]).flatMap((one) =>
          one.options.map(({ points, text, star }) => ({
            part,
            code,
            title,
            case: one.case,
            points,
            text,
            star,
          })),
        ),
      ),
    ),
  );
}
