import { patientDisk, plainDisk, type Disk } from '../../src/base/files/disk.js';

/** What the system throws. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'made' });
}

/** A disk that is in somebody else's way, and what was waited for. */
export interface BusyDisk {
  readonly disk: Disk;
  readonly waited: number[];
  /** The calls in their order, those that failed too: `rename x.csv`. */
  readonly calls: string[];
}

type Call = Exclude<keyof Disk, 'isHeld' | 'touch' | 'write' | 'sync'>;

/**
 * A patient disk over one whose every call fails some times before it goes well, as under a scanner of viruses that looks at
 * each file anew.
 *
 * @param times how often each call fails, by its name and what it is called on; forever where it is infinite
 */
export function busyDisk(
  times: (call: Call, path: string) => number,
  { code = 'EPERM', isWindows = true }: { readonly code?: string; readonly isWindows?: boolean } = {},
): BusyDisk {
  const failed = new Map<string, number>();
  const waited: number[] = [];
  const calls: string[] = [];
  const under = <Args extends readonly [string, ...unknown[]], Result>(
    call: Call,
    work: (...args: Args) => Result,
  ) => {
    return (...args: Args): Result => {
      // What it is done to: the place of what is moved or linked.
      const path = String(call === 'rename' || call === 'link' || call === 'copy' ? args[1] : args[0]);
      const key = `${call} ${path}`;
      calls.push(key);
      const before = failed.get(key) ?? 0;
      if (before < times(call, path)) {
        failed.set(key, before + 1);
        throw systemError(code);
      }
      failed.delete(key);
      return work(...args);
    };
  };
  const busy: Disk = {
    open: under('open', plainDisk.open),
    read: under('read', plainDisk.read),
    rename: under('rename', plainDisk.rename),
    link: under('link', plainDisk.link),
    copy: under('copy', plainDisk.copy),
    remove: under('remove', plainDisk.remove),
    makeFolder: under('makeFolder', plainDisk.makeFolder),
    removeFolder: under('removeFolder', plainDisk.removeFolder),
    removeTree: under('removeTree', plainDisk.removeTree),
    touch: plainDisk.touch,
    write: plainDisk.write,
    sync: plainDisk.sync,
    isHeld: plainDisk.isHeld,
  };
  const disk = patientDisk(busy, { isWindows, wait: (ms) => void waited.push(ms) });
  return { disk, waited, calls };
}
