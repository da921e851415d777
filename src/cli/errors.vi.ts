import { errors as base } from '../base/errors.vi.js';
import { errors as tables } from '../tables/errors.vi.js';
import { errors as formats } from '../formats/errors.vi.js';
import { errors as law } from '../law/errors.vi.js';
import { errors as rows } from '../rows/errors.vi.js';
import { errors as season } from '../season/errors.vi.js';
import { errors as rating } from '../rating/errors.vi.js';
import { errors as register } from '../register/errors.vi.js';
import { errors as tally } from '../tally/errors.vi.js';
import { errors as council } from '../council/errors.vi.js';
import { errors as plan } from '../plan/errors.vi.js';
import { errors as shared } from '../commands/shared/errors.vi.js';
import { errors as criteria } from '../commands/criteria/errors.vi.js';
import { errors as evaluate } from '../commands/evaluate/errors.vi.js';
import { errors as form } from '../commands/form/errors.vi.js';
import { errors as init } from '../commands/init/errors.vi.js';
import { errors as registerCommand } from '../commands/register/errors.vi.js';
import { errors as report } from '../commands/report/errors.vi.js';
import { errors as sheet } from '../commands/sheet/errors.vi.js';
import { errors as tallyCommand } from '../commands/tally/errors.vi.js';
import { errors as template } from '../commands/template/errors.vi.js';
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
