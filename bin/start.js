const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const PACKAGE = join(__dirname, '../package.json');

/**
 * Starts the program, where Node is one that it runs on. Asking for the version loads nothing else: scripts do it often,
 * and it has to be quick.
 */
exports.start = () => {
  const args = process.argv.slice(2);
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${JSON.parse(readFileSync(PACKAGE, 'utf8')).version}\n`);
    return undefined;
  }
  return require('./load.js').program.main(args, pathToFileURL(PACKAGE));
};
