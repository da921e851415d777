import type { Context } from '../../base/context.js';
import { fatal } from '../../season/errors.js';
import { findSeason } from '../../season/find-season.js';
import { pickRound } from '../../season/pick-round.js';
import { readSeason } from '../../season/read-season.js';
import type { Season } from '../../season/season.js';

/**
 * The season of the folder, of which one round alone where that is asked for.
 *
 * @throws {UserError} where there is none, or it is broken
 */
export function seasonOf(
  { in: asked, project }: { readonly in?: string; readonly project?: boolean },
  { host, today }: Pick<Context<unknown>, 'host' | 'today'>,
): Season {
  const file = project === false ? null : findSeason(host.cwd);
  if (file === null) throw fatal('no-season', {});
  const season = readSeason(file, host.cwd);
  if (asked === undefined) return season;
  const round = pickRound(season, asked, today);
  return { ...season, rounds: round === null ? [] : [round] };
}
