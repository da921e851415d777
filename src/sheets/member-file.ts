import { JsonPastLimit, type PastLimit } from '../base/json-scan.js';
import { isRecord } from '../base/own-entries.js';
import { parseJson } from '../base/parse-json.js';
import type { Role } from '../engine/council-rules.js';
import type { Sha256 } from './sealing.js';

/*
 * All sheets of one member in one file, as the page that scores in a browser gives it out (`ocop form`): it comes by mail
 * or by phone, where a folder cannot. Each sheet is in it as the text of the file that the terminal would have written,
 * seal and all; a digest of the whole shows what became of it on its way.
 */
export interface MemberFile {
  readonly member: string;
  readonly role: Role;
  /** When it was written, as `localTime` writes it. */
  readonly saved: string;
  readonly sheets: readonly SheetInFile[];
}

/** One sheet of a member's file. */
interface SheetInFile {
  /** What its own file would be called: `SP1.yaml`, `SP1.vong-2.yaml`. */
  readonly name: string;
  readonly text: string;
}

/** Why a file is no member's file to go by. */
type MemberFileFault =
  /** Nothing of the kind: another JSON, or none. */
  | 'file-broken'
  /** Its content is not what was written. */
  | 'file-changed'
  /** It is past one of our limits. */
  | 'file-too-large'
  | PastLimit;

export type MemberFileReading =
  | { readonly file: MemberFile; readonly fault: null }
  | { readonly file: null; readonly fault: MemberFileFault };

const FORMAT = 'sheets/1';

/** For whoever opens it in an editor. */
const ABOUT =
  'Phiếu đánh giá OCOP của một thành viên. Đừng sửa tệp này: gửi nguyên tệp cho thư ký Hội đồng. Thư ký đọc bằng lệnh ocop sheet import, ocop council.';

/** A member's file as text, the same for the same sheets to the byte. */
export function memberFileText({ member, role, saved, sheets }: MemberFile, sha256: Sha256): string {
  const content = { ocop: FORMAT, about: ABOUT, member, role, saved, sheets };
  return `${JSON.stringify({ ...content, digest: digestOf(content, sha256) }, null, 1)}\n`;
}

/** Reads a member's file as far as it is one; the sheets in it are not looked at. */
export function readMemberFile(text: string, sha256: Sha256): MemberFileReading {
  const read = parsed(text);
  if (read instanceof JsonPastLimit) return { file: null, fault: read.code };
  if (!isRecord(read) || read.ocop !== FORMAT) return { file: null, fault: 'file-broken' };
  const { digest, ...content } = read;
  if (digest !== digestOf(content, sha256)) return { file: null, fault: 'file-changed' };
  const { member, role, saved, sheets } = content;
  const isWhole =
    typeof member === 'string' && isRole(role) && typeof saved === 'string' && isListOfSheets(sheets);
  return isWhole
    ? { file: { member, role, saved, sheets }, fault: null }
    : { file: null, fault: 'file-broken' };
}

/** Blanks and line ends between the parts are nobody's doing. */
function digestOf(content: object, sha256: Sha256): string {
  return `sha256:${sha256(JSON.stringify(content))}`;
}

function parsed(text: string): unknown {
  try {
    return parseJson(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return error instanceof JsonPastLimit ? error : null;
  }
}

function isRole(read: unknown): read is Role {
  return read === 'member' || read === 'chair' || read === 'secretary' || read === 'producer';
}

/** Names are names of files and lead nowhere; no two are alike. */
function isListOfSheets(read: unknown): read is readonly SheetInFile[] {
  if (!Array.isArray(read)) return false;
  const names = new Set<string>();
  return read.every((one: unknown) => {
    if (!isRecord(one) || typeof one.name !== 'string' || typeof one.text !== 'string') return false;
    // eslint-disable-next-line no-control-regex -- no name has them
    if (!/^[^/\\:\u0000-\u001f]+\.yaml$/.test(one.name) || names.has(one.name)) return false;
    names.add(one.name);
    return true;
  });
}
