import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the one LibreOffice that all files of tests share; it is started by the first that needs it. */
    readonly office: string;
  }
}

/** Where the number of the LibreOffice that runs stands. */
export const processFile = (office: string): string => join(office, 'pid');

/** Where the number of the process that runs all the tests stands. */
export const runnerFile = (office: string): string => join(office, 'runner');

/** Before all tests, and what is done after them. */
export default function setup({ provide }: TestProject): () => void {
  const dir = mkdtempSync(join(tmpdir(), 'ocop-office-'));
  writeFileSync(runnerFile(dir), String(process.pid));
  provide('office', dir);
  return () => {
    if (existsSync(processFile(dir))) endGroup(Number(readFileSync(processFile(dir), 'utf8')));
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
}

/** LibreOffice is a program that starts another: they are one group. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
