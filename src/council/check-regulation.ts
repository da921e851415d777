import { valueUnder } from '../base/own-entries.js';
import type { FindingArgs } from '../law/check/findings.js';
import type { Path } from '../base/yaml-file.js';
import type { Coded } from '../base/coded.js';
import type { ShapeError } from '../base/shape.js';
import { nearest } from '../base/text/nearest.js';
import { keyOf } from '../base/text/spelling.js';
import type { ReScore } from '../engine/council-rules.js';
import { shareIn, textOf, type RegulationFile } from './regulation.js';

/** The lists of people. */
export type PersonList = 'members' | 'absent' | 'guests';

/** Where in a regulation something stands, as a clerk counts. */
export interface RegulationPlace {
  /** The person it is said of: in which list, the how manieth, from 1, and the name where there is one. */
  readonly member: {
    readonly among: PersonList;
    readonly no: number;
    readonly name: string | null;
  } | null;
  /** The key; empty for the member, or the file, as a whole. */
  readonly key: string;
}

/** What can be wrong with a regulation's file. */
export interface RegulationFindingArgs extends Pick<FindingArgs, 'yaml-syntax' | 'more-findings'> {
  shape: RegulationPlace & {
    readonly keyword: string;
    readonly wants: string;
    /** What is written there; null where it is no text, number or yes or no. */
    readonly read: string | null;
  };
  /** A key that nobody knows, with the one that it may be meant for, else all there are. */
  'key-unknown': RegulationPlace & { readonly likely: string | null; readonly known: readonly string[] };
  'member-named-twice': { readonly name: string; readonly no: number; readonly first: number };
  'chair-twice': { readonly name: string; readonly other: string };
  /** The chair has to be there, and nobody is the chair. */
  'no-chair': Readonly<Record<string, never>>;
  /** A part of the members that is more than all of them. */
  'share-above-one': { readonly at: string; readonly read: string };
}

/** A finding at a node of the file. */
export type RegulationFoundAt = Coded<RegulationFindingArgs> & { readonly path: Path };

/** A finding as it is told, on its line. */
export type RegulationFinding = Coded<RegulationFindingArgs> & {
  readonly line: number;
  readonly column: number;
};

/** Every key of a regulation, and of a member in it. */
export const REGULATION_KEYS = [
  'name',
  'level',
  'decision',
  'members',
  'absent',
  'guests',
  'spread',
  'reScore',
  'afterLastRound',
  'quorum',
  'chairPresent',
  'requirements',
  'disqualify',
  'csv',
] as const satisfies readonly (keyof RegulationFile)[];
export const MEMBER_KEYS = ['name', 'role', 'agency'] as const;
const PERSON_KEYS = ['name', 'agency', 'reason'] as const;
const RE_SCORE_KEYS = ['who', 'rounds', 'show'] as const satisfies readonly (keyof ReScore)[];

/** Words an error of shape for a clerk: where it stands, what was read, what may have been meant. */
export function shapeFinding({ path, keyword, wants }: ShapeError, data: unknown): RegulationFoundAt {
  const [list, index] = path;
  const among = PERSON_LISTS.find((one) => one === list);
  const ofPerson = among !== undefined && typeof index === 'number';
  const name = textAt(data, [list ?? '', index ?? '', 'name']);
  const place: RegulationPlace = {
    member: ofPerson ? { among, no: index + 1, name: name === null ? null : textOf(name) || null } : null,
    key: path.slice(ofPerson ? 2 : 0).join('.'),
  };
  if (keyword === 'additionalProperties') {
    const known = keysAt(path);
    const args = { ...place, likely: nearest(String(path.at(-1) ?? ''), known), known };
    return { code: 'key-unknown', args, path };
  }
  return { code: 'shape', args: { ...place, keyword, wants, read: textAt(data, path) }, path };
}

const PERSON_LISTS: readonly PersonList[] = ['members', 'absent', 'guests'];

/** The keys that may stand where an unknown one does. */
function keysAt([first, ...rest]: Path): readonly string[] {
  if (rest.length === 0) return REGULATION_KEYS;
  if (first === 'reScore') return RE_SCORE_KEYS;
  return first === 'members' ? MEMBER_KEYS : PERSON_KEYS;
}

/** What makes no sense in a file, as far as its shape lets that be told; in the order of its keys. */
export function senseFindings(data: unknown): readonly RegulationFoundAt[] {
  return [...memberFindings(data), ...chairFindings(data), ...shareFindings(data)];
}

function memberFindings(data: unknown): readonly RegulationFoundAt[] {
  const places = new Map<string, number>();
  const found: RegulationFoundAt[] = [];
  let chair: string | null = null;
  for (const index of membersIn(data).keys()) {
    const text = textAt(data, ['members', index, 'name']);
    if (text === null || textOf(text) === '') continue;
    const name = textOf(text);
    const path = ['members', index, 'name'];
    const first = places.get(keyOf(name));
    if (first === undefined) places.set(keyOf(name), index);
    else {
      found.push({ code: 'member-named-twice', args: { name, no: index + 1, first: first + 1 }, path });
    }
    if (at(data, ['members', index, 'role']) !== 'chair') continue;
    if (chair === null) chair = name;
    else found.push({ code: 'chair-twice', args: { name, other: chair }, path });
  }
  return found;
}

/** Nobody is said to miss whose role, or whose presence, could not be read. */
function chairFindings(data: unknown): readonly RegulationFoundAt[] {
  const roles = membersIn(data).map((_, index) => at(data, ['members', index, 'role']));
  const asked = at(data, ['chairPresent']);
  const isClear = roles.every((role) => role === undefined || role === 'secretary' || role === 'member');
  if (roles.length === 0 || !isClear || (asked !== undefined && asked !== true)) return [];
  return [{ code: 'no-chair', args: {}, path: [asked === true ? 'chairPresent' : 'members'] }];
}

function shareFindings(data: unknown): readonly RegulationFoundAt[] {
  return (['quorum', 'disqualify'] as const).flatMap((key): readonly RegulationFoundAt[] => {
    const read = textAt(data, [key]) ?? '';
    const { num, den } = shareIn(read);
    return /^\d+\/\d+$/.test(read) && num > den
      ? [{ code: 'share-above-one', args: { at: key, read }, path: [key] }]
      : [];
  });
}

function membersIn(data: unknown): readonly unknown[] {
  const members = at(data, ['members']);
  return Array.isArray(members) ? members : [];
}

/** What stands at a path of some data; undefined where nothing does. */
function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(valueUnder, data);
}

/** A text, a number, or a yes or no, as it is written. */
function textAt(data: unknown, path: Path): string | null {
  const value = at(data, path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}
