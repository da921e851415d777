import { errors as base } from '../base/errors.en.js';
import { errors as tables } from '../tables/errors.en.js';
import { errors as formats } from '../formats/errors.en.js';
import { errors as law } from '../law/errors.en.js';
import { errors as rows } from '../rows/errors.en.js';
import { errors as season } from '../season/errors.en.js';
import { errors as rating } from '../rating/errors.en.js';
import { errors as register } from '../register/errors.en.js';
import { errors as tally } from '../tally/errors.en.js';
import { errors as council } from '../council/errors.en.js';
import { errors as plan } from '../plan/errors.en.js';
import { errors as shared } from '../commands/shared/errors.en.js';
import { errors as criteria } from '../commands/criteria/errors.en.js';
import { errors as evaluate } from '../commands/evaluate/errors.en.js';
import { errors as form } from '../commands/form/errors.en.js';
import { errors as init } from '../commands/init/errors.en.js';
import { errors as registerCommand } from '../commands/register/errors.en.js';
import { errors as report } from '../commands/report/errors.en.js';
import { errors as sheet } from '../commands/sheet/errors.en.js';
import { errors as tallyCommand } from '../commands/tally/errors.en.js';
import { errors as template } from '../commands/template/errors.en.js';
import type { Wording } from '../base/coded.js';
import type { AllErrors } from './errors.js';

export const errors: Wording<AllErrors> = {
  ...base,
  ...tables,
  ...formats,
  ...law,
  ...rows,
  ...season,
  ...rating,
  ...register,
  ...tally,
  ...council,
  ...plan,
  ...shared,
  ...criteria,
  ...evaluate,
  ...form,
  ...init,
  ...registerCommand,
  ...report,
  ...sheet,
  ...tallyCommand,
  ...template,
};
