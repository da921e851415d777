import type { FindingArgs } from '../criteria/check/findings.js';
import type { Path } from '../criteria/yaml-file.js';
import type { Coded } from '../engine/problems.js';
import {
  DEFAULT_RULES,
  type CouncilLevel,
  type CouncilRules,
  type DisqualifyRule,
  type RequirementRule,
  type Role,
  type Share,
} from '../engine/council-rules.js';
import { keyOf } from '../text/spelling.js';

/** A regulation's file, `council.yaml`, as it is written; checked by `schemas/council.schema.json`. */
export interface RegulationFile {
  readonly name: string;
  readonly level: CouncilLevel;
  readonly decision?: string;
  readonly members: readonly {
    readonly name: string;
    readonly role?: Exclude<Role, 'producer'>;
    readonly agency?: string;
  }[];
  readonly spread?: number;
  readonly quorum?: string;
  readonly chairPresent?: boolean;
  readonly requirements?: RequirementRule;
  readonly disqualify?: string;
}

export interface CouncilMember {
  readonly name: string;
  readonly role: Exclude<Role, 'producer'>;
  readonly agency: string | null;
}

/** A council and its regulation (quy chế hoạt động, Điều 7.3.b of 26/2026). */
export interface Regulation {
  readonly name: string;
  /** The number of the decision that set it up. */
  readonly decision: string | null;
  readonly members: readonly CouncilMember[];
  readonly rules: CouncilRules;
}

/** What can be wrong with a regulation's file. */
export interface RegulationFindingArgs extends Pick<FindingArgs, 'yaml-syntax' | 'shape'> {
  'member-named-twice': { readonly name: string; readonly first: number };
  'chair-twice': { readonly name: string; readonly other: string };
  /** The chair has to be there, and nobody is the chair. */
  'no-chair': Readonly<Record<string, never>>;
  /** A part of the members that is more than all of them. */
  'share-above-one': { readonly at: string; readonly read: string };
}

/** A finding at a node of the file. */
export type RegulationFoundAt = Coded<RegulationFindingArgs> & { readonly path: Path };

/** What a regulation says, with what it leaves out filled in by the defaults. */
export function toRegulation(file: RegulationFile): Regulation {
  return {
    name: textOf(file.name),
    decision: file.decision === undefined ? null : textOf(file.decision),
    members: file.members.map(({ name, role, agency }) => ({
      name: textOf(name),
      role: role ?? 'member',
      agency: agency === undefined ? null : textOf(agency),
    })),
    rules: {
      level: file.level,
      spread: file.spread ?? DEFAULT_RULES.spread,
      quorum: file.quorum === undefined ? DEFAULT_RULES.quorum : shareIn(file.quorum),
      chairPresent: file.chairPresent ?? DEFAULT_RULES.chairPresent,
      requirements: file.requirements ?? DEFAULT_RULES.requirements,
      disqualify: file.disqualify === undefined ? DEFAULT_RULES.disqualify : disqualifyIn(file.disqualify),
    },
  };
}

/** What of a file of the right shape makes no sense, in the order of the file's keys. */
export function senseOfRegulation(file: RegulationFile): readonly RegulationFoundAt[] {
  const { members, rules } = toRegulation(file);
  const chairs = members.flatMap(({ role }, index) => (role === 'chair' ? [index] : []));
  const places = new Map<string, number>();
  const found: RegulationFoundAt[] = [];
  for (const [index, { name, role }] of members.entries()) {
    const path = ['members', index, 'name'];
    const first = places.get(keyOf(name));
    if (first === undefined) places.set(keyOf(name), index);
    else found.push({ code: 'member-named-twice', args: { name, first: first + 1 }, path });
    const other = members[chairs[0] ?? -1];
    if (role === 'chair' && other !== undefined && index !== chairs[0]) {
      found.push({ code: 'chair-twice', args: { name, other: other.name }, path });
    }
  }
  if (rules.chairPresent && chairs.length === 0) {
    found.push({ code: 'no-chair', args: {}, path: [file.chairPresent ? 'chairPresent' : 'members'] });
  }
  for (const at of ['quorum', 'disqualify'] as const) {
    const read = file[at] ?? '';
    const share = read.includes('/') ? shareIn(read) : null;
    if (share && share.num > share.den) {
      found.push({ code: 'share-above-one', args: { at, read }, path: [at] });
    }
  }
  return found;
}

function textOf(text: string): string {
  return text.trim().normalize('NFC');
}

function disqualifyIn(text: string): DisqualifyRule {
  return text === 'majority' || text === 'all' || text === 'any' ? text : shareIn(text);
}

/** `2/3`, as the schema lets it be written. */
function shareIn(text: string): Share {
  const [num, den] = text.split('/').map(Number);
  return { num: num ?? 1, den: den ?? 1 };
}
