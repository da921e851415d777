import { basename } from 'node:path';
import type { UserProblem } from '../base/user-error.js';
import { keyOf } from '../base/text/spelling.js';
import { partPlace } from '../base/text/whole-place.js';
import { STDIN_NAME } from '../tables/source.js';
import type { TableRow } from '../tables/table.js';
import type { Field } from '../rows/columns.js';
import type { Header } from '../rows/header.js';
import type { RowProblem } from '../rows/problems.js';
import { cellText, type Submission } from '../rows/submission.js';
import { memberFileOf } from '../sheets/member-files.js';
import type { SheetFileProblem } from '../sheets/problems.js';
import type { UnreadFile } from './opened-inputs.js';
import { columnIn } from './rejected-row.js';

/** A sheet's own file that was not taken, with what is wrong: with the sheet, or with its file. */
export interface RejectedFile {
  readonly path: string;
  readonly row: readonly RowProblem[];
  readonly file: readonly SheetFileProblem[];
}

/** A place to be put right. */
export type ReturnedProblem =
  /** Of a row: the cell's text is empty where it is the row as a whole. */
  | { readonly of: 'row'; readonly problem: RowProblem; readonly read: string }
  | { readonly of: 'file'; readonly problem: SheetFileProblem };

/** A row, or a sheet's own file, that goes back to its sender. */
export interface Returned {
  /** The sheet of a workbook. */
  readonly sheet: string | null;
  /** The row that a spreadsheet shows it in, else its line; null for a file of its own. */
  readonly row: number | null;
  /** Whose sheet it is, and on what, as far as it says so. */
  readonly code: string;
  readonly name: string;
  readonly member: string;
  readonly problems: readonly ReturnedProblem[];
}

/** What goes back to the sender of a file. */
export interface ReturnedFile {
  /** As its sender knows it: without the folder that it lies in here; null for standard input. */
  readonly file: string | null;
  /** The one commune that its sheets are of, as it is written; empty where none or several are, or members sent it. */
  readonly commune: string;
  /** How many of its sheets are sound. */
  readonly taken: number;
  readonly returned: readonly Returned[];
  /** What keeps all of it from being read; empty where it was read. */
  readonly unread: readonly UserProblem[];
}

/** What a sheet says of who sent it. */
type Said = Pick<Submission, 'commune' | 'member'>;

interface Sender {
  taken: number;
  readonly returned: Returned[];
  /** By how they are compared. */
  readonly communes: Map<string, string>;
  hasMembers: boolean;
}

/** Gathers what goes back to whom, in the order it was read: a file is a sender. */
export class Returns {
  private readonly files = new Map<string, Sender>();
  private readonly wholes: ReturnedFile[] = [];
  /** The file that each path belongs to: looked up once. */
  private readonly senders = new Map<string, string>();

  taken({ file, commune, member }: Pick<Submission, 'file'> & Said): void {
    const sender = this.of(file);
    sender.taken += 1;
    note(sender, { commune, member });
  }

  row(row: TableRow, header: Header, problems: readonly RowProblem[]): void {
    const { cells } = row;
    const text = (field: Field) => cellText(cells?.[header.fields.get(field) ?? -1]);
    // Cells of a row that does not fit the header are nobody knows whose.
    const fits = cells?.length === header.cells.length;
    const sender = this.of(header.file);
    if (fits) note(sender, { commune: text('commune'), member: text('member') });
    sender.returned.push({
      sheet: header.sheet ?? null,
      row: row.cellAt === undefined ? (row.sheetRow ?? row.line) : null,
      code: fits ? text('code') : '',
      name: fits ? text('name') : '',
      member: fits ? text('member') : '',
      problems: problems.map((problem) => ({ of: 'row', problem, read: readAt(row, problem) })),
    });
  }

  file({ path, row, file }: RejectedFile): void {
    this.of(path).returned.push({
      ...{ sheet: null, row: null, code: '', name: basename(path), member: '' },
      problems: [
        ...row.map((problem) => ({ of: 'row', problem, read: '' }) as const),
        ...file.map((problem) => ({ of: 'file', problem }) as const),
      ],
    });
  }

  /** A file that goes back as it is: whose it is nobody can read either. */
  unread({ file, problems }: UnreadFile): void {
    this.wholes.push({ file: basename(file), commune: '', taken: 0, returned: [], unread: problems });
  }

  /** Those of which something goes back. */
  all(): readonly ReturnedFile[] {
    return [...this.rowsBack(), ...this.wholes];
  }

  private rowsBack(): readonly ReturnedFile[] {
    return [...this.files]
      .filter(([, { returned }]) => returned.length > 0)
      .map(([path, { taken, returned, communes, hasMembers }]) => {
        const [commune = ''] = communes.size === 1 && !hasMembers ? communes.values() : [];
        const file = path === STDIN_NAME ? null : basename(path);
        return { file, commune, taken, returned, unread: [] };
      });
  }

  private of(path: string): Sender {
    // What a member sends is one file, however many sheets are in it.
    const file = this.senders.get(path) ?? memberFileOf(path) ?? path;
    this.senders.set(path, file);
    const known = this.files.get(file);
    if (known !== undefined) return known;
    const made = { taken: 0, returned: [], communes: new Map<string, string>(), hasMembers: false };
    this.files.set(file, made);
    return made;
  }
}

/** A member of a council has sheets on products of any commune: such a file is not the commune's. */
function note(sender: Sender, { commune, member }: Said): void {
  sender.hasMembers ||= member !== '';
  if (commune === '') return;
  const name = partPlace(commune, { district: '', province: '' })?.commune ?? '';
  const said = name === '' ? commune : name;
  const key = keyOf(said);
  if (!sender.communes.has(key)) sender.communes.set(key, said);
}

/** What stands in the cell that a problem is of. */
function readAt(row: TableRow, problem: RowProblem): string {
  return row.cells?.[columnIn(row, problem) ?? -1]?.trim() ?? '';
}
