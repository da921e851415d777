import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/*
 * A folder with a scanner at work, scan.c: each new file is open elsewhere for some time, with nobody else let in. What is
 * written then has to be, byte for byte, what this machine writes with no scanner.
 */
const INPUTS = ['tinh-26-2026.csv', 'phieu-hoi-dong.csv', 'cong-nhan-lam-dong.csv'];

/** Each command with the milliseconds that a file is held, and what it writes of which the scanner has to take hold. */
const CASES = [
  { line: 'rate tinh-26-2026.csv --out kq.csv', ms: 300, writes: /^kq\.csv$/ },
  { line: 'register import cong-nhan-lam-dong.csv --register so.csv', ms: 200, writes: /^so\.csv$/ },
  {
    line: 'register add kq.csv --decision 12/QĐ-UBND --date 05/09/2026 --register so.csv',
    ms: 300,
    writes: /^so\.csv$/,
  },
  { line: 'sheet import phieu-hoi-dong.csv --dir phieu', ms: 100, writes: /^phieu\/.+\.yaml$/ },
  { line: 'council phieu --out hoi-dong.xlsx', ms: 300, writes: /^hoi-dong\.xlsx$/ },
];

/**
 * @param world where all is, how a path is called under Wine, how the program is started there and here, and `check`,
 *   which notes what is right and what is not
 * @returns how many commands were run
 */
export function underScanner({ root, work, program, start, asWindows, drive, ours, treeOf, check }) {
  const [theirs, mine] = ['máy quét', 'không máy quét'].map((name) => join(work, name));
  for (const dir of [theirs, mine]) {
    mkdirSync(dir);
    for (const name of INPUTS) cpSync(join(root, 'samples', name), join(dir, name));
  }
  const cwd = asWindows(theirs);
  const answers = drive(
    CASES.map(({ line, ms }, at) => {
      const stop = asWindows(join(work, `stop-${at}`));
      return { line: `"${start}" ${line}`, cwd, beside: { program, args: [cwd, String(ms), stop], stop } };
    }),
  );
  for (const [at, { line, ms, writes }] of CASES.entries()) {
    const [said, expected] = [answers[at], ours(line, mine)];
    const what = `scanner, ${ms} ms: ocop ${line}`;
    for (const part of ['status', 'stdout', 'stderr']) {
      const [one, other] = [said[part], expected[part]].map((text) => String(text).replaceAll('\\', '/'));
      check(`${what}: ${part}`, one === other, `${one}\n    ${other}`);
    }
    const held = heldFiles(said.heard, cwd);
    check(
      `${what}: a file was held before it was in its place`,
      held.some(({ name }) => name.endsWith('.tmp')),
      said.heard,
    );
    check(
      `${what}: what was written was held, with nobody else let in`,
      held.some(({ isAlone, name }) => isAlone && writes.test(name)),
      said.heard,
    );
  }
  const [there, here] = [treeOf(theirs), treeOf(mine)];
  check(
    'scanner: the same files, and nothing left behind',
    [...there.keys()].join('\n') === [...here.keys()].join('\n'),
    [...there.keys()].join(' '),
  );
  for (const [name, bytes] of here)
    check(`scanner: ${name}, in ${basename(mine)}`, there.get(name)?.equals(bytes) === true);
  return CASES.length;
}

/** What the scanner says that it held, by its path in the folder. */
function heldFiles(heard, cwd) {
  return [...heard.matchAll(/^(alone|shared) (.+?)\r?$/gm)].map(([, how, path]) => ({
    isAlone: how === 'alone',
    name: path.slice(cwd.length + 1).replaceAll('\\', '/'),
  }));
}
