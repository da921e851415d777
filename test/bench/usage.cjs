// Loaded before the program with --require: writes what it used when it ends, CPU time and the peak of its memory.
const { writeFileSync } = require('node:fs');
const process = require('node:process');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { cpuMs: (userCPUTime + systemCPUTime) / 1000, mb: maxRSS / 1024 };
    writeFileSync(process.env.USAGE_NOTE, JSON.stringify(used));
  });
}
