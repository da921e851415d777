import { expect, it } from 'vitest';
import { processHost } from '../../src/cli/host.js';

it.runIf(process.platform === 'linux')('Linux says of each process when it was started', () => {
  const { startOf, pid } = processHost();
  expect(startOf(pid)).toMatch(/^[0-9a-f-]{36} \d+$/);
  expect(startOf(pid)).toBe(startOf(pid));
  expect(startOf(process.ppid)).not.toBe(startOf(pid));
  expect(startOf(2 ** 30)).toBeNull(); // above the numbers that processes have
});
