import type { BaseErrors } from '../base/errors.js';
import type { TablesErrors } from '../tables/errors.js';
import type { FormatsErrors } from '../formats/errors.js';
import type { LawErrors } from '../law/errors.js';
import type { RowsErrors } from '../rows/errors.js';
import type { SeasonErrors } from '../season/errors.js';
import type { RatingErrors } from '../rating/errors.js';
import type { RegisterErrors } from '../register/errors.js';
import type { TallyErrors } from '../tally/errors.js';
import type { CouncilErrors } from '../council/errors.js';
import type { PlanErrors } from '../plan/errors.js';
import type { CommandErrors } from '../commands/shared/errors.js';
import type { CriteriaErrors } from '../commands/criteria/errors.js';
import type { EvaluateErrors } from '../commands/evaluate/errors.js';
import type { FormErrors } from '../commands/form/errors.js';
import type { InitErrors } from '../commands/init/errors.js';
import type { RegisterCommandErrors } from '../commands/register/errors.js';
import type { ReportErrors } from '../commands/report/errors.js';
import type { SheetErrors } from '../commands/sheet/errors.js';
import type { TallyCommandErrors } from '../commands/tally/errors.js';
import type { TemplateErrors } from '../commands/template/errors.js';

/** The catalogue: what each folder can find wrong with what the user gave. */
interface ErrorsOf {
  base: BaseErrors;
  tables: TablesErrors;
  formats: FormatsErrors;
  law: LawErrors;
  rows: RowsErrors;
  season: SeasonErrors;
  rating: RatingErrors;
  register: RegisterErrors;
  tally: TallyErrors;
  council: CouncilErrors;
  plan: PlanErrors;
  'commands/shared': CommandErrors;
  'commands/criteria': CriteriaErrors;
  'commands/evaluate': EvaluateErrors;
  'commands/form': FormErrors;
  'commands/init': InitErrors;
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
