// Loaded before the program with --require: writes what it used when it ends, CPU time and the peak of its memory.
const { readFileSync, writeFileSync } = require('node:fs');
const process = require('node:process');
const { isMainThread } = require('node:worker_threads');

/** In MiB. Linux counts in `maxRSS` also what the process that started this one held, so its own peak is asked for first. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const used = { cpuMs: (userCPUTime + systemCPUTime) / 1000, mb: peak() };
    writeFileSync(process.env.USAGE_NOTE, JSON.stringify(used));
  });
}
