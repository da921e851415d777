import { describe, expect, it } from 'vitest';
import { stdoutSink } from '../../src/base/files/sink.js';
import { makeHost } from '../support/host.js';
import { ocop } from '../support/ocop.js';

describe('a pipe', () => {
  it('gets no byte order mark, whatever is written for Excel into a file', async () => {
    const { host, stdout } = makeHost();
    const sink = stdoutSink(host, 'text');
    sink.write('');
    sink.write('\ufeffTên,Xã\n');
    sink.write('a,b\n');
    sink.close();
    expect(stdout()).toBe('Tên,Xã\na,b\n');
    const pairs = await ocop([
      'tally',
      'samples/so-khanh-son-2024.csv',
      '--out',
      '/dev/null',
      '--pairs',
      '-',
    ]);
    expect(pairs.stdout.startsWith('Chủ thể 1')).toBe(true);
  });
});
