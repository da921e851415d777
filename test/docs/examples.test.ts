import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/ocop.js';
import { tempDir } from '../support/temp.js';
import { blocksOf, PAGES, pageText } from './pages.js';

/*
 * The commands that pages show are run, page by page, in a folder with the samples: those of a block `sh`, in the order
 * of the page. The blocks `text` behind it are what the last of them says, on both outputs; a line `…` in one stands
 * for any lines, and `…` at the end of a line for its rest. A block `sh` with words more is only shown; a block `yaml` or `csv`
 * with a name is a file of the folder.
 */

interface Example {
  readonly commands: readonly string[];
  readonly said: readonly (readonly string[])[];
}

describe('the examples of a page do what it says', () => {
  it.each(PAGES.filter((page) => examplesOf(page).length > 0))('%s', (page) => {
    const folder = tempDir();
    cpSync(join(ROOT, 'samples'), join(folder, 'samples'), { recursive: true });
    for (const [name, text] of filesOf(page)) writeFileSync(join(folder, name), text);
    for (const { commands, said } of examplesOf(page)) {
      const answers = commands.map((command) => ({ command, ...answerTo(command, folder) }));
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

function answerTo(command: string, cwd: string) {
  const program = `node ${JSON.stringify(join(ROOT, 'bin/ocop.js'))} "$@"`;
  const line = command.replace('npm ci && ', '').replace('node bin/ocop.js', 'ocop');
  const shell = spawnSync('bash', ['-c', `ocop() { ${program}; }; { ${line}; } 2>&1`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', OCOP_LANG: 'vi', TZ: 'Asia/Ho_Chi_Minh' },
  });
  return { status: shell.status, said: shell.stdout.trimEnd().split('\n') };
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
