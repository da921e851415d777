/*
 * npm run bench: whole processes, side by side in one run, in turn, so that a machine that is slow for a while is
 * slow for all of them. Tells medians, ratios and peak memory. Machines are noisy: only the ratios mean something, and
 * of them those of CPU seconds, user and system, the most.
 *
 * npm run bench -- --quick leaves out the million sheets.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canMeasureKeys, keyLatencies } from './key-latency.js';
import { makeBatch } from './make-batch.js';
import { makeRegister } from './make-register.js';
import { sameRatings } from './same-ratings.js';
import { signAll } from './sign-all.js';
import { canMeasureTaps, tapLatencies } from './tap-latency.js';

const OCOP = fileURLToPath(new URL('../../bin/ocop.js', import.meta.url));
const ALONE = fileURLToPath(new URL('csv-parse-alone.js', import.meta.url));
const DUCKDB = fileURLToPath(new URL('duckdb-rate.js', import.meta.url));
// Loaded before the program: writes down what it used when it ends.
const USAGE = fileURLToPath(new URL('usage.cjs', import.meta.url));

const quick = process.argv.includes('--quick');
const dir = mkdtempSync(join(tmpdir(), 'ocop-bench-'));
const at = (name) => join(dir, name);

/**
 * Runs a program to its end.
 *
 * @param out the file its standard output goes to; none for nowhere
 * @returns its exit status, its wall time and CPU time in ms, the peak of its memory in MB
 */
function run(args, out) {
  const note = at('usage.json');
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', out === undefined ? 'ignore' : openSync(out, 'w'), 'ignore'];
    const started = performance.now();
    const child = spawn(process.execPath, ['--require', USAGE, ...args], {
      stdio,
      env: { ...process.env, USAGE_NOTE: note },
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const ms = performance.now() - started;
      resolve({ status, ms, ...JSON.parse(readFileSync(note, 'utf8')) });
    });
  });
}

const verdict = (measured, limit) => (measured <= limit ? 'kept' : 'MISSED');

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Runs commands in turn, and reports of each the medians, and those of its ratios to the first: of wall and of CPU
 * time.
 *
 * @param commands each with its limits, if any: how many times the first one's CPU time it may take
 */
async function compare(title, times, commands) {
  const runs = commands.map(() => []);
  for (let turn = 0; turn < times; turn += 1) {
    for (const [index, { args }] of commands.entries()) {
      const used = await run(args);
      if (used.status !== 0) throw new Error(`${args.join(' ')}: exit ${used.status}`);
      runs[index].push(used);
    }
  }
  console.log(`\n${title} (${times} runs each, in turn)`);
  console.log(
    `  ${''.padEnd(44)}  ${'wall'.padStart(9)}          ${'CPU'.padStart(9)}          ${'peak'.padStart(7)}`,
  );
  for (const [index, { name, limit }] of commands.entries()) {
    const figure = (key) => median(runs[index].map((one) => one[key]));
    const ratio = (key) => median(runs[index].map((one, turn) => one[key] / runs[0][turn][key]));
    const cpu = ratio('cpuMs');
    console.log(
      `  ${name.padEnd(44)}  ${`${figure('ms').toFixed(0)} ms`.padStart(9)} x ${ratio('ms').toFixed(2)}  ` +
        `${`${(figure('cpuMs') / 1000).toFixed(2)} s`.padStart(9)} x ${cpu.toFixed(2)}  ` +
        `${`${figure('mb').toFixed(0)} MB`.padStart(7)}` +
        (limit === undefined ? '' : `  (CPU at most x ${limit}: ${verdict(cpu, limit)})`),
    );
  }
}

/** How long a command takes that falls short: sheets made at random are far apart. */
async function seconds(name, args, limit) {
  const { status, ms } = await run(args);
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: exit ${status}`);
  console.log(
    `  ${name.padEnd(44)} ${(ms / 1000).toFixed(2).padStart(6)} s, exit ${status}  (at most ${limit}: ${verdict(ms, limit * 1000)})`,
  );
}

/** The peak of a command's memory in MB, and how long it takes, each with its limit where it has one. */
async function peakMemory(name, args, mbLimit, secondsLimit) {
  const { status, ms, mb } = await run(args);
  const against = (measured, limit) =>
    limit === undefined ? '' : ` (at most ${limit}: ${verdict(measured, limit)})`;
  console.log(
    `  ${name.padEnd(44)} ${mb.toFixed(0).padStart(6)} MB${against(mb, mbLimit)}   ${(ms / 1000).toFixed(1)} s${against(ms / 1000, secondsLimit)}, exit ${status}`,
  );
}

try {
  const { model } = cpus()[0];
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${model}`);

  await makeBatch(50, at('50.csv'));
  await compare('Starting up', 25, [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'ocop --version', args: [OCOP, '--version'], limit: 1.3 },
    { name: 'ocop rate, 50 rows of all 26 sets', args: [OCOP, 'rate', at('50.csv')], limit: 2 },
  ]);

  await makeBatch(100_000, at('100k.csv'));
  const rate = (...flags) => [OCOP, 'rate', at('100k.csv'), '--quiet', '--out', devNull, ...flags];
  await compare('100,000 sheets, 57 columns', 9, [
    { name: 'csv-parse alone', args: [ALONE, at('100k.csv')] },
    { name: 'ocop rate --format ndjson', args: rate('--format', 'ndjson'), limit: 1.3 },
  ]);
  // One thread, which takes the least CPU time.
  const sql = (format, out) => [DUCKDB, at('100k.csv'), format, out, '1'];
  await run(sql('ndjson', at('theirs.ndjson')));
  await run([OCOP, 'rate', at('100k.csv'), '--quiet', '--format', 'ndjson'], at('ours.ndjson'));
  const same = await sameRatings(at('ours.ndjson'), at('theirs.ndjson'));
  console.log(`\nocop rate and DuckDB say the same of ${same} sheets`);
  for (const [format, limit] of [
    ['ndjson', 0.5],
    ['csv', 0.8],
    ['table', 0.8],
  ]) {
    await compare(`100,000 sheets, as ${format}`, 3, [
      { name: 'DuckDB, the same in SQL, one thread', args: sql(format, devNull) },
      { name: `ocop rate --format ${format}`, args: rate('--format', format), limit },
    ]);
  }

  await makeBatch(9000, at('council.csv'), 9);
  const council = [OCOP, 'council', at('council.csv'), '--quiet', '--out', devNull, '--format'];
  console.log('\nA council of 9 members and 1,000 products');
  for (const format of ['ndjson', 'table'])
    await seconds(`ocop council --format ${format}`, [...council, format], 10);
  const made = await run([OCOP, 'sheet', 'import', at('council.csv'), '--dir', at('phieu')]);
  if (made.status !== 0) throw new Error(`ocop sheet import: exit ${made.status}`);
  signAll(at('phieu'));
  const folder = [OCOP, 'council', at('phieu'), '--quiet', '--out', devNull, '--format'];
  for (const format of ['ndjson', 'table'])
    await seconds(`ocop council, signed files, --format ${format}`, [...folder, format], 10);

  await makeBatch(500 * 26, at('all.csv'));
  const [head, ...rows] = readFileSync(at('all.csv'), 'utf8').split('\n');
  // Of set 1 alone: its sheets are among the longest.
  writeFileSync(at('500.csv'), [head, ...rows.filter((_, index) => index % 26 === 0)].join('\n'));
  await makeBatch(20_000, at('20k.csv'));
  console.log('\nPapers');
  const paper = (kind, from, file) => [
    OCOP,
    'report',
    kind,
    at(from),
    '--quiet',
    '--force',
    '--out',
    at(file),
  ];
  await peakMemory('500 sheets as one .docx', paper('sheet', '500.csv', 'a.docx'), 600, 20);
  await peakMemory('a ranking of 20,000 as .html', paper('ranking', '20k.csv', 'a.html'), undefined, 5);
  const mib = statSync(at('a.html')).size / 2 ** 20;
  console.log(
    `  ${'its size'.padEnd(44)} ${mib.toFixed(1).padStart(6)} MiB  (at most 15: ${verdict(mib, 15)})`,
  );

  if (canMeasureKeys()) {
    const ms = (await keyLatencies(OCOP, dir, 6)).sort((a, b) => a - b);
    const p95 = ms[Math.ceil(ms.length * 0.95) - 1];
    console.log(`\nFrom a key to the next screen, ${ms.length} keys`);
    console.log(
      `  median ${median(ms).toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms  (at most 50: ${p95 <= 50 ? 'kept' : 'MISSED'})`,
    );
  }

  if (canMeasureTaps()) {
    const ms = (await tapLatencies(OCOP, dir, 4)).sort((a, b) => a - b);
    const p95 = ms[Math.ceil(ms.length * 0.95) - 1];
    console.log(
      `\nFrom a tap to the screen in the page that scores, CPU slowed four times, ${ms.length} taps`,
    );
    console.log(
      `  median ${median(ms).toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms  (at most 100: ${verdict(p95, 100)})`,
    );
  }

  if (!quick) {
    await makeBatch(1_000_000, at('1m.csv'));
    // The first sheet once more at the end: it is found among a million, and the run ends with status 1.
    const [, first] = readFileSync(at('50.csv'), 'utf8').split('\n');
    writeFileSync(at('1m.csv'), `${first}\n`, { flag: 'a' });
    console.log('\n1,000,001 sheets, the last one a duplicate of the first: peak memory');
    const flags = ['--quiet', '--out', devNull, '--format'];
    await peakMemory('ocop rate --format ndjson', [OCOP, 'rate', at('1m.csv'), ...flags, 'ndjson'], 250);
    await peakMemory('ocop rate --format csv', [OCOP, 'rate', at('1m.csv'), ...flags, 'csv'], 250);

    await makeRegister(1_000_000, at('so.csv'));
    const tally = [OCOP, 'tally', at('so.csv'), '--by', 'set,year,stars', '--quiet', '--out', devNull];
    await compare('A register of 1,000,000 records, tallied by three dimensions', 3, [
      { name: 'csv-parse alone', args: [ALONE, at('so.csv')] },
      { name: 'ocop tally --by set,year,stars', args: tally, limit: 3 },
    ]);
    await peakMemory('ocop tally --by set,year,stars', tally, 300);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
