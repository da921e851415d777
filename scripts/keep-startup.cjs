/*
 * Run by the build when all else is there: has V8 keep what it made of the program's start and of a short rating, see
 * bin/load.js.
 */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { KEPT, program, toKeep } = require('../bin/load.js');

const root = join(__dirname, '..');
const sample = join(root, 'samples/tinh-26-2026.csv');

program
  .main(['rate', sample, '--no-project', '--quiet'], pathToFileURL(join(root, 'package.json')))
  .then(() => {
    writeFileSync(KEPT, toKeep());
  });
