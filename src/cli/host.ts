import { readFileSync } from 'node:fs';
import { patientDisk, plainDisk } from '../base/files/disk.js';
import type { Host } from '../base/host.js';

/** The world of the real process: the one place that knows `process` and the clock. */
export function processHost(): Host {
  const { env, pid } = process;
  return {
    // Each stream is opened when it is first requested: standard input is read by few commands.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env,
    cwd: process.cwd(),
    now: () => new Date(),
    elapsed: () => performance.now(),
    pid,
    isRunning,
    startOf,
    every(ms, work) {
      const timer = setInterval(work, ms).unref();
      return () => {
        clearInterval(timer);
      };
    },
    atEnd: endings(),
    exit: (status) => process.exit(status),
    open,
    disk: patientDisk(plainDisk, { isWindows: process.platform === 'win32', wait }),
  };
}

/**
 * By what the system has for it. cmd would take `&` and `%` in a name for its own, so that it gets the name as a
 * variable, which it looks at once.
 */
async function open(path: string): Promise<boolean> {
  const { spawn } = await import('node:child_process');
  const alone = { detached: true, stdio: 'ignore', windowsHide: true } as const;
  const child =
    process.platform === 'win32'
      ? spawn('cmd.exe', ['/d', '/s', '/c', '"start "" "%OCOP_OPEN%""'], {
          ...alone,
          detached: false,
          windowsVerbatimArguments: true,
          env: { ...process.env, OCOP_OPEN: path },
        })
      : spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [path], alone);
  return new Promise((resolve) => {
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
    child.on('error', () => {
      resolve(false);
    });
  });
}

/** Nothing else is to happen meanwhile: what is being written is half done. */
function wait(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and it is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux says it in ticks since the machine was started, which has a name of its own each time. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name of the program stands in brackets before, and may have blanks and brackets in it; the start is the 22nd.
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
}

/** What is to be done at the end. Only a kill that no program can see leaves it undone. */
function endings(): Host['atEnd'] {
  const works = new Set<() => void>();
  let registered = false;
  const register = () => {
    registered = true;
    process.on('exit', () => {
      for (const work of works) work();
    });
    // 128 and the signal's number, as shells have it. Windows knows SIGINT, and SIGHUP where its window is closed.
    for (const [signal, number] of [
      ['SIGINT', 2],
      ['SIGTERM', 15],
      ['SIGHUP', 1],
    ] as const) {
      process.on(signal, () => process.exit(128 + number));
    }
  };
  return (work) => {
    works.add(work);
    if (!registered) register();
    return () => void works.delete(work);
  };
}
