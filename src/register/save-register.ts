import { statSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Host } from '../base/host.js';
import { isLock, takeLock, type Lock, type Taken } from '../base/lock.js';
import type { Library } from '../law/library.js';
import { fatal } from './errors.js';
import { errorCode, identitiesOf, identityAt, statOrNull } from '../base/files/files.js';
import type { Saved } from './saved.js';
import { guardChoice, type SheetChoice } from '../tables/sheet-choice.js';
import { openSource } from '../tables/source.js';
import { guardForm } from '../formats/out-form.js';
import { KEPT_SUFFIX, keepCopy, takeBackCopy } from '../base/files/kept-copy.js';
import { guardName } from '../base/files/out-name.js';
import { fileSink, guardOutput, stdoutSink, type Sink } from '../base/files/sink.js';
import { editRegister, writeNewRegister, type RegisterEdit, type RegisterHeadings } from './edit-register.js';
import { otherThanRegister } from './other-than-register.js';
import { registersOf, type RegisterTable } from './read-register.js';

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
 * Opens a register to change it. One in a workbook can be read, and the changed one goes to `--out` as CSV: what else
 * is in a workbook, its looks and formulas, would be lost in its place.
 *
 * @param choice which sheet of a workbook is the register; null for its first
 * @throws {UserError} when it is not a file, not a register, or `--out` must not be written
 */
export async function openTarget(
  path: string,
  out: string | null,
  force: boolean,
  inputs: readonly string[],
  choice: SheetChoice,
  host: Host,
): Promise<RegisterTarget> {
  if (path === '-') throw fatal('register-not-file', { file: path });
  if (out !== null) guardForm({ out }, ['csv']);
  if (out !== null && out !== '-') guard({ path, force }, out, inputs);
  const there = statOrNull(path) !== null;
  if (!there && out === null) guardName(path);
  const table = there ? await registerAt(path, choice, host) : null;
  if (table !== null && table.path === null) throw fatal('register-not-file', { file: path });
  if (out === null && (table === null ? isWorkbookName(path) : table.sheet !== null)) {
    const { dir, name } = parse(path);
    const code = there ? 'register-is-workbook' : 'register-as-workbook';
    throw fatal(code, { file: path, out: join(dir, `${name}.csv`) });
  }
  const target = { path, table, out, force, version: versionOf(path) };
  if (out === null) guardInputs(path, inputs);
  return target;
}

async function registerAt(path: string, choice: SheetChoice, host: Host): Promise<RegisterTable> {
  const [table, ...others] = await registersOf(await openSource(path, host), choice);
  if (table === undefined || others.length > 0) {
    const sheets = [table, ...others].flatMap((one) => one?.sheet?.name ?? []);
    throw fatal('register-of-sheets', { file: path, sheets });
  }
  guardChoice([table], choice);
  const read = otherThanRegister(table);
  if (read !== null) throw fatal('not-a-register', { file: path, sheet: table.sheet?.name, read });
  return table;
}

function isWorkbookName(path: string): boolean {
  return /\.xls[xmb]?$/i.test(path);
}

/** The register as it is must not be lost, nor a file that is read. */
function guard(
  { path, force }: Pick<RegisterTarget, 'path' | 'force'>,
  out: string,
  inputs: readonly string[],
): void {
  guardOutput(out, new Set(identitiesOf([path, ...inputs])), force);
}

function guardInputs(path: string, inputs: readonly string[]): void {
  const identity = identityAt(path);
  if (identity !== null && identitiesOf(inputs).includes(identity)) {
    throw fatal('out-is-input', { file: path });
  }
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
  host: Host,
): Promise<Saved | null> {
  const { path, table, out, version } = target;
  if (edit.changes.size === 0 && edit.added.length === 0 && (out === null || table === null)) return null;
  const kept: { backup: string | null; lock: Lock | null } = { backup: null, lock: null };
  const sink: Sink =
    out === '-'
      ? stdoutSink(host, 'text')
      : fileSink(out ?? path, host, (place) => {
          if (out === null) kept.lock = lockOf(place, path, host);
          if (versionOf(path) !== version) throw fatal('register-changed', { file: path });
          if (out === null) kept.backup = keptOf(place, path, host);
        });
  try {
    if (table === null) writeNewRegister(edit.added, headings, delimiter, sink);
    else await editRegister(table, edit, headings, library, sink);
    await sink.flush();
    sink.close();
  } catch (error) {
    sink.abandon();
    // It keeps what is in its place still; with each further try there would be one more.
    if (kept.backup !== null) takeBackCopy(kept.backup, host);
    throw error;
  } finally {
    kept.lock?.release();
  }
  return { file: out ?? path, backup: kept.backup };
}

/** Keeps others from writing the register between the look at whether it is still the one that was read, and the move. */
function lockOf(place: string, path: string, host: Host): Lock {
  let taken: Lock | Taken;
  try {
    taken = takeLock(place, host);
  } catch (error) {
    throw fatal('cannot-write', { file: path, reason: errorCode(error) });
  }
  if (!isLock(taken)) throw fatal('register-busy', { file: path, holder: taken.holder?.host ?? null });
  return taken;
}

function keptOf(place: string, path: string, host: Host): string | null {
  try {
    return keepCopy(place, host);
  } catch (error) {
    throw fatal('cannot-write', { file: `${path}${KEPT_SUFFIX}`, reason: errorCode(error) });
  }
}
