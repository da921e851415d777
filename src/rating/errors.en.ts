import type { Wording } from '../base/coded.js';
import { folderName } from '../base/file-name.en.js';
import { list } from '../base/format.js';
import type { OtherYaml } from '../sheets/other-yaml.js';
import type { RatingErrors } from './errors.js';

/** What a YAML file is that is no sheet, and where it goes. */
const KINDS: Readonly<Record<OtherYaml, { readonly what: string; readonly use: string }>> = {
  regulation: {
    what: "a council's regulation",
    use: 'it goes behind --regulation (ocop council, ocop evaluate, ocop form).',
  },
  season: { what: "the season's file", use: 'a command that is run in its folder reads it by itself.' },
  plan: { what: 'a plan', use: 'it is for "ocop plan check".' },
};

export const errors: Wording<RatingErrors> = {
  'folder-without-sheets': (a) =>
    `There is no sheet (.yaml, phieu-….json) and no table of sheets (.csv, .xlsx) in ${folderName(a.file)} yet. Put the files there that members or communes send in; where there are none, "ocop form" makes a page to score on, and "ocop template" a table to fill in.`,
  'yaml-no-sheet': (a) =>
    `${a.file} is ${KINDS[a.kind].what}, and no sheet; ${KINDS[a.kind].use} Here name a folder of sheets, a sheet's file or a table of sheets.`,
  'only-own-results': (a) =>
    `There is nothing but results that this program wrote (${list(a.files)}); to rate one again, name it outright.`,
  'out-is-rejects': (a) =>
    `${a.file} is where rejected rows go; write the result to another file, or --rejects to another one.`,
  'rejects-to-screen': () => '--rejects takes the name of a file, not "-".',
};
