import { main } from '../dist/cli.js';

/** Starts the program, where Node is one that it runs on. */
export function start() {
  return main(process.argv.slice(2), new URL('../package.json', import.meta.url));
}
