import { counted, list, thousands } from '../../base/format.js';
import type { ReportWords } from '../report-words.js';

const number = (count: number) => thousands(count, ',');

export const report: ReportWords = {
  kinds: {
    sheet: 'scoring sheet',
    summary: 'summary of points',
    minutes: "minutes of the council's meeting",
    ranking: 'ranking',
    recognition: 'list proposed for recognition',
    commune: "the commune's report",
    registration: 'registration form',
    self: 'self-assessment report',
  },
  wrote: (file, papers) => (papers === 1 ? `Wrote ${file}` : `Wrote ${file}: ${number(papers)} papers`),
  wroteEach: (files, first, last) =>
    files === 1 ? `Wrote ${first}` : `Wrote ${number(files)} files, from ${first} to ${last}`,
  dropped: (section, characters) =>
    `${section}: dropped ${counted(characters, 'control character')} that no document can hold.`,
  nothing: (kind, form) =>
    `There is nothing to print as ${report.form(report.kinds[kind], form)}; no file was written.`,
  form: (kind, form) => (form === null ? kind : `${kind} (${form.replace(/^Mẫu số /, 'form ')})`),
  noForm: (product, edition, formsOf) =>
    `${product}: goes by ${edition}; only the forms of ${list(formsOf)} are known, so it is not printed.`,
};
