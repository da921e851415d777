import type { Wording } from '../base/coded.js';
import type { Lang } from '../base/lang.js';
import type { UserProblem } from '../base/user-error.js';
import type { AllErrors } from './errors.js';

/** The words for all that can be wrong, in one language; the other stays unread. */
export async function loadErrorWords(lang: Lang): Promise<(problem: UserProblem) => string> {
  const words = await wordsIn(lang);
  return (problem) => wordError(words, problem);
}

async function wordsIn(lang: Lang): Promise<Wording<AllErrors>> {
  switch (lang) {
    case 'vi':
      return (await import('./errors.vi.js')).errors;
    case 'en':
      return (await import('./errors.en.js')).errors;
  }
}

function wordError(words: Wording<AllErrors>, { code, args }: UserProblem): string {
  const byCode: Readonly<Record<string, ((args: never) => string) | undefined>> = words;
  const say = byCode[code];
  if (say === undefined) throw new Error(`the catalogue lacks the errors of the folder with ${code}`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- made as a pair with its code, by the folder that declares both
  return say(args as never);
}
