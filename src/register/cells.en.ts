import { list } from '../base/format.js';
import type { WithdrawalGrounds } from '../engine/types.js';
import { counting, lettersOf } from '../law/in-words.js';
import { headings as shared } from '../rows/headings.en.js';
import type { RegisterField } from './columns.js';
import type { RecordWords } from './values.js';

/** Headings of a register we write; each is one that we can read. */
export const headings: Readonly<Record<RegisterField, string>> = {
  ...shared,
  disability: 'Disability',
  branch: 'Branch',
  group: 'Product group',
  district: 'Former district',
  decision: 'Decision number',
  decided: 'Decision date',
  certificateEnd: 'Certificate end',
  status: 'Status',
  withdrawalGround: 'Withdrawal ground',
  withdrawalDecision: 'Withdrawal decision',
  withdrawn: 'Withdrawal date',
  followsCode: 'Follows product',
  followsDecision: 'Follows decision',
  sentToCentre: 'Sent to the centre',
  year: 'Year',
};

/** What the cells say; the kinds of registration are those of the messages. */
export const values: Omit<RecordWords, 'kinds' | 'earlier'> & {
  readonly earlier: (first: string) => string;
} = {
  producerTypes: {
    cooperative: 'Cooperative',
    'cooperative-group': 'Cooperative group',
    enterprise: 'Enterprise',
    farm: 'Farm',
    household: 'Household',
    association: 'Association',
    other: 'Other',
  },
  genders: { female: 'Female', male: 'Male' },
  yes: 'yes',
  no: 'no',
  address: 'Address as written',
  statuses: { 'in-force': 'in force', expired: 'expired', withdrawn: 'withdrawn', replaced: 'replaced' },
  candidate: 'candidate for 5 stars',
  earlier: (first) => `before ${first}`,
};

/** What a cell of grounds can say, by an edition that says when certificates are withdrawn. */
export function allowedGrounds(law: WithdrawalGrounds | null): string {
  if (law === null) return 'leave it blank';
  const letters = lettersOf(law);
  return `write one of the ${counting(letters.length, NUMBERS)} grounds of ${law.source}: ${list(letters)}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
