/*
 * Makes the pictures of the papers that the pages of docs show: node scripts/paper-pictures.js [LIST [FOLDER [PROGRAM]]]
 *
 * LIST is JSON, scripts/papers.json where none is given: [[["report", "minutes", "samples/…"], "bien-ban.docx"], …]. Of
 * each, PROGRAM is run with these arguments and `--out`, and a picture of the file's first page goes to FOLDER
 * (docs/giay-to) under the same name, ending in .png. It takes Debian's Chromium, LibreOffice and poppler.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.js';
import { inPalette } from './palette-png.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Width of a picture in pixels, and the bytes that it may take. */
const WIDTH = 800;
const MOST_BYTES = 80_000;

/** A page that is read on a screen is seen in a window of this size. */
const WINDOW = { width: 1280, height: 1040 };

/** How a file becomes a picture, by its ending. */
const PICTURES = { '.docx': ofPrinted, '.xlsx': ofPrinted, '.html': ofWindow };

const [
  list = join(root, 'scripts', 'papers.json'),
  folder = join(root, 'docs', 'giay-to'),
  program = join(root, 'bin', 'ocop.js'),
] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'ocop-papers-'));
try {
  const papers = JSON.parse(readFileSync(list, 'utf8'));
  refuseSameNames(papers.map(([, file]) => parse(file).name));
  mkdirSync(folder, { recursive: true });
  // Rejected rows go beside what they were in: not among the samples themselves.
  cpSync(join(root, 'samples'), join(work, 'samples'), { recursive: true });
  for (const [args, file] of papers) {
    const { name, ext } = parse(file);
    const picture = PICTURES[ext];
    if (picture === undefined)
      throw new Error(`${file}: there are pictures of ${Object.keys(PICTURES).join(', ')}`);
    const paper = join(work, file);
    run(process.execPath, [program, ...args, '--out', paper], work);
    const png = inPalette(await picture(paper));
    if (png.length > MOST_BYTES) throw new Error(`${name}.png: ${png.length} bytes, more than ${MOST_BYTES}`);
    writeFileSync(join(folder, `${name}.png`), png);
    console.log(`${name}.png: ${png.length} bytes`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function refuseSameNames(names) {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`${twice}.png: two papers would have this picture`);
}

/** Page 1 as LibreOffice prints it. */
function ofPrinted(paper) {
  const { dir, name } = parse(paper);
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, paper]);
  const picture = join(dir, name);
  const scaled = ['-scale-to-x', `${WIDTH}`, '-scale-to-y', '-1'];
  run('pdftoppm', ['-png', '-singlefile', '-f', '1', '-l', '1', ...scaled, `${picture}.pdf`, picture]);
  return readFileSync(`${picture}.png`);
}

/** The top of the page in a window. */
async function ofWindow(paper) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: WINDOW, deviceScaleFactor: WIDTH / WINDOW.width });
    await page.goto(pathToFileURL(paper).href);
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}

function run(command, args, cwd) {
  const { status, error, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error([command, ...args].join(' ') + `\n${error?.message ?? stderr}`);
}
