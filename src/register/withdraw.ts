import { append } from '../base/append.js';
import type { IsoDate } from '../engine/types.js';
import { UserError, type UserProblem } from '../base/user-error.js';
import type { RegisterField } from './columns.js';
import { fatal } from './errors.js';
import { isSameDecision, type Existing } from './existing.js';
import { codeKey } from './same-record.js';
import type { RegisterEdit } from './edit-register.js';
import type { DecisionNumber, WithdrawalGround } from './record.js';
import type { RecordWords } from './values.js';

/** A decision that withdraws a certificate (Điều 8). */
export interface WithdrawalDecision {
  readonly ground: WithdrawalGround;
  readonly number: DecisionNumber;
  /** null where it is not said. */
  readonly date: IsoDate | null;
}

/** The register, and what of it goes by the codes of the products (`codeKey`). */
export interface WithdrawnFrom {
  readonly file: string;
  readonly existing: ReadonlyMap<string, readonly Existing[]>;
}

/**
 * Withdraws the certificates of some products by one decision: all of them, or none.
 *
 * @throws {UserError} with everything that keeps one of them from being withdrawn
 */
export function planWithdrawals(
  register: WithdrawnFrom,
  codes: readonly string[],
  of: DecisionNumber | null,
  withdrawal: WithdrawalDecision,
  words: RecordWords,
): { readonly edit: RegisterEdit; readonly withdrawn: readonly Existing[] } {
  const problems: UserProblem[] = [];
  const changes = new Map<number, ReadonlyMap<RegisterField, string>>();
  const withdrawn: Existing[] = [];
  for (const code of new Map(codes.map((one) => [codeKey(one), one])).values()) {
    try {
      const one = planWithdrawal(register, code, of, withdrawal, words);
      for (const [line, change] of one.edit.changes) changes.set(line, change);
      withdrawn.push(one.withdrawn);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      append(problems, error.problems);
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  return { edit: { changes, added: [] }, withdrawn };
}

/**
 * Withdraws the certificate of a product: the record that is neither replaced nor withdrawn.
 *
 * @param of the decision that recognised, to tell one record of the code from others; null where there is but one
 * @throws {UserError} when no record of the code can be withdrawn, or several could, or it was recognised later than withdrawn
 */
function planWithdrawal(
  { file, existing }: WithdrawnFrom,
  code: string,
  of: DecisionNumber | null,
  withdrawal: WithdrawalDecision,
  words: RecordWords,
): { readonly edit: RegisterEdit; readonly withdrawn: Existing } {
  const all = existing.get(codeKey(code)) ?? [];
  const found = all.filter(({ record }) => of === null || isSameDecision(record.decision, of));
  const open = found.filter(({ record: { status } }) => status !== 'replaced' && status !== 'withdrawn');
  const [first, ...others] = open;
  if (first === undefined) {
    const done = found.find(({ record }) => record.status === 'withdrawn');
    if (done !== undefined) throw fatal('record-withdrawn', { file, code, line: done.line });
    throw fatal('record-missing', { file, code });
  }
  if (others.length > 0) {
    const records = open.map(({ line, record }) => ({ line, decision: record.decision ?? '' }));
    throw fatal('record-several', { file, code, records });
  }
  const { decided } = first.record;
  if (withdrawal.date !== null && decided !== null && withdrawal.date < decided) {
    throw fatal('withdrawn-before-decided', {
      file,
      code,
      line: first.line,
      withdrawn: withdrawal.date,
      decided,
    });
  }
  const change = new Map([
    ['status', words.statuses.withdrawn],
    ['withdrawalGround', withdrawal.ground],
    ['withdrawalDecision', withdrawal.number],
    ['withdrawn', withdrawal.date ?? ''],
  ] as const);
  return { edit: { changes: new Map([[first.line, change]]), added: [] }, withdrawn: first };
}
