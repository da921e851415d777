import { isKeyOf } from '../../base/own-entries.js';
import { UserError } from '../../base/user-error.js';
import type { Context } from '../../base/context.js';
import { shownAverage } from '../../engine/average.js';
import { statusOn } from '../../engine/certificate.js';
import type { Rating } from '../../engine/rate-sheet.js';
import type { IsoDate } from '../../engine/types.js';
import { factsOf } from '../../law/certificate.js';
import { outcomeWords } from '../../register/outcome-words.js';
import { readResults, resultsIn, type ResultOutcome } from '../../register/results.js';
import { openSource } from '../../tables/source.js';
import type { RoundStanding, Standing } from '../../standing/read-standing.js';
import type { TraceKind } from './trace-kind.js';
import type { FindMessages } from './words.js';

/** A place where something stands of a product. */
export interface Trace {
  readonly kind: TraceKind;
  readonly code: string;
  readonly name: string;
  readonly file: string;
  /** null where the place names its line itself, or has none. */
  readonly line: number | null;
  /** What stands there, piece by piece. */
  readonly says: readonly string[];
}

/** Everything that a season's files say of any product, in the order of a product's way. */
export async function tracesIn(
  standing: Standing,
  day: IsoDate,
  { messages, host, wordError }: Context<FindMessages>,
): Promise<{ readonly traces: readonly Trace[]; readonly problems: readonly string[] }> {
  const { listed, rounds, register, library } = standing;
  const problems: string[] = [];
  const traces: Trace[] = listed.map(({ product, file, line }) => ({
    kind: 'list',
    code: product.code,
    name: product.name ?? '',
    file,
    line: line ?? null,
    says: [product.producer ?? '', product.commune ?? ''].filter((one) => one !== ''),
  }));
  for (const one of rounds) {
    traces.push(...ofRound(one, messages));
    try {
      traces.push(...(await ofResults(one, messages, host)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems.map((problem) => wordError(problem)));
    }
  }
  const { find: words, register: named } = messages;
  for (const { record, file, line } of register?.rows ?? []) {
    if (record === null) continue;
    const { code, name, stars, decision, decided, certificateEnd } = record;
    const stands = statusOn(factsOf(library.editions, record), day);
    traces.push({
      kind: 'register',
      code: code ?? '',
      name,
      file,
      line,
      says: [
        ...(stars === null ? [] : [words.stars(stars)]),
        ...(decision === null ? [] : [words.decision(decision, decided)]),
        ...(certificateEnd === null ? [] : [words.until(certificateEnd)]),
        ...(stands === null ? [] : [named.values.statuses[stands]]),
      ],
    });
  }
  return { traces, problems };
}

function ofRound(
  { round, rated, rejected, judged }: RoundStanding,
  { find: words, council, rate }: FindMessages,
): readonly Trace[] {
  const inRound = words.round(round.name);
  const said = ({ status, total }: Pick<Rating, 'status' | 'total'>) =>
    status === 'rated' ? words.points(String(total)) : rate.status[status];
  const sheets = rated.map(({ row: { submission, rating } }): Trace => {
    const { code, name, file, line, member } = submission;
    const level = rating.stars === null ? [] : [words.stars(rating.stars)];
    return {
      kind: 'sheet',
      code,
      name,
      file,
      line,
      says: [inRound, member, said(rating), ...level].filter((one) => one !== ''),
    };
  });
  const broken = rejected.map(({ why, ...place }): Trace => ({
    kind: 'rejected',
    ...place,
    says: [inRound, ...why],
  }));
  const counted = (judged ?? []).flatMap(({ product, counted: those, leftOut }) => {
    const of = { code: product.code, name: product.name, line: null };
    return [
      ...those.map(({ from, member, rating }): Trace => {
        return { kind: 'sheet', ...of, file: from, says: [inRound, member, said(rating)] };
      }),
      ...leftOut.map(({ member, from, reason }): Trace => {
        return { kind: 'left-out', ...of, file: from, says: [inRound, council.leftOut[reason]([member])] };
      }),
    ];
  });
  const settled = (judged ?? []).flatMap(({ product: { code, name }, settled: result }): readonly Trace[] => {
    if (result === null) return [];
    const average = result.average === null ? [] : [words.points(shownAverage(result.average))];
    const level = result.stars === null ? [] : [words.stars(result.stars)];
    const says = [council.outcomes[result.outcome], ...average, ...level];
    return [{ kind: 'council', code, name, file: inRound, line: null, says }];
  });
  return [...sheets, ...broken, ...counted, ...settled];
}

/** What a file of results has, where the round names one that is there. */
async function ofResults(
  { round }: RoundStanding,
  { find: words, council, rate }: FindMessages,
  host: Context<FindMessages>['host'],
): Promise<readonly Trace[]> {
  if (round.results === null) return [];
  const opened = await resultsIn(await openSource(round.results, host), null);
  const outcomeText = (outcome: ResultOutcome) =>
    isKeyOf(outcome, council.outcomes)
      ? council.outcomes[outcome]
      : isKeyOf(outcome, rate.status)
        ? rate.status[outcome]
        : '';
  const traces: Trace[] = [];
  for (const one of opened) {
    for await (const { file, line, fields, outcome } of readResults(one, outcomeWords())) {
      const total = fields.get('total') ?? '';
      traces.push({
        kind: 'result',
        code: fields.get('code') ?? '',
        name: fields.get('name') ?? '',
        file,
        line,
        says: [
          words.round(round.name),
          ...(outcome === null ? [] : [outcomeText(outcome)]),
          ...(total === '' ? [] : [words.points(total)]),
        ],
      });
    }
  }
  return traces;
}
