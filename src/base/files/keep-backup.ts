import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import type { Host } from '../host.js';
import { temporaryBeside } from './temporaries.js';

/**
 * Copies a file to `NAME.bak` beside it; a backup that is there already is kept, and the next one is `NAME.bak2`. The
 * backup, too, appears whole or not at all.
 *
 * @returns the backup's path; null where there is no file to keep
 * @throws the system's own error
 */
export function keepBackup(path: string, host: Pick<Host, 'atEnd'>): string | null {
  if (!existsSync(path)) return null;
  const temporary = temporaryBeside(`${path}.bak`, host);
  try {
    copyFileSync(path, temporary.path);
    const descriptor = openSync(temporary.path, 'r+');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    const backup = freeName(`${path}.bak`);
    renameSync(temporary.path, backup);
    temporary.settle();
    return backup;
  } catch (error) {
    temporary.remove();
    throw error;
  }
}

function freeName(name: string): string {
  if (!existsSync(name)) return name;
  let number = 2;
  while (existsSync(`${name}${String(number)}`)) number += 1;
  return `${name}${String(number)}`;
}
