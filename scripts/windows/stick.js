import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/*
 * A stick as cameras and new sticks are formatted: exFAT, by FUSE, on a file that is a disk. It knows no second names of a
 * file, by which locks are taken elsewhere. Takes root, exfat-fuse and exfatprogs.
 */
const MEMBER = ['--member', 'Trần Thị An', '--role', 'member', '--date', '2026-08-10', '--dir', 'chấm'];

function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout.trim();
}

/** @param check notes what is right and what is not */
export async function onStick(root, work, check) {
  const [image, stick] = [join(work, 'stick.img'), join(work, 'stick')];
  mkdirSync(stick);
  run('dd', ['if=/dev/zero', `of=${image}`, 'bs=1M', 'count=64']);
  run('mkfs.exfat', [image]);
  const loop = run('losetup', ['-f', '--show', image]);
  try {
    run('mount.exfat-fuse', [loop, stick]);
    try {
      await tryOn(root, stick, check);
    } finally {
      run('umount', [stick]);
    }
  } finally {
    run('losetup', ['-d', loop]);
  }
}

async function tryOn(root, cwd, check) {
  const program = join(root, 'bin/ocop.js');
  const ocop = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  cpSync(join(root, 'samples'), join(cwd, 'mau'), { recursive: true });
  // Each with its exit status: of the results some wait for another decision, and are not taken in.
  const steps = [
    [0, 'rate', 'mau/tinh-26-2026.csv', '--out', 'kq.csv'],
    [0, 'register', 'import', 'mau/cong-nhan-lam-dong.csv', '--register', 'so.csv'],
    [
      1,
      'register',
      'add',
      'kq.csv',
      '--decision',
      '12/QĐ-UBND',
      '--date',
      '05/09/2026',
      '--register',
      'so.csv',
    ],
    [0, 'sheet', 'import', 'mau/phieu-hoi-dong.csv', '--dir', 'phieu'],
  ];
  for (const [expected, ...step] of steps) {
    const { status, said } = ocop(...step);
    check(`exFAT: ocop ${step.join(' ')}`, status === expected, said);
  }
  check('exFAT: the register before is kept', existsSync(join(cwd, 'so.csv.bak-0001')));
  const listed = ocop('sheet', 'list', 'phieu');
  check('exFAT: the sheets are read again', listed.status === 0 || listed.status === 1, listed.said);
  await lockOn(program, cwd, check);
  const left = readdirSync(cwd, { recursive: true }).filter((name) => /\.(?:tmp|khoa)$/.test(name));
  check('exFAT: nothing left behind', left.length === 0, left.join(' '));
}

/** Two windows and one sheet. */
async function lockOn(program, cwd, check) {
  const code = readFileSync(join(cwd, 'mau/san-pham.csv'), 'utf8').split('\n')[1].split(',')[0];
  const args = [
    process.execPath,
    program,
    'evaluate',
    '--products',
    'mau/san-pham.csv',
    ...MEMBER,
    '--product',
    code,
  ];
  const line = args.map((one) => `'${one}'`).join(' ');
  const window = (stdin) =>
    spawn('script', ['-qfec', line, '/dev/null'], { cwd, stdio: [stdin, 'pipe', 'inherit'] });
  const lock = () => readdirSync(cwd, { recursive: true }).find((name) => name.endsWith('.khoa'));
  const first = window('pipe');
  first.stdout.resume();
  const closed = new Promise((resolve) => first.on('close', resolve));
  for (let tries = 0; lock() === undefined && tries < 600; tries += 1) await setTimeout(50);
  check('exFAT: a sheet that is open is locked', lock() !== undefined);
  const second = window('ignore');
  let said = '';
  second.stdout.on('data', (bytes) => (said += bytes));
  await new Promise((resolve) => second.on('close', resolve));
  check('exFAT: a second window is refused', said.replaceAll(/\s+/g, ' ').includes('đang mở ở máy'), said);
  first.stdin.write('q');
  await closed;
  check('exFAT: the lock is let go', lock() === undefined);
}
