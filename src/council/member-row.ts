import type { Coded } from '../base/coded.js';
import type { Field } from '../rows/columns.js';
import type { RowProblemArgs } from '../rows/problems.js';
import type { RowOptions } from '../rows/read-row.js';
import type { BatchOptions } from '../rating/batch-rater.js';
import type { Submission } from '../rows/submission.js';
import { unknownWords } from '../sheets/sheet-words.js';

/** How a council reads the rows of a table: as it reads sheets' files, so that the same sheets come to the same. */
export function memberRowOptions(options: Omit<RowOptions, 'check'>): BatchOptions {
  return { ...options, check: memberRowProblems, keepsDoubles: true };
}

/** What a row of a council has to say beside its points: whose it is, and nothing of them that nobody knows. */
function memberRowProblems(submission: Submission): readonly (readonly [Field, Coded<RowProblemArgs>])[] {
  const blank = { code: 'member-blank', args: {} } as const;
  return [...(submission.member === '' ? [['member', blank] as const] : []), ...unknownWords(submission)];
}
