#!/usr/bin/env node
/*
 * Looks at Node, and starts the program. This file is also read by a Node that is too old: so it has only what each since
 * Node 10 can read, and what is newer is in a file of its own.
 */
/** As in package.json, which an old Node has no one way to read from here; a test holds the two together. */
var oldest = [20, 17];
var own = process.versions.node.split('.').map(Number);

if (own[0] > oldest[0] || (own[0] === oldest[0] && own[1] >= oldest[1])) {
  require('./start.js').start();
} else {
  process.stderr.write(
    'ocop cần Node.js ' +
      oldest.join('.') +
      ' trở lên; máy này đang có ' +
      process.versions.node +
      '. Tải bản mới ở https://nodejs.org rồi chạy lại.\n' +
      'ocop needs Node.js ' +
      oldest.join('.') +
      ' or later, and this is ' +
      process.versions.node +
      '. Get a newer one at https://nodejs.org and run this again.\n',
  );
  process.exitCode = 2;
}
