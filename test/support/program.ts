import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Context } from '../../src/base/context.js';
import type { Messages } from '../../src/cli/catalogue.js';
import { messages } from '../../src/cli/catalogue.vi.js';
import { createProgram } from '../../src/cli/program.js';
import { TODAY } from './law.js';
import { testHost } from './host.js';

/** What a command knows of its run, in a test where nothing comes of it. */
export function idleContext(width: number | null = null): Context<Messages> {
  return {
    host: testHost(),
    messages,
    wordError: () => '',
    ownKindOf: () => Promise.resolve(null),
    today: TODAY,
    width,
    color: false,
    watched: false,
    report: () => undefined,
  };
}

/** The program with all its commands. */
export function wholeProgram(): CommandUnknownOpts {
  return createProgram(
    '0',
    idleContext(),
    () => undefined,
    () => Promise.resolve(0),
  );
}
