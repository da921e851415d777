import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { vi } from '../../src/commands/completion/vi.js';
import { describe, expect, it } from 'vitest';
import {
  bashScript,
  fishScript,
  powershellScript,
  zshScript,
} from '../../src/commands/completion/scripts.js';
import { specsOf } from '../../src/commands/completion/spec.js';
import { lines, ocop } from '../support/ocop.js';
import { wholeProgram } from '../support/program.js';
import { tempDir } from '../support/temp.js';

const all = (command: CommandUnknownOpts): readonly CommandUnknownOpts[] => [
  command,
  ...command.commands.flatMap(all),
];

const pathOf = (command: CommandUnknownOpts): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

describe('a page of help', () => {
  it('has an example, whichever command it is of, that begins with the command', () => {
    for (const command of all(wholeProgram())) {
      let page = '';
      command.configureOutput({ writeOut: (text) => void (page += text) });
      command.outputHelp();
      const examples = page.slice(page.indexOf('Ví dụ:'));
      const own = command.parent === null ? 'ocop ' : pathOf(command);
      expect([pathOf(command), page.includes('Ví dụ:') && examples.includes(own)]).toEqual([
        pathOf(command),
        true,
      ]);
    }
  });

  it.each([
    [['help', 'register', 'add'], /^Cách dùng: ocop register add /],
    [['register', 'help', 'add'], /^Cách dùng: ocop register add /],
    [['help'], /^Cách dùng: ocop /],
    [['tally', 'merge', '--help'], /^Cách dùng: ocop tally merge /],
  ])('%j is shown', async (args, begins) => {
    const { status, stdout, stderr } = await ocop(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(begins);
  });

  it.each([
    [['tlaly', '--help'], 'Không có lệnh "tlaly". Có phải ý bạn là tally?'],
    [['register', 'ad', '--help'], 'Không có lệnh "ad". Có phải ý bạn là add?'],
    [['help', 'register', 'xyz'], 'Không có lệnh "xyz".'],
    [['help', 'tlaly'], 'Không có lệnh "tlaly". Có phải ý bạn là tally?'],
  ])('%j is refused: no command is so called', async (args, words) => {
    expect(await ocop(args)).toEqual({ status: 2, stdout: '', stderr: `${words}\n` });
  });
});

const specs = () => specsOf(wholeProgram());

/** What stands below `ocop register`, as the program has it. */
function registerCommands(): readonly string[] {
  const register = wholeProgram().commands.find((one) => one.name() === 'register');
  return [...(register?.commands ?? []).map((one) => one.name()), 'help'];
}

describe('completion', () => {
  it('knows every command, every option and their values, from the commands themselves', () => {
    const made = specs();
    expect(made.map(({ path }) => path)).toEqual(all(wholeProgram()).map(pathOf));
    const add = made.find(({ path }) => path === 'ocop register add');
    expect(add?.options.map(({ long }) => long)).toEqual(
      expect.arrayContaining(['--decision', '--lang', '--help']),
    );
    const tally = made.find(({ path }) => path === 'ocop tally');
    expect(tally?.options.find(({ long }) => long === '--format')?.choices).toEqual([
      'table',
      'csv',
      'json',
      'ndjson',
      'html',
      'xlsx',
    ]);
    for (const [option, word] of [
      ['--by', 'producer-type'],
      ['--measure', 'growth'],
    ] as const) {
      expect(tally?.options.find(({ long }) => long === option)?.choices).toContain(word);
    }
    expect(made.find(({ path }) => path === 'ocop report')?.first).toContain('minutes');
  });

  it.each([
    ['bash', bashScript],
    ['zsh', zshScript],
    ['fish', fishScript],
    ['powershell', powershellScript],
  ] as const)('is printed for %s, and nothing else is', async (shell, script) => {
    const { status, stdout, stderr } = await ocop(['completion', shell]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(script(specs(), vi.completion));
  });

  it('says where it goes in the language of the interface', async () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      const [first = ''] = lines((await ocop(['completion', shell])).stdout).filter((line) =>
        line.includes(' ocop: '),
      );
      expect(first).toContain('# ocop: bấm Tab để hoàn thành lệnh, cho ');
    }
    expect((await ocop(['completion', 'zsh'])).stdout).toContain("_describe -o 'tuỳ chọn' options");
    const [english] = lines((await ocop(['completion', 'bash', '--lang', 'en'])).stdout);
    expect(english).toBe('# ocop: completion for bash. Put this line into the file ~/.bashrc:');
  });

  it('is for PowerShell in ASCII below its first line, and every quote and bracket of it is closed', () => {
    const made = [
      ...specs(),
      {
        path: 'ocop thử',
        commands: [],
        options: [
          { long: '--x', about: String.raw`đường dẫn C:\x, "a" và 'b' (‘c’)`, valued: false, choices: [] },
        ],
        first: [],
      },
    ];
    const [, ...body] = powershellScript(made, vi.completion).split('\n');
    const text = body.join('\n');
    expect(text.match(/[^\n\u0020-\u007e]/g)).toBe(null);
    // What stands in quotes is read back as it was; the rest is code.
    expect(text).toContain(
      String.raw`@('--x', '\u0111\u01b0\u1eddng d\u1eabn C:\\x, "a" v\u00e0 ''b'' (\u2018c\u2019)')`,
    );
    const code = text.replace(/'(?:[^']|'')*'/g, '').replace(/"[^"]*"/g, '');
    expect(code).not.toMatch(/['"]/);
    const open: string[] = [];
    for (const [sign] of code.matchAll(/[()[\]{}]/g)) {
      const closes = { ')': '(', ']': '[', '}': '{' }[sign];
      if (closes === undefined) open.push(sign);
      else expect(open.pop()).toBe(closes);
    }
    expect(open).toEqual([]);
  });

  it.each([
    ['zsh', 'zsh', ['-n']],
    ['fish', 'fish', ['--no-execute']],
  ] as const)('is sound for a real %s', (shell, program, check) => {
    if (spawnSync(program, ['--version']).status !== 0) return;
    const file = join(tempDir(), `ocop.${shell}`);
    const script = shell === 'zsh' ? zshScript : fishScript;
    writeFileSync(file, script(specs(), vi.completion));
    const { status, stderr } = spawnSync(program, [...check, file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  const hasBash = spawnSync('bash', ['-c', 'exit 0']).status === 0;

  it.runIf(hasBash)('offers in a real bash what fits the line, past values that look like commands', () => {
    const file = join(tempDir(), 'ocop.bash');
    writeFileSync(file, bashScript(specs(), vi.completion));
    const offered = (...words: readonly string[]) => {
      const quoted = words.map((word) => `'${word}'`).join(' ');
      const line = `source '${file}'; COMP_WORDS=(${quoted}); COMP_CWORD=${String(words.length - 1)}; _ocop; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { status, stdout } = spawnSync('bash', ['--norc', '-c', line], { encoding: 'utf8' });
      expect(status).toBe(0);
      return lines(stdout).filter((word) => word !== '');
    };
    expect(offered('ocop', 'reg')).toEqual(['register']);
    expect(offered('ocop', 'register', '')).toEqual(registerCommands());
    expect(offered('ocop', '--lang', '')).toEqual(['vi', 'en']);
    expect(offered('ocop', 'rate', '--out', 'tally', '--group')).toEqual(['--group-by']);
    expect(offered('ocop', 'report', 'minu')).toEqual(['minutes']);
    expect(offered('ocop', 'rate', '--out', '')).toEqual([]); // a file, which bash knows better
    expect(offered('ocop', 'rate', '$(touch x)')).toEqual([]);
  });
});
