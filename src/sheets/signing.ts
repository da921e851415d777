import { openOnes, type Evaluation } from './evaluation.js';
import { toWrittenAnswers, type SheetEvent, type SheetFile } from './sheet-file.js';

/** Whether the sheet can be signed: every criterion answered, or the dossier out. */
export function canBeSigned(evaluation: Evaluation): boolean {
  return evaluation.sheet.disqualified !== null || openOnes(evaluation).length === 0;
}

/** @param at the moment, as `localTime` writes it */
export function sign(evaluation: Evaluation, at: string): Evaluation {
  return { ...evaluation, sheet: signedSheet(evaluation.sheet, at) };
}

/** As `sign`, of a sheet that is not on the screen. */
export function signedSheet(sheet: SheetFile, at: string): SheetFile {
  const event: SheetEvent = { at, event: 'signed', name: sheet.member, role: sheet.role };
  return { ...sheet, status: 'signed', history: [...sheet.history, event] };
}

/**
 * Opens a signed sheet again; why, when, and what was signed before stay in its history.
 *
 * @param at the moment, as `localTime` writes it
 * @param digest the seal of the signed text, `sha256:…`; null where it is not known
 */
export function reopen(
  evaluation: Evaluation,
  at: string,
  reason: string,
  digest: string | null,
): Evaluation {
  return { ...evaluation, sheet: reopenedSheet(evaluation.sheet, at, reason, digest) };
}

/** As `reopen`, of a sheet that is not on the screen. */
export function reopenedSheet(
  sheet: SheetFile,
  at: string,
  reason: string,
  digest: string | null,
): SheetFile {
  const event: SheetEvent = {
    at,
    event: 'reopened',
    reason: reason.normalize('NFC').trim(),
    ...(digest === null ? {} : { digest }),
    answers: toWrittenAnswers(sheet),
    ...(sheet.disqualified === null ? {} : { disqualified: sheet.disqualified }),
  };
  return { ...sheet, status: 'draft', history: [...sheet.history, event] };
}
