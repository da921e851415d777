import { ownKeys } from '../base/own-entries.js';
import type { Role } from '../engine/council-rules.js';
import type { Coded } from '../base/coded.js';
import type { RowProblemArgs } from '../rows/problems.js';
import { fieldText, type Submission } from '../rows/submission.js';
import { fold } from '../base/text/fold.js';

/** How people write a role and a status in a table, folded; the codes are what we write ourselves. */
const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  member: ['member', 'thanh vien', 'uy vien'],
  chair: ['chair', 'chu tich', 'chu tich hoi dong'],
  secretary: ['secretary', 'thu ky', 'thu ky hoi dong'],
  producer: ['producer', 'chu the', 'tu danh gia', 'tu cham'],
};

const STATUS_WORDS = {
  signed: ['signed', 'da ky'],
  draft: ['draft', 'chua ky', 'not signed', 'nhap'],
} as const;

function meaningIn<Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
  cell: string,
): Key | null {
  const text = fold(cell);
  return ownKeys(words).find((key) => words[key].includes(text)) ?? null;
}

/** What a cell says somebody is on the council; null where it says nothing, or nothing that is known. */
export function readRole(cell: string): Role | null {
  return meaningIn(ROLE_WORDS, cell);
}

/** Whether a cell says that a sheet is signed; null where it says nothing, or nothing that is known. */
export function readStatus(cell: string): 'signed' | 'draft' | null {
  return meaningIn(STATUS_WORDS, cell);
}

/** A role or a status in words that nobody knows: they may mean that the sheet must not count. */
export function unknownWords(
  submission: Submission,
): readonly (readonly ['role' | 'sheetStatus', Coded<RowProblemArgs>])[] {
  const role = fieldText(submission, 'role');
  const status = fieldText(submission, 'sheetStatus');
  return [
    ...(role !== '' && readRole(role) === null
      ? [['role', { code: 'role-unknown', args: { read: role } }] as const]
      : []),
    ...(status !== '' && readStatus(status) === null
      ? [['sheetStatus', { code: 'status-unknown', args: { read: status } }] as const]
      : []),
  ];
}
