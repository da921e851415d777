import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../base/context.js';
import { fatal } from '../season/errors.js';
import { findSeason } from '../season/find-season.js';
import type { Messages } from './catalogue.js';
import { nameOf, roundAsked } from './named-command.js';

/** Commands that make a season's file, or are about the season as a whole and read it themselves. */
const APART: ReadonlySet<string> = new Set(['init', 'status', 'find', 'completion']);

/**
 * Gives a command what the season's file says where the folder is in a season; what reads it is loaded for that alone.
 *
 * @throws {UserError}
 */
export async function fromSeason(command: CommandUnknownOpts, context: Context<Messages>): Promise<void> {
  if (APART.has(nameOf(command))) return;
  const { project } = command.optsWithGlobals();
  const asked = roundAsked(command);
  const file = project === false ? null : findSeason(context.host.cwd);
  if (file === null) {
    if (asked !== undefined) throw fatal('round-without-season', { asked });
    return;
  }
  const { takeFromSeason } = await import('./take-from-season.js');
  takeFromSeason(file, command, context);
}
