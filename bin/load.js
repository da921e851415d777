const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');
const { crc32 } = require('node:zlib');

/*
 * Loads the part of the program that every command needs: one script, and what the build has kept of V8's work on it,
 * which is half of what a short run takes. V8 takes that back only from the same V8; whether either file was damaged it
 * does not look, so we do. Without it, all is as before, and slower.
 */
const SCRIPT = join(__dirname, '../dist/chunks/startup.cjs');
const PARAMETERS = ['exports', 'require', 'module', 'scriptUrl', 'later'];

/** V8's work is its own on each Node and each kind of machine. */
const KEPT = join(__dirname, `../dist/startup-${process.version}-${process.platform}-${process.arch}.cache`);
/** The checksums of the script and of what is kept, before it. */
const HEADER = 8;

function load() {
  const source = readFileSync(SCRIPT);
  const script = new vm.Script(`(function (${PARAMETERS.join(', ')}) {${source.toString('latin1')}\n})`, {
    filename: SCRIPT,
    cachedData: keptOf(source),
  });
  const own = { exports: {} };
  const scriptUrl = pathToFileURL(SCRIPT).href;
  const later = (path) => import(path.startsWith('.') ? new URL(path, scriptUrl).href : path);
  script.runInThisContext()(own.exports, require, own, scriptUrl, later);
  return { source, script, program: own.exports };
}

/** What is kept of this script; undefined where there is nothing, or either is not as it was. */
function keptOf(source) {
  if (!existsSync(KEPT)) return undefined;
  const kept = readFileSync(KEPT);
  const data = kept.subarray(HEADER);
  const isSound =
    kept.length > HEADER && kept.readUInt32LE(0) === crc32(source) && kept.readUInt32LE(4) === crc32(data);
  return isSound ? data : undefined;
}

/** What is to be kept, once the functions that a run needs have run. */
function toKeep({ source, script }) {
  const data = script.createCachedData();
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(crc32(source), 0);
  header.writeUInt32LE(crc32(data), 4);
  return Buffer.concat([header, data]);
}

const loaded = load();

exports.program = loaded.program;
exports.KEPT = KEPT;
exports.toKeep = () => toKeep(loaded);
