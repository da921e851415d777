import type { FindingArgs } from '../law/check/findings.js';
import type { RegistrationKind } from '../engine/types.js';
import type { Unmet } from '../engine/requirements.js';
import type { Wording } from './coded.js';
import type { Field, Remark, Result } from '../rows/columns.js';
import type { Position, RecordWarningArgs, RowProblemArgs } from '../rows/problems.js';
import type { AdviceWords } from '../i18n/advice-words.js';
import type { CouncilWords } from '../i18n/council-words.js';
import type { CriteriaWords } from '../i18n/criteria-words.js';
import type { HelpWords } from '../i18n/help-words.js';
import type { SheetFileProblemArgs } from '../sheets/problems.js';
import type { PlanWords } from '../i18n/plan-words.js';
import type { RateWords } from '../i18n/rate-words.js';
import type { ReportWords } from '../i18n/report-words.js';
import type { RegisterWords } from '../i18n/register-words.js';
import type { SessionWords } from '../i18n/session-words.js';
import type { TemplateWords } from '../i18n/template-words.js';
import type { TallyWords } from '../i18n/tally-words.js';

export type { Wording };

/** Everything the program says, in one language. */
export interface Messages {
  readonly lang: Lang;
  readonly problems: Wording<RowProblemArgs>;
  readonly warnings: Wording<RecordWarningArgs>;
  readonly findings: Wording<FindingArgs>;
  /** Headings of the tables we write; each is one that we can read, a remark's with the code of its criterion. */
  readonly headings: Readonly<Record<Field | Result | Remark, string>>;
  readonly kinds: Readonly<Record<RegistrationKind, string>>;
  readonly position: (position: Position) => string;
  readonly unmet: (unmet: Unmet) => string;
  /** The system's own code of what went wrong, in words: `EACCES`. */
  readonly reason: (code: string) => string;
  readonly bug: string;
  readonly rate: RateWords;
  readonly session: SessionWords;
  readonly sheetProblems: Wording<SheetFileProblemArgs>;
  readonly advice: AdviceWords;
  readonly council: CouncilWords;
  readonly criteria: CriteriaWords;
  readonly template: TemplateWords;
  readonly report: ReportWords;
  readonly register: RegisterWords;
  readonly tally: TallyWords;
  readonly plan: PlanWords;
  readonly help: HelpWords;
}

export const LANGS = ['vi', 'en'] as const;

export type Lang = (typeof LANGS)[number];
