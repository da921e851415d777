import { Option } from '@commander-js/extra-typings';
import type { IsoDate } from '../../base/local-time.js';
import { meant } from '../../base/text/meant.js';
import { valueOf } from '../../engine/tally-add.js';
import type { TallyRecord } from '../../engine/tally-query.js';
import type { Library } from '../../law/library.js';
import { DIMENSION_WORDS, NAMED_DIMENSIONS, readDimension } from '../../tally/dimension-names.js';
import { tallyBasis } from '../../tally/producers.js';
import { Where, type Condition } from '../../tally/where.js';
import type { ValueOption } from './command.js';
import { badValue } from './usage-problem.js';
import type { CommandMessages, HelpWords } from './words.js';

export interface WhereFlags {
  readonly where?: readonly Condition[];
}

/** `--where DIM=VALUE[,VALUE]`, which may be given again. */
export function whereOption(help: HelpWords): ValueOption<`--where <${string}>`, readonly Condition[]> {
  const flags: `--where <${string}>` = `--where <${help.value.where}>`;
  return new Option(flags, help.where).argParser(
    (value: string, before: readonly Condition[] | undefined): readonly Condition[] => {
      const at = value.indexOf('=');
      const name = value.slice(0, at).trim();
      const asked = value.slice(at + 1).trim();
      const dimension = at < 0 ? null : readDimension(name);
      if (dimension === null || asked === '') {
        const word = at < 0 ? value : name;
        const likely = readDimension(word) === null ? meant(word, DIMENSION_WORDS) : [];
        throw badValue(flags, value, help.oneOfWhere(NAMED_DIMENSIONS), likely);
      }
      return [...(before ?? []), { dimension, asked }];
    },
  );
}

/** What of records is asked for; null for all of them. */
export function whereAsked({ where }: WhereFlags, library: Library): Where | null {
  return where === undefined ? null : new Where(where, library);
}

/**
 * Whether a record is asked for.
 *
 * @param day the day on which its status is looked at; null for the one that is written
 */
export function recordFilter(
  where: Where | null,
  library: Library,
  day: IsoDate | null,
): (record: TallyRecord) => boolean {
  if (where === null) return () => true;
  const names = tallyBasis(library, null);
  return (record) => where.has((dimension) => valueOf(names, day, record, dimension));
}

/** What a title says of what is asked for: `, chỉ xã = xã An`. */
export function whereTitle(where: Where | null, { tally }: CommandMessages): string {
  return where === null ? '' : tally.onlyWhere(where.told);
}

/** Tells what was asked for and nothing has. */
export function whereNotes(where: Where | null, { tally }: CommandMessages): readonly string[] {
  return (where?.unmatched() ?? []).map(({ dimension, asked, likely }) =>
    tally.whereUnmatched(tally.dimensions[dimension].toLowerCase(), asked, likely),
  );
}
