import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../base/package-root.js';
import { processHost } from './host.js';

/**
 * Runs the program on the arguments behind its name, and sets the exit status. Never throws.
 *
 * Asking for the version loads nothing else: scripts do it often, and it has to be quick.
 */
export async function main(args: readonly string[]): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${version()}\n`);
    return;
  }
  const { run } = await import('./run.js');
  process.exitCode = await run(args, version(), processHost());
}

function version(): string {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- our own package.json
  return (JSON.parse(text) as { version: string }).version;
}
