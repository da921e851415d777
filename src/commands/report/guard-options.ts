import { PAPER_KINDS, type PaperKind } from '../../papers/paper-kinds.js';
import { PAPER_OPTIONS, papersWith, type PaperOption } from '../../papers/paper-options.js';
import { fatal } from './errors.js';
import type { ReportFlags } from './flags.js';

/**
 * Refuses what a line says of a paper that does not take it: who typed it counts on it.
 *
 * @throws {UserError} with all of it
 */
export function guardOptions(
  { given = [] }: ReportFlags,
  kind: PaperKind,
  takes: (option: PaperOption) => boolean,
  isAnnex = false,
): void {
  const options = PAPER_OPTIONS.filter((option) => given.includes(option) && !takes(option)).map(
    (option) => ({
      flag: `--${option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      kinds: papersWith(option, PAPER_KINDS).filter((other) => other !== kind),
    }),
  );
  if (options.length > 0) throw fatal('option-of-another-paper', { kind, isAnnex, options });
}
