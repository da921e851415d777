import type { CommandUnknownOpts } from '@commander-js/extra-typings';

/** The round that a line names, if it does. */
export function roundAsked(command: CommandUnknownOpts): string | undefined {
  const { in: asked } = command.optsWithGlobals();
  return typeof asked === 'string' ? asked : undefined;
}

/** `register add` */
export function nameOf(command: CommandUnknownOpts): string {
  const above = command.parent;
  return above?.parent ? `${nameOf(above)} ${command.name()}` : command.name();
}
