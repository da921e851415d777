/*
 * Runs the program from its source, without a build: `npm run dev -- rate samples/tinh-26-2026.csv`.
 */
import { main } from '../src/cli/main.js';

await main(process.argv.slice(2), new URL('../package.json', import.meta.url));
