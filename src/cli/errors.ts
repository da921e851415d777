import type { BaseErrors } from '../base/errors.js';
import type { TablesErrors } from '../tables/errors.js';
import type { FormatsErrors } from '../formats/errors.js';
import type { LawErrors } from '../law/errors.js';
import type { RowsErrors } from '../rows/errors.js';
import type { RatingErrors } from '../rating/errors.js';
import type { RegisterErrors } from '../register/errors.js';
import type { TallyErrors } from '../tally/errors.js';
import type { CouncilErrors } from '../council/errors.js';
import type { PlanErrors } from '../plan/errors.js';
import type { CommandErrors } from '../commands/shared/errors.js';
import type { CriteriaErrors } from '../commands/criteria/errors.js';
import type { EvaluateErrors } from '../commands/evaluate/errors.js';
import type { RegisterCommandErrors } from '../commands/register/errors.js';
import type { ReportErrors } from '../commands/report/errors.js';
import type { SheetErrors } from '../commands/sheet/errors.js';
import type { TallyCommandErrors } from '../commands/tally/errors.js';
import type { TemplateErrors } from '../commands/template/errors.js';
import type { Wording } from '../base/coded.js';
import type { Lang } from '../base/messages.js';
import type { UserProblem } from '../base/user-error.js';

/** The catalogue: what each folder can find wrong with what the user gave. */
interface ErrorsOf {
  base: BaseErrors;
  tables: TablesErrors;
  formats: FormatsErrors;
  law: LawErrors;
  rows: RowsErrors;
  rating: RatingErrors;
  register: RegisterErrors;
  tally: TallyErrors;
  council: CouncilErrors;
  plan: PlanErrors;
  'commands/shared': CommandErrors;
  'commands/criteria': CriteriaErrors;
  'commands/evaluate': EvaluateErrors;
  'commands/register': RegisterCommandErrors;
  'commands/report': ReportErrors;
  'commands/sheet': SheetErrors;
  'commands/tally': TallyCommandErrors;
  'commands/template': TemplateErrors;
}

type Folder = keyof ErrorsOf;

/** The codes of every folder but one. */
type CodesBeside<One extends Folder> = { [Other in Exclude<Folder, One>]: keyof ErrorsOf[Other] }[Exclude<
  Folder,
  One
>];

/** A code that two folders declare would be worded by one of them for both: with one in here, nothing compiles. */
type DeclaredTwice = None<{ [One in Folder]: keyof ErrorsOf[One] & CodesBeside<One> }[Folder]>;

type None<Codes extends never> = Codes;

type Together<Each> = (Each extends unknown ? (each: Each) => void : never) extends (all: infer All) => void
  ? All
  : never;

export type AllErrors = Omit<Together<ErrorsOf[Folder]>, DeclaredTwice>;

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
  return say(args as never); // made as a pair with its code, by the folder that declares both
}
