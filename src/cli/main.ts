import { readFileSync } from 'node:fs';
import { processHost } from './host.js';
import { run } from './run.js';

/**
 * Runs the program on the arguments behind its name, and sets the exit status. Never throws.
 *
 * @param packageJson where our package.json lies: whoever starts the program stands in a place of the package that is
 *   known, while this file is in one place as source and in another when it is built
 */
export async function main(args: readonly string[], packageJson: URL): Promise<void> {
  process.exitCode = await run(args, version(packageJson), processHost());
}

function version(packageJson: URL): string {
  const text = readFileSync(packageJson, 'utf8');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- our own package.json
  return (JSON.parse(text) as { version: string }).version;
}
