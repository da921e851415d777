import type { FindingArgs } from '../criteria/check/findings.js';
import type { ObstacleArgs } from '../engine/advice.js';
import type { CouncilProblemArgs } from '../council/problems.js';
import type { RegulationFindingArgs } from '../council/regulation.js';
import type { Coded } from '../engine/problems.js';
import type { FatalArgs } from '../fatal.js';
import type { RecordWarningArgs, RowProblemArgs } from '../input/problems.js';
import type { SheetFileProblemArgs } from '../session/problems.js';
import type { Wording } from './messages.js';

/*
 * A code and its arguments always come as a pair, which TypeScript cannot follow through a lookup by code;
 * these are the only places that tell it so.
 */

export function wordProblem(words: Wording<RowProblemArgs>, { code, args }: Coded<RowProblemArgs>): string {
  return (words[code] as (args: unknown) => string)(args);
}

export function wordWarning(
  words: Wording<RecordWarningArgs>,
  { code, args }: Coded<RecordWarningArgs>,
): string {
  return (words[code] as (args: unknown) => string)(args);
}

export function wordFinding(words: Wording<FindingArgs>, { code, args }: Coded<FindingArgs>): string {
  return (words[code] as (args: unknown) => string)(args);
}

export function wordSheetProblem(
  words: Wording<SheetFileProblemArgs>,
  { code, args }: Coded<SheetFileProblemArgs>,
): string {
  return (words[code] as (args: unknown) => string)(args);
}

export function wordObstacle(words: Wording<ObstacleArgs>, { code, args }: Coded<ObstacleArgs>): string {
  return (words[code] as (args: unknown) => string)(args);
}

export function wordFatal(words: Wording<FatalArgs>, { code, args }: Coded<FatalArgs>): string {
  return (words[code] as (args: unknown) => string)(args);
}

export function wordCouncil(
  words: Wording<CouncilProblemArgs>,
  { code, args }: Coded<CouncilProblemArgs>,
): string {
  return (words[code] as (args: unknown) => string)(args);
}

export function wordRegulation(
  words: Wording<RegulationFindingArgs>,
  { code, args }: Coded<RegulationFindingArgs>,
): string {
  return (words[code] as (args: unknown) => string)(args);
}
