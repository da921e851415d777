import { append } from '../base/append.js';
import type { Context } from '../base/context.js';
import { fatal, fatalProblem } from './errors.js';
import { UserError, type UserProblem } from '../base/user-error.js';
import { identityAt, statOrNull } from '../base/files/files.js';
import type { OwnKind } from '../base/own-kind.js';
import { missingFile } from '../base/files/missing-file.js';
import { expandFiles, type ExpandedFile } from '../tables/expand-files.js';
import { openSource, STDIN_NAME, type Source } from '../tables/source.js';
import { tablesBelow } from '../tables/tables-below.js';
import { choiceProblems, type SheetChoice } from '../tables/sheet-choice.js';
import type { Table } from '../rows/open-table.js';
import { apartFrom, type IsApart } from './apart.js';
import { isSheetFiles, type OpenedInputs, type UnreadFile } from './opened-inputs.js';
import { tablesButOwn } from './own-workbook.js';
import type { RatingMessages } from './words.js';

/** Whether a file may hold sheets of their own and no table, by its name. */
function isSheetName(name: string): boolean {
  return /\.(?:ya?ml|json|txt)$/i.test(name);
}

/** What is asked of a table, and what is left where it is. */
export interface OpeningRules {
  /** What keeps a table from being taken, where something does. */
  readonly objection?: (table: Table) => UserProblem | null;
  /** Files and folders that are none of the inputs', though a folder or a pattern of theirs has them. */
  readonly apart?: readonly string[];
  /** Takes a file that cannot be read, and why; the others are opened all the same. Without it nothing is. */
  readonly broken?: TakeBroken;
  /** Whether a table that a folder or a pattern has found may be left unread, as long as another one is read. */
  readonly leavesUnread?: boolean;
}

/** Takes a file that was sent in and cannot be read, with what is wrong with it. */
export type TakeBroken = (file: string, problems: readonly UserProblem[]) => void;

/**
 * Opens every table and finds every sheet before any is rated, so that all that is wrong with the files is reported at
 * once. A folder stands for the sheets in it, and in the folders in it.
 *
 * @param ours further files of ours by their identity, as `--rejects` names one
 * @param choice which sheets of a workbook are read
 * @throws {UserError} with every file that cannot be read, or is not a table of points, and every folder without a
 * sheet
 */
export async function openInputs(
  names: readonly string[],
  ours: ReadonlySet<string>,
  choice: SheetChoice,
  context: Pick<Context<RatingMessages>, 'host' | 'ownKindOf'>,
  { objection = () => null, apart = [], broken, leavesUnread = false }: OpeningRules = {},
): Promise<OpenedInputs> {
  const opening = new Opening(ours, choice, context, {
    objection,
    isApart: apartFrom(apart),
    broken,
    leavesUnread,
  });
  await opening.open(names);
  return opening.opened();
}

/** What reads members' files; loaded where there are sheets. */
type Members = typeof import('../sheets/member-files.js');

interface OpeningOf extends Required<Pick<OpeningRules, 'objection' | 'leavesUnread'>> {
  readonly isApart: IsApart;
  readonly broken: TakeBroken | undefined;
}

class Opening {
  private readonly problems: UserProblem[] = [];
  private readonly inputs: (Table | { readonly paths: string[] })[] = [];
  private readonly tables: Table[] = [];
  private readonly identities = new Set<string>();
  private readonly found = new Map<string, number>();
  private readonly inFolders = new Map<string, number>();
  private readonly repeated = new Map<string, number>();
  private readonly skipped: string[] = [];
  private readonly lists: string[] = [];
  private readonly unread: UnreadFile[] = [];
  private readonly links: string[] = [];
  private readonly tablesLeft = new Map<string, readonly string[]>();

  constructor(
    private readonly ours: ReadonlySet<string>,
    private readonly choice: SheetChoice,
    private readonly context: Pick<Context<RatingMessages>, 'host' | 'ownKindOf'>,
    private readonly rules: OpeningOf,
  ) {}

  async open(names: readonly string[]): Promise<void> {
    const { files, problems, links } = expandFiles(names);
    append(this.links, links);
    append(this.problems, problems);
    const isLeft = ({ name, pattern }: ExpandedFile) => pattern !== null && this.rules.isApart(pattern, name);
    for (const pattern of new Set(files.flatMap((file) => file.pattern ?? []))) {
      const all = files.filter((file) => file.pattern === pattern);
      if (all.every(isLeft)) this.problems.push(fatalProblem('no-file-matches', { pattern }));
    }
    for (const file of files) {
      if (isLeft(file)) continue;
      await this.orBroken(file, () => this.openOne(file));
    }
  }

  /** What is wrong with a file keeps none of the others back. */
  private async orBroken({ name: file, pattern }: ExpandedFile, work: () => Promise<void>): Promise<void> {
    const { broken, leavesUnread } = this.rules;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { problems } = error;
      if (broken !== undefined) broken(file, problems);
      // One that somebody has named is asked for by its name.
      else if (leavesUnread && pattern !== null) this.unread.push({ file, problems });
      else append(this.problems, problems);
    }
  }

  /** @throws {UserError} */
  opened(): OpenedInputs {
    const { inputs, tables, unread, skipped, lists, problems, found, inFolders } = this;
    const { identities, repeated, links, tablesLeft } = this;
    if (inputs.length === 0 && unread.length === 0 && skipped.length + lists.length > 0) {
      problems.push(fatalProblem('only-own-results', { files: [...skipped, ...lists] }));
    }
    const isNoneLeft = inputs.length === 0 || problems.length > 0;
    if (isNoneLeft) for (const one of unread) append(problems, one.problems);
    if (problems.length === 0) append(problems, choiceProblems(tables, this.choice));
    if (problems.length > 0) throw new UserError(problems);
    return {
      inputs,
      tables,
      identities,
      found,
      inFolders,
      repeated,
      skipped,
      lists,
      links,
      unread,
      tablesLeft,
    };
  }

  private async openOne({ name, pattern }: ExpandedFile): Promise<void> {
    const isFolder = name !== STDIN_NAME && statOrNull(name)?.isDirectory() === true;
    if (isFolder || isSheetName(name)) {
      // Loaded for sheets only, as it would make every start slower.
      const { sheetsIn } = await import('../sheets/sheet-store.js');
      const { otherYaml } = await import('../sheets/other-yaml.js');
      const members = await import('../sheets/member-files.js');
      const isYaml = /\.ya?ml$/i.test(name);
      const isOwn = (path: string) => !this.rules.isApart(name, path);
      const sheets = isFolder ? sheetsIn(name, (link) => void this.links.push(link)).filter(isOwn) : [];
      const tables = isFolder ? tablesBelow(name).filter(isOwn) : [];
      if (tables.length > 0 && sheets.length === 0) await this.takeTables(name, tables);
      else if (isFolder) {
        this.takeFolder(name, sheets, members);
        await this.leaveOut(name, tables);
      } else if (isYaml) {
        const kind = otherYaml(name);
        if (kind === null) this.takeSheet(name, pattern, pattern ?? name, members);
        else if (pattern === null) throw fatal('yaml-no-sheet', { file: name, kind });
      } else if (members.isMemberFile(name)) this.takeMemberFile(name, pattern, members);
      if (isFolder || isYaml || members.isMemberFile(name)) return;
    }
    await this.openTable(name, pattern);
  }

  /** A folder without a sheet stands for the tables in it; what is wrong with one keeps none of the others back. */
  private async takeTables(folder: string, tables: readonly string[]): Promise<void> {
    for (const name of tables) {
      await this.orBroken({ name, pattern: folder }, () => this.openTable(name, folder));
    }
  }

  /** An export of the sheets in a folder may lie there, and counting both would be wrong; so would saying nothing. */
  private async leaveOut(folder: string, tables: readonly string[]): Promise<void> {
    const others: string[] = [];
    for (const name of tables) if (!(await this.isOurs(name))) others.push(name);
    if (others.length > 0) this.tablesLeft.set(folder, others);
  }

  private async openTable(name: string, pattern: string | null): Promise<void> {
    if (name === STDIN_NAME && this.tables.some((table) => table.name === STDIN_NAME)) {
      throw fatal('stdin-twice', {});
    }
    const source = await openSource(name, this.context.host);
    const kind = pattern === null ? null : await this.kindOfOurs(source);
    const tables = kind === null ? await tablesButOwn(source, this.choice, pattern, this.context) : null;
    if (tables === null) {
      (kind === 'again' ? this.lists : this.skipped).push(name);
      return;
    }
    const objections = tables.map(this.rules.objection).filter((one) => one !== null);
    if (objections.length > 0) throw new UserError(objections);
    this.takeIn(name, source.identity, pattern);
    append(this.tables, tables);
    append(this.inputs, tables);
  }

  private async isOurs(name: string): Promise<boolean> {
    try {
      const source = await openSource(name, this.context.host);
      if ((await this.kindOfOurs(source)) !== null) return true;
      return (await tablesButOwn(source, this.choice, name, this.context)) === null;
    } catch (error) {
      if (error instanceof UserError) return false; // an empty one, say: it is named, and that is all
      throw error;
    }
  }

  /** What a file of ours is; null for any other. */
  private async kindOfOurs(source: Source): Promise<OwnKind | 'rejects' | null> {
    if (source.identity !== null && this.ours.has(source.identity)) return 'rejects';
    return this.context.ownKindOf(source);
  }

  private takeFolder(folder: string, sheets: readonly string[], members: Members): void {
    if (sheets.length === 0) throw fatal('folder-without-sheets', { file: folder });
    this.inFolders.set(folder, sheets.length);
    for (const sheet of sheets) this.takeSheet(sheet, null, folder, members);
  }

  /** A member's file is a folder of sheets in one file. */
  private takeMemberFile(file: string, pattern: string | null, members: Members): void {
    const sheets = members.sheetsInMemberFile(file);
    if (sheets.length === 0) throw fatal('folder-without-sheets', { file });
    const isWhole = sheets[0] !== file; // what is wrong with it is reported when it is read
    if (isWhole) this.inFolders.set(file, sheets.length);
    if (pattern !== null) this.found.set(pattern, (this.found.get(pattern) ?? 0) + 1);
    for (const sheet of sheets) this.takeSheet(sheet, null, pattern ?? file, members);
  }

  /** @param by what it was found by, as the user named it */
  private takeSheet(path: string, pattern: string | null, by: string, members: Members): void {
    const identity = members.sheetIdentity(path);
    if (identity === null) throw missingFile(path);
    if (this.identities.has(identity)) {
      this.repeated.set(by, (this.repeated.get(by) ?? 0) + 1);
      return;
    }
    this.takeIn(path, identity, pattern);
    const file = members.memberFileOf(path);
    const fileIdentity = file === null ? null : identityAt(file);
    if (fileIdentity !== null) this.identities.add(fileIdentity);
    const last = this.inputs.at(-1);
    if (last && isSheetFiles(last)) last.paths.push(path);
    else this.inputs.push({ paths: [path] });
  }

  private takeIn(name: string, identity: string | null, pattern: string | null): void {
    if (identity !== null && this.identities.has(identity)) {
      this.problems.push(fatalProblem('file-twice', { file: name }));
    }
    if (identity !== null) this.identities.add(identity);
    if (pattern !== null) this.found.set(pattern, (this.found.get(pattern) ?? 0) + 1);
  }
}
