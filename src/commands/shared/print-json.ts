import type { Host } from '../../base/host.js';
import { stdoutSink } from '../../base/files/sink.js';

/** Writes a value to standard output, as people read JSON. */
export function printJson(value: unknown, host: Pick<Host, 'stdout'>): void {
  const sink = stdoutSink(host, 'json');
  sink.write(`${JSON.stringify(value, null, 2)}\n`);
  sink.close();
}
