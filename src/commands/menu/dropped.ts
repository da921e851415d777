import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { statOrNull } from '../../base/files/files.js';
import { sheetsIn } from '../../sheets/sheet-store.js';
import { freeBeside } from './beside.js';
import type { Job } from './job.js';

/** Sheets of their own, by their names; every other file is a table. */
const SHEET = /\.(?:ya?ml|json)$/i;

/** Tables as they lie in a folder, by their endings. */
const TABLE_ENDINGS = ['xlsx', 'csv'] as const;

/**
 * What becomes of files and folders that were dropped: tables are ranked, and sheets go to the council. A folder is one
 * of sheets where there are sheets in it, else of tables.
 *
 * @returns with the result beside the first, under a name that nothing has yet
 */
export function jobOnDropped(paths: readonly string[]): Job {
  const named = paths.flatMap((path) => tablesIn(path) ?? [path]);
  const ofSheets = named.some((path) => SHEET.test(path) || isFolder(path));
  const first = paths[0] ?? '';
  const out = freeBeside(first, ofSheets ? 'tong-hop' : 'xep-hang', '.html', existsSync);
  return {
    lines: ofSheets
      ? [
          ['council', ...named],
          ['report', 'summary', ...named, '--out', out],
        ]
      : [['report', 'ranking', ...named, '--out', out]],
    result: out,
  };
}

function isFolder(path: string): boolean {
  return statOrNull(path)?.isDirectory() === true;
}

/** Patterns for the tables in a folder that has no sheets; null where it has some, has no tables, or is none. */
function tablesIn(path: string): readonly string[] | null {
  if (!isFolder(path) || sheetsIn(path).length > 0) return null;
  const names = readdirSync(path).map((name) => name.toLowerCase());
  const found = TABLE_ENDINGS.filter((ending) => names.some((name) => name.endsWith(`.${ending}`)));
  return found.length === 0 ? null : found.map((ending) => join(path, `*.${ending}`));
}
