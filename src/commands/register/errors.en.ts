import type { Wording } from '../../base/coded.js';
import { quoted } from '../../base/format.js';
import { theFile } from '../../base/file-name.en.js';
import { typed } from '../../law/in-words.js';
import type { RegisterCommandErrors } from './errors.js';

export const errors: Wording<RegisterCommandErrors> = {
  'ground-unknown': (a) =>
    a.grounds === null
      ? `${quoted(a.read)} is not a ground of withdrawal: no edition gives any.`
      : `${quoted(a.read)} is not a ground of ${a.grounds.source}; write ${typed(a.grounds, 'or')}.`,
  'other-ministry': (a) =>
    `${quoted(a.read)} recognises no OCOP product: at the centre it is ${a.central}. Write the authority as the decision has it.`,
  'import-of-results': (a) =>
    `${theFile(a.file)} is a result of "ocop rate" or "ocop council", and no list of recognitions: nothing is written. Take it in with the decision that recognises, for example: ocop register add ${a.file} --decision 123/QĐ-UBND --date 31/08/2026 --register ${a.register}`,
};
