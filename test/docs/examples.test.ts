import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outputTo } from '../support/host.js';
import { inTurn, ROOT, runIn } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';
import { blocksOf, PAGES, pageText } from './pages.js';

/*
 * The commands that pages show are run, page by page, in a folder with the samples: those of a block `sh`, in the order
 * of the page. The blocks `text` behind it are what the last of them says, on both outputs; a line `…` in one stands
 * for any lines, and `…` at the end of a line for its rest. A block `sh` with words more is only shown; a block `yaml` or `csv`
 * with a name is a file of the folder. What the README shows is run as it is typed, in a shell, the others in this process.
 */

/** The zone of those who read the pages. */
const TZ = 'Asia/Ho_Chi_Minh';
const ENV = { NO_COLOR: '1', OCOP_LANG: 'vi' };

interface Example {
  readonly commands: readonly string[];
  readonly said: readonly (readonly string[])[];
}

describe('the examples of a page do what it says', () => {
  beforeEach(() => void vi.stubEnv('TZ', TZ));
  afterEach(() => void vi.unstubAllEnvs());

  it.each(PAGES.filter((page) => examplesOf(page).length > 0))('%s', async (page) => {
    const answerTo = page === 'README.md' ? answerOfShell : answerOfRun;
    const folder = tempDir();
    cpSync(join(ROOT, 'samples'), join(folder, 'samples'), { recursive: true });
    for (const [name, text] of filesOf(page)) writeFileSync(join(folder, name), text);
    for (const { commands, said } of examplesOf(page)) {
      const answers = await inTurn(commands, async (command) => ({
        command,
        ...(await answerTo(command, folder)),
      }));
      const failed = answers.filter(({ status }) => status !== 0 && status !== 1);
      // A command that cannot run is shown for what it says of that.
      if (said.length === 0) expect(failed).toEqual([]);
      for (const shown of said) {
        expect(answers.at(-1)!.said, commands.at(-1)).toSatisfy((lines: string[]) => isLike(lines, shown));
      }
    }
  });
});

function examplesOf(page: string): readonly Example[] {
  const blocks = blocksOf(pageText(page));
  return blocks.flatMap((block, at): readonly Example[] => {
    if (block.language !== 'sh') return [];
    const commands = block.lines.map((line) => line.replace(/\s+# .*$/, '')).filter((line) => line !== '');
    const behind = blocks.slice(at + 1);
    const end = behind.findIndex(({ language, before }) => language !== 'text' || before.includes('\n#'));
    const said = behind.slice(0, end < 0 ? undefined : end).map(({ lines }) => lines);
    return [{ commands, said }];
  });
}

function filesOf(page: string): readonly (readonly [name: string, text: string])[] {
  return blocksOf(pageText(page)).flatMap(({ language, lines }) => {
    const name = /^(?:yaml|csv) (\S+)$/.exec(language)?.[1];
    return name === undefined ? [] : [[name, `${lines.join('\n')}\n`] as const];
  });
}

interface Answer {
  readonly status: number | null;
  /** The lines on both outputs, in the order in which they were written. */
  readonly said: readonly string[];
}

const answer = (status: number | null, said: string): Answer => ({
  status,
  said: said.trimEnd().split('\n'),
});

function answerOfShell(command: string, cwd: string): Answer {
  const program = `node ${JSON.stringify(join(ROOT, 'bin/ocop.js'))} "$@"`;
  const line = command.replace('npm ci && ', '').replace('node bin/ocop.js', 'ocop');
  const shell = spawnSync('bash', ['-c', `ocop() { ${program}; }; { ${line}; } 2>&1`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...ENV, TZ },
  });
  return answer(shell.status, shell.stdout);
}

async function answerOfRun(command: string, cwd: string): Promise<Answer> {
  const { args, input } = wordsOf(command);
  const written: Buffer[] = [];
  const output = () => outputTo((bytes) => void written.push(bytes), null);
  const world = { cwd, env: ENV, input: input === null ? '' : readFileSync(join(cwd, input)) };
  const { status } = await runIn(world, args, { stdout: output(), stderr: output() });
  return answer(status, Buffer.concat(written).toString('utf8'));
}

/** The words of a command as a shell takes them: those in quotes are one, and what is behind `<` is read. */
function wordsOf(command: string): { readonly args: readonly string[]; readonly input: string | null } {
  const [program, ...words] = Array.from(command.matchAll(/(?:"[^"]*"|[^\s"])+/g), ([word]) =>
    word.replaceAll('"', ''),
  );
  // Of a shell nothing more: what would mean something else to it is no word.
  expect([program, command.match(/[|&;$`\\'*?>]/g)], command).toEqual(['ocop', null]);
  const at = words.indexOf('<');
  return at < 0 ? { args: words, input: null } : { args: words.slice(0, at), input: words[at + 1] ?? '' };
}

/** Whether lines are as a page shows them. */
function isLike(lines: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return lines.length === 0;
  if (first === '…') {
    return Array.from({ length: lines.length + 1 }, (_, from) => from).some((from) =>
      isLike(lines.slice(from), rest),
    );
  }
  const [line, ...others] = lines;
  if (line === undefined) return false;
  const same = first.endsWith('…') ? line.startsWith(first.slice(0, -1)) : line.trimEnd() === first;
  return same && isLike(others, rest);
}
