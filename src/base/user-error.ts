import type { Coded } from './coded.js';

/** What is wrong, as any folder may tell it: only that folder knows its codes, and what comes with each. */
export interface UserProblem {
  readonly code: string;
  readonly args: unknown;
}

/**
 * Thrown for a user's mistake that stops the program, with all that is wrong: each is reported in a sentence, with exit
 * status 2 and no stack.
 */
export class UserError extends Error {
  constructor(readonly problems: readonly UserProblem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'UserError';
  }
}

/** What a user did wrong that keeps something from being done; none where it is done. A bug is thrown on. */
export async function problemsOf(work: () => unknown): Promise<readonly UserProblem[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems;
  }
}

/** What makes the errors of one folder, out of the codes that it declares or borrows from the folders below. */
export interface UserErrors<Args> {
  readonly fatal: <Code extends keyof Args & string>(code: Code, args: Args[Code]) => UserError;
  readonly fatalProblem: <Code extends keyof Args & string>(code: Code, args: Args[Code]) => Coded<Args>;
}

export function userErrors<Args>(): UserErrors<Args> {
  return {
    fatal: (code, args) => new UserError([{ code, args }]),
    fatalProblem: (code, args) => ({ code, args }),
  };
}
