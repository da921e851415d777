import { readFileSync } from 'node:fs';
import { processHost } from './host.js';

/**
 * Runs the program on the arguments behind its name, and sets the exit status. Never throws.
 *
 * Asking for the version loads nothing else: scripts do it often, and it has to be quick.
 *
 * @param packageJson where our package.json lies: whoever starts the program stands in a place of the package that is
 *   known, while this file is in one place as source and in another when it is built
 */
export async function main(args: readonly string[], packageJson: URL): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${version(packageJson)}\n`);
    return;
  }
  const { run } = await import('./run.js');
  process.exitCode = await run(args, version(packageJson), processHost());
}

function version(packageJson: URL): string {
  const text = readFileSync(packageJson, 'utf8');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- our own package.json
  return (JSON.parse(text) as { version: string }).version;
}
