import type { Host } from '../../base/host.js';
import { BatchRater } from '../../rating/batch-rater.js';
import { openInputs } from '../../rating/open-inputs.js';
import { sheetFilesOf } from '../../rating/opened-inputs.js';
import { guardFolderName, guardName } from '../../base/files/out-name.js';
import { guardRejects, rejectsNamed } from '../../rating/guard-rejects.js';
import { SheetRows } from '../../rating/sheet-rows.js';
import { ALL_WELL, FELL_SHORT, type Context } from '../../base/context.js';
import { openLibrary, type Library } from '../../law/library.js';
import { fatal, fatalProblem } from './errors.js';
import { UserError } from '../../base/user-error.js';
import { errorCode, isSystemError } from '../../base/files/files.js';
import { rowProblemLine } from '../../rows/problem-lines.js';
import type { ImportCounts } from './import-counts.js';
import { word } from '../../base/word-coded.js';
import type { Position } from '../../rows/problems.js';
import type { RowPlace } from '../../tables/row-place.js';
import { fieldText, type Submission } from '../../rows/submission.js';
import { openElsewhere } from '../../base/lock.js';
import { putSheet } from '../../sheets/put-sheet.js';
import { isMemberFile, memberFileOf } from '../../sheets/member-files.js';
import { sheetProblemLine } from '../../sheets/problem-lines.js';
import { readSheetFile } from '../../sheets/read-sheet-file.js';
import { readSheet } from '../../sheets/read-sheet.js';
import type { SheetFile } from '../../sheets/sheet-file.js';
import { sheetOfRow } from '../../sheets/sheet-of-row.js';
import { readSeal, unknownWords } from '../../sheets/sheet-words.js';
import { sealedSheet } from '../../sheets/sealed-row.js';
import { sheetPath } from '../../sheets/sheet-store.js';
import { sheetText } from '../../sheets/sheet-text.js';
import { rejectsLines, rowFigures } from '../shared/row-figures.js';
import type { SheetFlags } from './flags.js';
import { SHEETS_DIR } from '../../sheets/sheets-dir.js';
import type { SheetCommandMessages } from './words.js';

/**
 * `ocop sheet import FILE…`: the files of sheets from wide tables, and from members' files as the scoring page gives them
 * out. A row that cannot become a sheet is told and kept as `ocop rate` keeps it. Gives the exit status.
 */
export async function importSheets(
  files: readonly string[],
  flags: SheetFlags,
  context: Context<SheetCommandMessages>,
): Promise<number> {
  guardFolderName(flags.dir ?? SHEETS_DIR);
  if (flags.rejects !== undefined) guardName(flags.rejects);
  const library = openLibrary(flags.criteria ?? null, context.today);
  const opened = await openInputs(files, rejectsNamed(flags), flags.sheet ?? null, context);
  const sheets = sheetFilesOf(opened);
  const loose = sheets.filter((path) => memberFileOf(path) === null && !isMemberFile(path));
  if (loose.length > 0) throw new UserError(loose.map((file) => fatalProblem('sheet-no-table', { file })));
  guardRejects(flags, opened.tables);
  const options = { edition: null, blankAsZero: false, check: unknownWords };
  const rater = new BatchRater(library, options, null);
  const rows = new SheetRows(library, { ...opened, inputs: opened.tables }, rater, flags, context);
  const { messages, report } = context;
  const importing = new Import(library, flags, context);
  for (const path of sheets) importing.takeSheet(path);
  try {
    await rows.read({
      unknownColumns: messages.session.columnsNotTaken,
      rated: ({ submission }, at) => importing.take(submission, at),
      rejected: () => void (importing.counts.rejected += 1),
    });
  } catch (error) {
    rows.abandon();
    throw error;
  }
  [messages.session.imported(importing.counts, importing.dir), ...rowFigures(rows, messages)].forEach(report);
  rejectsLines(rows.closeRejects(), context).forEach(report);
  const { kept, rejected, refused } = importing.counts;
  return kept + rejected + refused > 0 ? FELL_SHORT : ALL_WELL;
}

/** Rows that become sheets' files, one after another. */
class Import {
  readonly counts: { -readonly [Count in keyof ImportCounts]: number } = {
    written: 0,
    same: 0,
    kept: 0,
    rejected: 0,
    refused: 0,
  };
  readonly dir: string;
  /** Where the row of each file stands. */
  private readonly rowOf = new Map<string, Position>();

  constructor(
    private readonly library: Library,
    private readonly flags: SheetFlags,
    private readonly context: Context<SheetCommandMessages>,
  ) {
    this.dir = flags.dir ?? SHEETS_DIR;
  }

  /** Makes a row a sheet; gives what is wrong where it cannot be one. */
  take(submission: Submission, at: RowPlace | null): readonly string[] {
    const { file, header, line } = submission;
    const position = { file, sheet: header?.sheet, line, sheetRow: at?.sheetRow ?? null, column: null };
    const { sheet, problems } = sheetOfRow(submission, (this.flags.member ?? '').normalize('NFC').trim());
    const { messages } = this.context;
    const wrong =
      sheet === null
        ? problems.map((problem) => rowProblemLine(messages, { ...problem, position }))
        : this.takeSealed(sheet, submission, position);
    if (wrong.length > 0) this.counts.rejected += 1;
    return wrong;
  }

  private takeSealed(sheet: SheetFile, submission: Submission, position: Position): readonly string[] {
    if (sheet.status === 'draft') return this.place(sheet, position);
    const seal = readSeal(fieldText(submission, 'digest'));
    const sealed = seal === null ? null : sealedSheet(sheet, [seal], submission, this.library);
    if (sealed !== null) return this.place(sealed, position);
    const args = { member: sheet.member, product: sheet.product.code };
    return [rowProblemLine(this.context.messages, { code: 'seal-differs', args, position })];
  }

  private place(sheet: SheetFile, position: Position): readonly string[] {
    const { messages } = this.context;
    const path = sheetPath(this.dir, sheet.member, sheet.product.code, sheet.round);
    const text = sheetText(sheet, this.library);
    const { problems } = readSheet(text, this.library);
    const at = messages.position(position);
    if (problems.length > 0)
      return problems.map((problem) => `${at}: ${word(messages.sheetProblems, problem)}`);
    return this.putOnce(path, text, sheet, position);
  }

  /** Takes a sheet of a member's file as it stands there, to the byte. */
  takeSheet(from: string): void {
    const { messages, report } = this.context;
    const { text, sheet, problems } = readSheetFile(from, this.library);
    const position = { file: from, line: null, sheetRow: null, column: null };
    const wrong =
      sheet === null || problems.length > 0
        ? problems.map((problem) => sheetProblemLine(messages, from, problem))
        : this.putOnce(
            sheetPath(this.dir, sheet.member, sheet.product.code, sheet.round),
            text,
            sheet,
            position,
          );
    if (wrong.length > 0) this.counts.refused += 1;
    wrong.forEach(report);
  }

  private putOnce(path: string, text: string, sheet: SheetFile, position: Position): readonly string[] {
    const twin = this.rowOf.get(path);
    if (twin) {
      const { member, product } = sheet;
      const args = { product: product.code, member, file: twin.file, sheet: twin.sheet, line: twin.line };
      return [rowProblemLine(this.context.messages, { code: 'duplicate', args, position })];
    }
    this.rowOf.set(path, position);
    this.put(path, text);
    return [];
  }

  private put(path: string, text: string): void {
    const { host, messages, wordError, report } = this.context;
    const { session: words } = messages;
    const put = putOrFail(path, text, this.flags.force ?? false, host);
    switch (put.state) {
      case 'written':
        this.counts.written += 1;
        return;
      case 'replaced':
        this.counts.written += 1;
        report(words.replaced(path, put.old));
        return;
      case 'same':
        this.counts.same += 1;
        return;
      case 'kept':
        this.counts.kept += 1;
        report(words.kept(path));
        return;
      case 'open':
        this.counts.kept += 1;
        report(wordError(openElsewhere(path, put.taken)));
    }
  }
}

function putOrFail(path: string, text: string, replace: boolean, host: Host): ReturnType<typeof putSheet> {
  try {
    return putSheet(path, text, replace, host);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw fatal('cannot-write', { file: path, reason: errorCode(error) });
  }
}
