import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dashed } from '../../base/format.js';
import { PAPER_KINDS, paperSpec, type PaperKind, type PaperSpec } from '../../papers/paper-kinds.js';
import { SHEETS_DIR } from '../../sheets/sheets-dir.js';
import { kindOfFile } from '../shared/kind-of-file.js';
import { decisionFlag } from './ask-decision.js';
import {
  askChoice,
  askCommunes,
  askDay,
  askFolder,
  askNeeded,
  askOut,
  askPath,
  askPathOrNone,
  askPaths,
  askRegisterPlace,
  askTextOrNone,
  askYear,
  type MenuDesk,
} from './ask-paths.js';
import { freeBeside } from './beside.js';
import type { Job } from './job.js';
import type { Question } from './proposals.js';
import {
  FORMS_FOR,
  REGISTER_TASKS,
  TALLY_BY,
  type FormsFor,
  type RegisterTaskId,
  type ResultForm,
  type TaskId,
  type WantedId,
} from './task-names.js';

/*
 * What each task of the menu asks, and the command lines that come of it. Nothing is done here that the commands cannot
 * do: the menu only spares typing.
 */

type Ask = (desk: MenuDesk) => Promise<Job>;

const ASK: Readonly<Record<TaskId, Ask>> = {
  rate: askRate,
  evaluate: askEvaluate,
  council: askCouncil,
  papers: askPaper,
  tally: askTally,
  register: askRegister,
  form: askForm,
  template: askTemplate,
  status: () => Promise.resolve(onScreen(['status'])),
  find: async (desk) => onScreen(['find', await askNeeded(desk, 'find')]),
  // It asks by itself.
  init: () => Promise.resolve(onScreen(['init'])),
};

/** Asks what a task takes; a question that is broken off is thrown as inquirer does. */
export function askTask(task: TaskId, desk: MenuDesk): Promise<Job> {
  return ASK[task](desk);
}

async function askRate(desk: MenuDesk): Promise<Job> {
  const { paths, args } = await askPaths(desk, 'rate', 'sheets');
  return byForm(desk, paths, 'xep-hang', {
    html: ['report', 'ranking', ...args],
    xlsx: ['rate', ...args, '--ranked'],
    screen: ['rate', ...args],
  });
}

async function askEvaluate(desk: MenuDesk): Promise<Job> {
  const products = await askPath(desk, 'products', 'products');
  const regulation = await regulationFlag(desk);
  const dir = await askFolder(desk, 'sheetsFolder', join(dirname(resolve(products)), SHEETS_DIR));
  return onScreen(['evaluate', '--products', products, ...regulation, '--dir', dir]);
}

async function askCouncil(desk: MenuDesk): Promise<Job> {
  const { paths, args } = await askPaths(desk, 'sheets', 'memberSheets');
  const regulation = await regulationFlag(desk);
  return byForm(desk, paths, 'tong-hop', {
    html: ['report', 'summary', ...args, ...regulation],
    xlsx: ['council', ...args, ...regulation],
    screen: ['council', ...args, ...regulation],
  });
}

/** How the file of a paper is called, behind the name of what it is printed from. */
const PAPER_NAMES: Readonly<Record<PaperKind, string>> = {
  sheet: 'phieu-in',
  summary: 'tong-hop',
  minutes: 'bien-ban',
  ranking: 'xep-hang',
  recognition: 'de-nghi',
  annex: 'phu-luc',
  commune: 'bao-cao-xa',
  registration: 'dang-ky',
  self: 'tu-danh-gia',
  certificates: 'giay-chung-nhan',
  'public-list': 'cong-bo',
  year: 'bao-cao-nam',
  returns: 'tra-lai',
};

/** What a paper is made from, as it is asked for. */
const MADE_FROM: Readonly<Record<PaperSpec['takes'], WantedId>> = {
  sheets: 'sheets',
  council: 'memberSheets',
  products: 'formed',
  decision: 'registers',
  day: 'registers',
  year: 'registers',
  returns: 'sheets',
};

/** The question by which the season names what a paper is made from. */
const LIKE: Readonly<Record<PaperSpec['takes'], Question>> = {
  sheets: 'rate',
  council: 'sheets',
  products: 'products',
  decision: 'registers',
  day: 'registers',
  year: 'registers',
  returns: 'rate',
};

async function askPaper(desk: MenuDesk): Promise<Job> {
  const { menu } = desk.messages;
  const kinds = PAPER_KINDS.map((value) => ({ value, name: menu.papers[value] }));
  const kind = await askChoice(desk, 'paper', menu.paperQuestion, kinds);
  const spec = paperSpec(kind);
  const wanted = kind === 'recognition' ? 'proposed' : MADE_FROM[spec.takes];
  const inputs = await askPaths(desk, 'papers', wanted, LIKE[spec.takes]);
  const args = ['report', kind, ...inputs.args, ...(await askOfPaper(spec, inputs.paths, desk))];
  return byForm(desk, inputs.paths, PAPER_NAMES[kind], { docx: args, html: args, xlsx: args });
}

/** Asks for what a paper has to know beside what it is made from. */
async function askOfPaper(
  spec: PaperSpec,
  inputs: readonly string[],
  desk: MenuDesk,
): Promise<readonly string[]> {
  switch (spec.takes) {
    case 'council': {
      const kinds = await Promise.all(inputs.map((input) => kindOfFile(input, desk.context)));
      // Of a register it is the annex of a decision, which no council's regulation is asked for.
      if (kinds.every((one) => one === 'register')) return decisionFlag(desk, inputs);
      return 'needsRegulation' in spec && spec.needsRegulation
        ? ['--regulation', await askPath(desk, 'councilRegulation', 'regulation')]
        : regulationFlag(desk);
    }
    case 'decision':
      return decisionFlag(desk, inputs);
    case 'day':
      return ['--at', await askDay(desk, 'day')];
    case 'year':
      return ['--year', await askYear(desk, 'year'), ...(await askCommunes(desk))];
    case 'sheets':
    case 'products':
    case 'returns':
      return [];
  }
}

async function askTally(desk: MenuDesk): Promise<Job> {
  const { menu } = desk.messages;
  const registers = await askPaths(desk, 'registers', 'countable');
  const choices = TALLY_BY.map((value) => ({ value, name: menu.by[value] }));
  const by = await askChoice(desk, 'by', menu.byQuestion, choices);
  const args = ['tally', ...registers.args, '--by', dashed(by)];
  return byForm(desk, registers.paths, 'so-lieu', { screen: args, html: args, xlsx: args });
}

async function askRegister(desk: MenuDesk): Promise<Job> {
  const { menu } = desk.messages;
  const choices = REGISTER_TASKS.map((value) => ({ value, name: menu.registerTasks[value] }));
  return ASK_REGISTER[await askChoice(desk, 'registerTask', menu.registerQuestion, choices)](desk);
}

const ASK_REGISTER: Readonly<Record<RegisterTaskId, Ask>> = {
  async import(desk) {
    const list = await askPath(desk, 'list', 'recognised');
    return onScreen(['register', 'import', list, '--register', await askRegisterBeside(list, desk)]);
  },
  async add(desk) {
    const results = await askPaths(desk, 'results', 'results');
    const decision = await askNeeded(desk, 'decision');
    const date = await askDay(desk, 'date');
    const authority = await askTextOrNone(desk, 'authority');
    const register = await askRegisterBeside(results.paths[0] ?? '', desk);
    return onScreen([
      ...['register', 'add', ...results.args, '--decision', decision],
      ...['--date', date, ...(authority === null ? [] : ['--authority', authority])],
      ...['--register', register],
    ]);
  },
  check: async (desk) =>
    onScreen(['register', 'check', ...(await askPaths(desk, 'registers', 'registers')).args]),
  expiring: async (desk) => onScreen(['expiring', ...(await askPaths(desk, 'registers', 'registers')).args]),
};

/** Where the commands have it by themselves, beside what is read. */
const REGISTER = 'so.csv';

function askRegisterBeside(input: string, desk: MenuDesk): Promise<string> {
  return askRegisterPlace(desk, join(dirname(resolve(input)), REGISTER));
}

async function askForm(desk: MenuDesk): Promise<Job> {
  const products = await askPath(desk, 'products', 'products');
  const regulation = await regulationFlag(desk);
  const args = ['form', '--products', products, ...regulation];
  return intoFile(desk, args, freeBeside(products, 'chamdiem', '.html', existsSync), '.html');
}

async function askTemplate(desk: MenuDesk): Promise<Job> {
  const { menu } = desk.messages;
  const choices = FORMS_FOR.map((value) => ({ value, name: menu.formsFor[value] }));
  const who = await askChoice<FormsFor>(desk, 'formsFor', menu.formsForQuestion, choices);
  const products = await askPath(desk, 'products', 'products');
  const args = ['template', '--products', products, ...(await membersFlag(who, desk))];
  if (who === 'all') {
    return intoFile(desk, args, freeBeside(products, FORMS, '.xlsx', existsSync), '.xlsx');
  }
  const folder = await askFolder(desk, 'formsFolder', freeBeside(products, FORMS, '', existsSync));
  return { lines: [[...args, '--each', who, '--out', folder]], result: folder };
}

/** How forms are called, behind the name of the list that they are made from. */
const FORMS = 'mau';

/** A form of each member takes who they are; communes score by themselves. */
async function membersFlag(who: FormsFor, desk: MenuDesk): Promise<readonly string[]> {
  if (who === 'commune') return [];
  const file =
    who === 'member'
      ? await askPath(desk, 'formsMembers', 'regulation')
      : await askPathOrNone(desk, 'regulation', 'regulation');
  return file === null ? [] : ['--members', file];
}

async function regulationFlag(desk: MenuDesk): Promise<readonly string[]> {
  const file = await askPathOrNone(desk, 'regulation', 'regulation');
  return file === null ? [] : ['--regulation', file];
}

/** Asks in which form the result is to be, and where; the forms that there are, each with its command line. */
async function byForm(
  desk: MenuDesk,
  inputs: readonly string[],
  stem: string,
  forms: Readonly<Partial<Record<ResultForm, readonly string[]>>>,
): Promise<Job> {
  const { menu } = desk.messages;
  const choices = (['html', 'docx', 'xlsx', 'screen'] as const)
    .filter((form) => forms[form] !== undefined)
    .map((value) => ({ value, name: menu.forms[value] }));
  const form = await askChoice<ResultForm>(desk, 'form', menu.formQuestion, choices);
  const args = forms[form] ?? [];
  if (form === 'screen') return onScreen(args);
  const ending = `.${form}`;
  return intoFile(desk, args, freeBeside(inputs[0] ?? '', stem, ending, existsSync), ending);
}

async function intoFile(
  desk: MenuDesk,
  args: readonly string[],
  proposed: string,
  ending: string,
): Promise<Job> {
  const out = await askOut(desk, proposed, ending);
  return { lines: [[...args, '--out', out]], result: out };
}

function onScreen(args: readonly string[]): Job {
  return { lines: [args], result: null };
}
