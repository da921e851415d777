/*
 * From a key to the next screen: the evaluation runs in its own terminal (`script` of util-linux), every
 * criterion of some products is answered, and the time is taken from the key to the place of the next criterion.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const quoted = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Whether this machine can give a program a terminal. */
export const canMeasureKeys = () => spawnSync('script', ['--version']).status === 0;

/**
 * @param ocop the program
 * @param dir a folder to keep the sheets in
 * @param products how many products of set 1, of 32 criteria each
 * @returns milliseconds, one a key
 */
export async function keyLatencies(ocop, dir, products) {
  const list = join(dir, 'sp.csv');
  const rows = Array.from({ length: products }, (_, at) => `SP${at},Bưởi da xanh,HTX Bưởi,1`);
  writeFileSync(list, `ma_san_pham,ten_san_pham,chu_the,bo_san_pham\n${rows.join('\n')}\n`);
  const times = [];
  for (let at = 0; at < products; at += 1) times.push(...(await oneProduct(ocop, dir, list, `SP${at}`)));
  return times;
}

function oneProduct(ocop, dir, list, code) {
  const flags = ['--products', list, '--member', 'An', '--role', 'member', '--date', '2026-08-10'];
  const args = [ocop, 'evaluate', ...flags, '--dir', join(dir, 'phieu'), '--product', code];
  const command = `stty cols 100 rows 40; exec ${[process.execPath, ...args].map(quoted).join(' ')}`;
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qfec', command, '/dev/null'], {
      env: { ...process.env, TERM: 'xterm-256color', SHELL: '/bin/sh' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const times = [];
    let shown = '';
    let pressed = null;
    let place = 1;
    child.stdout.on('data', (bytes) => {
      shown += bytes.toString('utf8');
      // The last criterion is followed by what is said of a sheet that is complete.
      if (!shown.includes(place <= 32 ? `${place}/32 ·` : 'Đã chấm đủ')) return;
      if (pressed !== null) times.push(performance.now() - pressed);
      shown = '';
      if (place === 33) {
        child.stdin.write('q');
        return;
      }
      place += 1;
      pressed = performance.now();
      // Another key each time, and one that every criterion has: the same digit again, sooner than a hand can type it, is
      // taken for a key that is held down. Enter chooses what the arrow has gone to.
      child.stdin.write(place % 2 === 0 ? '0' : '\u001b[B\u001b[B\r');
    });
    child.on('error', reject);
    child.on('close', () => {
      if (times.length === 32 && existsSync(join(dir, 'phieu', 'An', `${code}.yaml`))) resolve(times);
      else reject(new Error(`${times.length} answers were timed, of 32`));
    });
  });
}
