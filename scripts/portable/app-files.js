import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram, bundleRequired } from '../bundle.js';
import { licencesIn } from '../licences.js';

/*
 * What is in the folder that runs by itself, but for Node: the program with every package in it, laid out as the package
 * lies on a disk, so that it finds the law and the page where it always does.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** What the build has made that is not the program itself. */
const OF_THE_BUILD = ['dist/law', 'dist/page'];
const AS_THEY_ARE = ['bin', 'criteria', 'places', 'schemas'];

/** @returns each file by its path in the folder; needs `npm run build` before */
export async function portableFiles() {
  const program = await programFiles();
  const files = new Map([
    ['OCOP.cmd', Buffer.from(windowsText(readFileSync(join(here, 'OCOP.cmd'), 'utf8')))],
    ['HUONG-DAN.txt', Buffer.from(`\ufeff${windowsText(readFileSync(join(here, 'HUONG-DAN.txt'), 'utf8'))}`)],
    ...inFolder('samples').map(([path, bytes]) => [`mau/${path.slice('samples/'.length)}`, bytes]),
    ...program.map(([path, bytes]) => [`app/${path}`, bytes]),
  ]);
  // The same order whatever the machine's language.
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

async function programFiles() {
  const { name, version, license, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const made = mkdtempSync(join(tmpdir(), 'ocop-portable-'));
  try {
    const parts = [
      await bundleProgram(join(made, 'dist'), { isWhole: true }),
      ...(await bundleRequired(made)),
    ];
    const inputs = Object.assign({}, ...parts.map(({ metafile }) => metafile.inputs));
    return [
      ['package.json', Buffer.from(`${JSON.stringify({ name, version, license, type }, null, 2)}\n`)],
      ...inFolder('.', made),
      ...[...OF_THE_BUILD, ...AS_THEY_ARE].flatMap((folder) => inFolder(folder)),
      ['licences/ocop.txt', readFileSync(join(root, 'LICENSE'))],
      ['licences/node.txt', readFileSync(join(here, 'node-licence.txt'))],
      [
        'licences/packages.txt',
        Buffer.from(
          licencesIn(inputs)
            .map(licenceText)
            .join(`\n${'-'.repeat(72)}\n\n`),
        ),
      ],
    ];
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

const licenceText = ({ name, version, text }) => `${name} ${version}\n\n${text}\n`;

/** The files of a folder and of those in it, by their path from `from`, with one kind of slash. */
function inFolder(folder, from = root) {
  return readdirSync(join(from, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return [path.slice(join(from, '/').length).replaceAll('\\', '/'), readFileSync(path)];
    });
}

/** Notepad and cmd of older Windows read line ends of two characters. */
function windowsText(text) {
  return text.replaceAll(/\r?\n/g, '\r\n');
}
