import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dashed } from '../../base/format.js';
import { isKeyOf } from '../../base/own-entries.js';
import { PAPER_KINDS, paperSpec, type PaperKind } from '../../papers/paper-kinds.js';
import { SHEETS_DIR } from '../../sheets/sheets-dir.js';
import { choose } from '../shared/asking/choose.js';
import { askNeeded, askOut, askPath, askPathOrNone, askPaths, askPlace, type MenuDesk } from './ask-paths.js';
import { freeBeside } from './beside.js';
import type { Job } from './job.js';
import { REGISTER_TASKS, TALLY_BY, type RegisterTaskId, type ResultForm, type TaskId } from './task-names.js';

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
};

/** Asks what a task takes; a question that is broken off is thrown as inquirer does. */
export function askTask(task: TaskId, desk: MenuDesk): Promise<Job> {
  return ASK[task](desk);
}

async function askRate(desk: MenuDesk): Promise<Job> {
  const files = await askPaths(desk, 'rate');
  return byForm(desk, files, 'xep-hang', {
    html: ['report', 'ranking', ...files],
    xlsx: ['rate', ...files, '--ranked'],
    screen: ['rate', ...files],
  });
}

async function askEvaluate(desk: MenuDesk): Promise<Job> {
  const products = await askPath(desk, 'products');
  const regulation = await regulationFlag(desk);
  const dir = await askPlace(desk, 'sheetsFolder', join(dirname(resolve(products)), SHEETS_DIR));
  return onScreen(['evaluate', '--products', products, ...regulation, '--dir', dir]);
}

async function askCouncil(desk: MenuDesk): Promise<Job> {
  const sheets = await askPaths(desk, 'sheets');
  const regulation = await regulationFlag(desk);
  return byForm(desk, sheets, 'tong-hop', {
    html: ['report', 'summary', ...sheets, ...regulation],
    xlsx: ['council', ...sheets, ...regulation],
    screen: ['council', ...sheets, ...regulation],
  });
}

/** How the file of a paper is called, behind the name of what it is printed from. */
const PAPER_NAMES: Readonly<Record<PaperKind, string>> = {
  sheet: 'phieu-in',
  summary: 'tong-hop',
  minutes: 'bien-ban',
  ranking: 'xep-hang',
  recognition: 'de-nghi',
  commune: 'bao-cao-xa',
  registration: 'dang-ky',
  self: 'tu-danh-gia',
  certificates: 'giay-chung-nhan',
  'public-list': 'cong-bo',
  year: 'bao-cao-nam',
  returns: 'tra-lai',
};

/** What a paper of a register is of, which is asked for as one types it. */
const ASKED_BY = { decision: '--decision', day: '--at', year: '--year' } as const;

async function askPaper(desk: MenuDesk): Promise<Job> {
  const { menu } = desk.messages;
  const kinds = PAPER_KINDS.map((value) => ({ value, name: menu.papers[value] }));
  const kind = await choose(desk, menu.paperQuestion, kinds);
  const inputs = await askPaths(desk, 'papers');
  const { takes } = paperSpec(kind);
  const regulation = takes === 'council' ? await regulationFlag(desk) : [];
  const asked = isKeyOf(takes, ASKED_BY) ? [ASKED_BY[takes], await askNeeded(desk, takes)] : [];
  const args = ['report', kind, ...inputs, ...regulation, ...asked];
  return byForm(desk, inputs, PAPER_NAMES[kind], { docx: args, html: args, xlsx: args });
}

async function askTally(desk: MenuDesk): Promise<Job> {
  const { menu } = desk.messages;
  const registers = await askPaths(desk, 'registers');
  const choices = TALLY_BY.map((value) => ({ value, name: menu.by[value] }));
  const by = await choose(desk, menu.byQuestion, choices);
  const args = ['tally', ...registers, '--by', dashed(by)];
  return byForm(desk, registers, 'so-lieu', { screen: args, html: args, xlsx: args });
}

async function askRegister(desk: MenuDesk): Promise<Job> {
  const { menu } = desk.messages;
  const choices = REGISTER_TASKS.map((value) => ({ value, name: menu.registerTasks[value] }));
  return ASK_REGISTER[await choose(desk, menu.registerQuestion, choices)](desk);
}

const ASK_REGISTER: Readonly<Record<RegisterTaskId, Ask>> = {
  async import(desk) {
    const list = await askPath(desk, 'list');
    return onScreen(['register', 'import', list, '--register', await askRegisterBeside(list, desk)]);
  },
  async add(desk) {
    const results = await askPaths(desk, 'results');
    const decision = await askNeeded(desk, 'decision');
    const date = await askNeeded(desk, 'date');
    const register = await askRegisterBeside(results[0] ?? '', desk);
    return onScreen([
      ...['register', 'add', ...results, '--decision', decision],
      ...['--date', date, '--register', register],
    ]);
  },
  check: async (desk) => onScreen(['register', 'check', ...(await askPaths(desk, 'registers'))]),
  expiring: async (desk) => onScreen(['expiring', ...(await askPaths(desk, 'registers'))]),
};

/** Where the commands have it by themselves, beside what is read. */
const REGISTER = 'so.csv';

function askRegisterBeside(input: string, desk: MenuDesk): Promise<string> {
  return askPlace(desk, 'register', join(dirname(resolve(input)), REGISTER));
}

async function askForm(desk: MenuDesk): Promise<Job> {
  const products = await askPath(desk, 'products');
  const regulation = await regulationFlag(desk);
  const args = ['form', '--products', products, ...regulation];
  return intoFile(desk, args, freeBeside(products, 'chamdiem', '.html', existsSync), '.html');
}

async function regulationFlag(desk: MenuDesk): Promise<readonly string[]> {
  const file = await askPathOrNone(desk, 'regulation');
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
  const choices = (['html', 'docx', 'xlsx', 'screen'] as const).flatMap((form) => {
    const args = forms[form];
    return args === undefined ? [] : [{ value: { form, args }, name: menu.forms[form] }];
  });
  const { form, args } = await choose(desk, menu.formQuestion, choices);
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
