import type { CriterionCode } from '../engine/types.js';

/** What the forms of `ocop template` say, and what is said of them. */
export interface TemplateWords {
  readonly title: (editionNumber: string) => string;
  readonly formSheet: (set: number) => string;
  readonly criteriaSheet: (set: number) => string;
  /** In the message of a cell: no box is ticked. */
  readonly noBox: string;
  readonly whereInFull: (sheet: string, code: string) => string;
  readonly onlyWithStory: (story: CriterionCode) => string;
  readonly onlyOneCase: string;
  readonly wrongTitle: string;
  readonly wrong: (code: string, allowed: readonly number[], sheet: string) => string;
  /** Above the criteria in full. */
  readonly columns: readonly [code: string, wording: string, points: string, stars: string];
  readonly howTo: string;
  readonly disqualifiersTitle: string;
  readonly filledIn: string;
  readonly page: string;
  /** The file was written, with so many forms and rows to fill in. */
  readonly wrote: (file: string, sets: number, rows: number) => string;
  readonly disputed: (set: number, article: string) => string;
  readonly otherSets: (codes: readonly string[]) => string;
  readonly csvWithoutProducts: string;
  readonly dropped: (characters: number) => string;
}
