/*
 * Loaded before the program (`node --import`): a terminal in place of the system's, whose keys come from a file and whose
 * raw output goes into one. Wine has no console that a test could read byte by byte, and what the program writes to it is
 * the program's own wherever it runs.
 *
 * OCOP_TERMINAL is JSON: `steps`, each the `keys` to press when the output since the keys before has all of `until` in it;
 * `out`, where the output goes; `columns` and `rows`; `now`, at which the clock stands.
 */
import { writeFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { clearInterval, setImmediate, setInterval } from 'node:timers';
import { stripVTControlCharacters } from 'node:util';

const { steps, out, columns, rows, now } = JSON.parse(process.env.OCOP_TERMINAL);
const clock = Date.parse(now);
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [clock] : given));
  }
  static now() {
    return clock;
  }
};

const written = [];
let since = '';
let at = 0;

const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
// As a terminal does, it keeps the program running while somebody reads it.
let reading;
stdin.on('resume', () => {
  clearInterval(reading);
  reading = setInterval(() => undefined, 60_000);
});
stdin.on('pause', () => clearInterval(reading));

/** Presses the next keys once what they answer is there; by then the program has done what it does with those before. */
function look() {
  const shown = stripVTControlCharacters(since);
  if (at === steps.length || !steps[at].until.every((text) => shown.includes(text))) return;
  const { keys } = steps[at];
  at += 1;
  since = '';
  setImmediate(() => stdin.write(keys));
}

function terminal() {
  const output = new Writable({
    decodeStrings: false,
    write(chunk, encoding, done) {
      written.push(Buffer.from(chunk, encoding === 'buffer' ? undefined : encoding));
      since += chunk.toString();
      look();
      done();
    },
  });
  // As the process's own, it is not ended by what is piped into it.
  const end = () => output;
  return Object.assign(output, {
    end,
    isTTY: true,
    columns,
    rows,
    getColorDepth: () => 8,
    hasColors: () => true,
  });
}

for (const [name, value] of Object.entries({ stdin, stdout: terminal(), stderr: terminal() }))
  Object.defineProperty(process, name, { value, configurable: true });
process.on('exit', () => {
  writeFileSync(out, Buffer.concat(written));
  if (at < steps.length) process.exitCode = 3; // it has ended before all was asked
});
