import { problemsOf } from '../../base/user-error.js';
import type { Context } from '../../base/context.js';
import { openMemberSheets } from '../../council/member-sheets.js';
import { readRegulation } from '../../council/read-regulation.js';
import { openInputs } from '../../rating/open-inputs.js';
import { openRegisters } from '../../register/open-registers.js';
import { resultsIn } from '../../register/results.js';
import { tablesOf } from '../../rows/open-table.js';
import { openSource } from '../../tables/source.js';
import { openInputs as openCountable } from '../../tally/open-inputs.js';
import type { Objection } from '../shared/asking/ask-checked.js';
import type { FileKind } from '../shared/file-kind.js';
import { kindOfFile } from '../shared/kind-of-file.js';
import type { WantedId } from './task-names.js';
import type { MenuCommandMessages } from './words.js';

/** What a question of the menu asks for. */
interface Wanted {
  /** What fits. */
  readonly fits: readonly FileKind[];
  /** Opens the files as the command will that is to run; only their beginning is read. */
  readonly open: (paths: readonly string[], context: Context<MenuCommandMessages>) => Promise<unknown>;
}

const NONE_OF_OURS: ReadonlySet<string> = new Set();

const WANTED: Readonly<Record<WantedId, Wanted>> = {
  sheets: {
    fits: ['sheets', 'sheet'],
    open: (paths, context) => openInputs(paths, NONE_OF_OURS, null, context, { leavesUnread: true }),
  },
  memberSheets: {
    fits: ['sheets', 'sheet'],
    open: (paths, context) => openMemberSheets(paths, NONE_OF_OURS, null, context),
  },
  products: {
    fits: ['products', 'sheets'],
    open: (paths, { host }) =>
      each(paths, async (path) => tablesOf(await openSource(path, host), null, 'products')),
  },
  proposed: {
    fits: ['sheets', 'sheet', 'register'],
    open: () => Promise.resolve(),
  },
  formed: {
    fits: ['products', 'sheets', 'sheet', 'register', 'rating'],
    open: () => Promise.resolve(),
  },
  registers: { fits: ['register'], open: (paths, { host }) => openRegisters(paths, null, host) },
  countable: {
    fits: ['register', 'rating', 'council', 'sheets'],
    open: (paths, context) => openCountable(paths, { quiet: true }, { ...context, report: () => undefined }),
  },
  recognised: {
    fits: ['register', 'products'],
    open: (paths, { host }) => openRegisters(paths, null, host),
  },
  results: {
    fits: ['rating', 'council'],
    open: (paths, { host }) => each(paths, async (path) => resultsIn(await openSource(path, host), null)),
  },
  regulation: {
    fits: ['regulation'],
    open: async (paths) => each(paths, readRegulation),
  },
};

async function each(paths: readonly string[], open: (path: string) => unknown): Promise<void> {
  for (const path of paths) if (!isPattern(path)) await open(path);
}

/** Whether a path stands for those that it matches. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** What files are that are not what is asked for; else why they cannot be opened as that. null where they can. */
export async function objectionTo(
  paths: readonly string[],
  wanted: WantedId,
  context: Context<MenuCommandMessages>,
): Promise<Objection | null> {
  const { fileKinds, menu } = context.messages;
  const { fits, open } = WANTED[wanted];
  const others = [];
  for (const path of paths) {
    const kind = await kindOfFile(path, context);
    if (kind !== null && !fits.includes(kind)) others.push({ path, kind });
  }
  const refused = await refusalOf(() => open(paths, context), context);
  if (others.length === 0) return refused === null ? null : { says: refused, isGuess: false };
  return {
    says: others
      .map(({ path, kind }) => menu.otherKind(path, fileKinds[kind], menu.wanted[wanted]))
      .join('\n'),
    isGuess: refused === null && others.every(({ kind }) => GUESSED.has(kind)),
  };
}

/** Why something cannot be done, in words; null where it can. */
async function refusalOf(
  open: () => Promise<unknown>,
  { wordError }: Pick<Context<unknown>, 'wordError'>,
): Promise<string | null> {
  const problems = await problemsOf(open);
  return problems.length === 0 ? null : problems.map(wordError).join('\n');
}

/** Kinds that are known by a few headings, which another table may have. */
const GUESSED: ReadonlySet<FileKind> = new Set(['sheets', 'products', 'register']);
