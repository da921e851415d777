import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import { theFile } from '../../base/file-name.en.js';
import type { TemplateErrors } from './errors.js';

export const errors: Wording<TemplateErrors> = {
  'no-sets-asked': () =>
    'Name a product set, as in "ocop template 9 --out form.xlsx", or give --products FILE.',
  'no-products': (a) => `${theFile(a.file)} has no product that belongs on the form.`,
  'no-members': (a) => `${theFile(a.file)} names no member.`,
  'template-form-unknown': (a) => `A form is written as .xlsx or .csv; ${quoted(a.file)} ends in neither.`,
  'each-needs-folder': (a) =>
    `--each writes several files into a folder; ${quoted(a.file)} names a file, write --out forms/ for instance.`,
  'each-of-none': (a) =>
    a.each === 'member'
      ? '--each member has to know who the members are: add --members FILE.'
      : '--each commune needs a list of products: add --products FILE.',
};
