import { statSync } from 'node:fs';
import type { Library } from '../criteria/library.js';
import { fatal } from '../fatal.js';
import { errorCode, identityOf, statOrNull } from '../files.js';
import type { Saved } from '../i18n/register-words.js';
import { openSource } from '../input/source.js';
import { keepBackup } from '../output/keep-backup.js';
import { fileSink, guardOutput, stdoutSink, type Sink } from '../output/sink.js';
import { editRegister, writeNewRegister, type RegisterEdit, type RegisterHeadings } from './edit-register.js';
import { openRegister, type RegisterTable } from './read-register.js';

/** A register to be changed, and where the changed one goes. */
export interface RegisterTarget {
  readonly path: string;
  /** null where there is none yet. */
  readonly table: RegisterTable | null;
  /** Where the new one goes instead; null for in place, `-` for standard output. */
  readonly out: string | null;
  readonly force: boolean;
  /** When it was last changed, as far as we have read it. */
  readonly version: string;
}

/**
 * Opens a register to change it.
 *
 * @throws {Fatal} when it is no file or no register, or `--out` must not be written
 */
export async function openTarget(
  path: string,
  out: string | null,
  force: boolean,
  inputs: readonly string[],
): Promise<RegisterTarget> {
  const there = statOrNull(path) !== null;
  const table = there ? openRegister(await openSource(path)) : null;
  if (table !== null && table.path === null) throw fatal('register-not-file', { file: path });
  if (path === '-') throw fatal('register-not-file', { file: path });
  const target = { path, table, out, force, version: versionOf(path) };
  if (out !== null && out !== '-') guard(target, out, inputs);
  else if (out === null) guardInputs(path, inputs);
  return target;
}

/** The register as it is must not be lost, nor a file that is read. */
function guard(
  { path, force }: Pick<RegisterTarget, 'path' | 'force'>,
  out: string,
  inputs: readonly string[],
): void {
  guardOutput(out, identities([path, ...inputs]), () => false, force);
}

function guardInputs(path: string, inputs: readonly string[]): void {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats !== undefined && identities(inputs).has(identityOf(path, stats))) {
    throw fatal('out-is-input', { file: path });
  }
}

function identities(names: readonly string[]): ReadonlySet<string> {
  const found = names.map((name) => {
    const stats = name === '-' ? undefined : statSync(name, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? null : identityOf(name, stats);
  });
  return new Set(found.filter((one) => one !== null));
}

/** Size and time of the last change; the same as long as nobody else writes the file. */
function versionOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? '' : `${String(stats.size)} ${String(stats.mtimeNs)}`;
}

/**
 * Writes the changed register. In its place it appears whole or not at all, and the one before is kept beside it; a
 * register that somebody else changed meanwhile is left alone.
 *
 * @param delimiter of a new register
 * @returns null where nothing changes
 */
export async function saveRegister(
  target: RegisterTarget,
  edit: RegisterEdit,
  {
    headings,
    library,
    delimiter,
  }: {
    readonly headings: RegisterHeadings;
    readonly library: Library;
    readonly delimiter: string;
  },
): Promise<Saved | null> {
  const { path, table, out, version } = target;
  if (edit.changes.size === 0 && edit.added.length === 0 && (out === null || table === null)) return null;
  const kept: { backup: string | null } = { backup: null };
  const sink: Sink =
    out === '-'
      ? stdoutSink()
      : fileSink(out ?? path, (place) => {
          if (versionOf(path) !== version) throw fatal('register-changed', { file: path });
          if (out === null) kept.backup = keptOf(place, path);
        });
  try {
    if (table === null) writeNewRegister(edit.added, headings, delimiter, sink);
    else await editRegister(table, edit, headings, library, sink);
    await sink.flush();
    sink.close();
  } catch (error) {
    sink.abandon();
    throw error;
  }
  return { file: out ?? path, backup: kept.backup };
}

function keptOf(place: string, path: string): string | null {
  try {
    return keepBackup(place);
  } catch (error) {
    throw fatal('cannot-write', { file: `${path}.bak`, reason: errorCode(error) });
  }
}
