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

/** The round that a cell names: `2`, `Vòng 2`, `II`; 1 where it is blank, null where it is nothing of the kind. */
export function readRound(cell: string): number | null {
  if (cell === '') return 1;
  const [, digit, roman] = /^(?:(?:vong|lan|round)(?: thu)? ?)?(?:([1-9])|(i{1,3}))$/.exec(fold(cell)) ?? [];
  if (digit !== undefined) return Number(digit);
  return roman === undefined ? null : roman.length;
}

/** A seal that a cell names, `sha256:…`, with that before it or without; null where it is none. */
export function readSeal(cell: string): string | null {
  return readSeals(cell)[0] ?? null;
}

/**
 * The same with the second one, which `ocop sheet export` writes behind the seal of a file that is not laid out as ours:
 * that of the sheet as we lay it out, which the row can be held against.
 */
export function readSeals(cell: string): readonly string[] {
  const [, first, second] = /^(?:sha256:)?([0-9a-f]{64})(?: ([0-9a-f]{64}))?$/i.exec(cell) ?? [];
  return [first, second].flatMap((digits) =>
    digits === undefined ? [] : [`sha256:${digits.toLowerCase()}`],
  );
}

type SheetWordField = 'role' | 'sheetStatus' | 'round' | 'follows';

/** Of a sheet's role, status and rounds what nobody knows: it may mean that the sheet must not count. */
export function unknownWords(
  submission: Submission,
): readonly (readonly [SheetWordField, Coded<RowProblemArgs>])[] {
  const role = fieldText(submission, 'role');
  const status = fieldText(submission, 'sheetStatus');
  const round = fieldText(submission, 'round');
  const follows = fieldText(submission, 'follows');
  return [
    ...(readRound(round) === null
      ? [['round', { code: 'round-unreadable', args: { read: round } }] as const]
      : []),
    ...(follows !== '' && readSeal(follows) === null
      ? [['follows', { code: 'follows-unreadable', args: { read: follows } }] as const]
      : []),
    ...(role !== '' && readRole(role) === null
      ? [['role', { code: 'role-unknown', args: { read: role } }] as const]
      : []),
    ...(status !== '' && readStatus(status) === null
      ? [['sheetStatus', { code: 'status-unknown', args: { read: status } }] as const]
      : []),
  ];
}
