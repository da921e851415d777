import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * `ocop evaluate` with the same keys on both systems, at a terminal of our own (terminal.js) and a clock that stands still:
 * each byte that it writes to the terminal, and the sheet, have to be the same.
 */
const SHEET = 'h trợ giúp';
const NOTE = 'Rõ "nguồn gốc", đủ 100%';
const [RIGHT, DOWN] = ['\u001b[C', '\u001b[B'];
const ENTER = '\r';

/** What has to be on the screen, and the keys that are pressed then. */
const STEPS = [
  [['1/32 ·', SHEET], '2'],
  [['2/32 ·', SHEET], '1'],
  [['3/32 ·', SHEET], RIGHT],
  [['4/32 ·', SHEET], 'c'],
  [['Ghi chú của tôi', 'Esc: bỏ, quay lại'], NOTE],
  [[NOTE, 'Esc: bỏ, quay lại'], ENTER],
  [['4/32 ·', SHEET], 'h'],
  [['CÁC PHÍM', 'quay lại phiếu'], ENTER],
  [['4/32 ·', SHEET], 'v'],
  [['quay lại phiếu'], ENTER],
  [['4/32 ·', SHEET], DOWN],
  [[SHEET], ENTER],
  [['5/32 ·', SHEET], 'q'],
].map(([until, keys]) => ({ until, keys }));

const LINE =
  'evaluate --products mau/san-pham.csv --product 68-24700-1-2026 --member "Trần Thị An" --role member --date 2026-08-20';

/** @returns how many sittings were compared */
export function sittings({ root, here, work, start, asWindows, drive, ours, treeOf, check }) {
  const sizes = [
    [80, 24],
    [120, 40],
  ];
  const runs = sizes.map(([columns, rows]) => {
    const worlds = ['windows', 'linux'].map((name) => {
      const dir = join(work, `phiên ${columns}`, name);
      mkdirSync(dir, { recursive: true });
      cpSync(join(root, 'samples'), join(dir, 'mau'), { recursive: true });
      return { dir, out: join(dir, 'out.raw') };
    });
    return { columns, rows, worlds };
  });
  const module = pathToFileURL(join(here, 'terminal.js'));
  // Which signs a terminal of Windows can show, the program knows by its name.
  const envOf = ({ columns, rows }, out, href) => ({
    NODE_OPTIONS: `--import ${href}`,
    OCOP_TERMINAL: JSON.stringify({ steps: STEPS, out, columns, rows, now: '2026-08-20T01:02:03Z' }),
    TERM: 'xterm-256color',
    WT_SESSION: '1',
  });
  const answers = drive(
    runs.map((run) => ({
      line: `"${start}" ${LINE}`,
      cwd: asWindows(run.worlds[0].dir),
      env: envOf(run, asWindows(run.worlds[0].out), `file:///Z:${module.pathname}`),
    })),
  );
  for (const [at, run] of runs.entries()) {
    const [theirs, mine] = run.worlds;
    const what = `evaluate, ${run.columns} × ${run.rows}`;
    const said = ours(LINE, mine.dir, envOf(run, mine.out, module.href));
    check(`${what}: status here`, said.status === 0, `${said.status} ${said.stderr}`);
    check(`${what}: status`, answers[at].status === 0, `${answers[at].status} ${answers[at].stderr}`);
    const [there, expected] = [treeOf(theirs.dir), treeOf(mine.dir)];
    check(
      `${what}: the same files`,
      [...there.keys()].join('\n') === [...expected.keys()].join('\n') && expected.has('out.raw'),
      [...there.keys()].join(' '),
    );
    for (const [name, bytes] of expected) {
      if (name.startsWith('mau/')) continue;
      // The slash of the sheet's path, which is said at the end, is the only difference there may be.
      const [one, other] = [there.get(name), bytes].map((own) =>
        own?.toString('latin1').replaceAll('\\', '/'),
      );
      check(`${what}: ${name}`, one === other);
    }
    check(`${what}: all was shown`, readFileSync(mine.out, 'utf8').includes('5/32 ·'));
  }
  return runs.length;
}
