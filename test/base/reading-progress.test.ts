import { describe, expect, it } from 'vitest';
import { ReadingProgress } from '../../src/base/reading-progress.js';
import { makeHost } from '../support/host.js';

/** A world in which a second goes by whenever somebody looks at the clock. */
function slowHost() {
  const made = makeHost({ columns: 80 });
  let at = 0;
  return { ...made, host: { ...made.host, now: () => new Date((at += 1000)) } };
}

const word = (rows: number, percent: number | null) => `${String(rows)} (${String(percent)})`;

describe('the progress of reading', () => {
  it('counts rows over all tables, and what of their bytes is read', () => {
    const { host, stderr } = slowHost();
    const progress = new ReadingProgress(host, true, [100, 300], word);
    progress.row('a');
    progress.read(100);
    progress.row('b');
    progress.row('b');
    progress.read(100);
    progress.clear();
    expect(stderr()).toBe('\r\u001b[K1 (25)\r\u001b[K3 (50)\r\u001b[K');
  });

  it('tells rows alone where a size is not known, and nothing where nobody watches', () => {
    const { host, stderr } = slowHost();
    const progress = new ReadingProgress(host, true, [100, null], word);
    progress.row('a');
    progress.read(100);
    const silent = new ReadingProgress(host, false, [100], word);
    silent.row('a');
    silent.read(100);
    silent.clear();
    expect(stderr()).toBe('\r\u001b[K1 (null)');
  });
});
