import { dirname } from 'node:path';
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
  'round-needs-lists': (a) =>
    `The form of round ${String(a.round)} is made from the lists of what is scored again: run "ocop council … --next-round round${String(a.round)}", then "ocop template --products round${String(a.round)} --out form-${String(a.round)}.xlsx".`,
  'list-of-secretary': (a) =>
    `${theFile(a.file)} is the secretary's list of all, without sets and points of the round before; name its folder: --products ${quoted(dirname(a.file))}.`,
  'lists-of-two-kinds': (a) =>
    `${theFile(a.again)} lists what is scored again, ${quoted(a.products)} the products of the first round: make two forms, with lists of one kind in --products each.`,
  'each-of-none': (a) =>
    a.each === 'member'
      ? '--each member has to know who the members are: add --members FILE.'
      : '--each commune needs a list of products: add --products FILE.',
};
