import { askLineOf, type Asking, type TextQuestion } from './choose.js';

/** What is wrong with an answer. */
export interface Objection {
  readonly says: string;
  /** Whether it is but a guess, and the answer is taken where it is given again. */
  readonly isGuess: boolean;
}

/** Asks for a line until nothing is wrong with it; what is but a guess is taken where it is given again. */
export async function askChecked(
  asking: Asking,
  message: string,
  question: TextQuestion,
  object: (line: string) => Promise<Objection | null>,
): Promise<string> {
  let { before = '', wrong = null } = question;
  let guessed: string | null = null;
  for (;;) {
    const line: string = await askLineOf(asking, message, { ...question, before, wrong });
    const found = await object(line);
    if (found === null || (found.isGuess && guessed === line)) return line;
    guessed = found.isGuess ? line : null;
    before = line;
    wrong = found.isGuess ? `${found.says}\n${asking.messages.asking.againToTake}` : found.says;
  }
}
