import { word } from '../../base/word-coded.js';
import type { Told } from '../../register/check-register.js';
import type { RegisterCommandMessages } from './words.js';

/** Something told of a register, for programs. */
export function toldObject(messages: RegisterCommandMessages, one: Told): object {
  const { code, position } = one.kind === 'problem' ? one.problem : one.finding;
  const { file, sheet, line, column } = position;
  return { file, line, column: column?.number ?? null, code, message: messageOf(messages, one), sheet };
}

/** The same as a row of a table, under `toldHeadings`. */
export function toldRow(messages: RegisterCommandMessages, one: Told): readonly (string | number | null)[] {
  const { file, sheet, line, column } = (one.kind === 'problem' ? one.problem : one.finding).position;
  return [file, sheet ?? '', line, column?.number ?? null, messageOf(messages, one)];
}

/** The same in a line. */
export function problemLine(messages: RegisterCommandMessages, told: Told): string {
  const { position } = told.kind === 'problem' ? told.problem : told.finding;
  return `${messages.position(position)}: ${messageOf(messages, told)}`;
}

function messageOf({ register }: RegisterCommandMessages, told: Told): string {
  return told.kind === 'problem'
    ? word(register.problems, told.problem)
    : word(register.findings, told.finding);
}
