#!/usr/bin/env node
import { main } from '../dist/cli.js';

await main(process.argv.slice(2), new URL('../package.json', import.meta.url));
