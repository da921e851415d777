import { byLevel, counted, day, list, quoted, thousands } from '../../base/format.js';
import type { SessionWords } from '../session-words.js';
import { fileName } from '../../base/file-name.en.js';
import { lossHint } from '../../tables/lost-text.en.js';

const stars = (level: number | null) => (level === null ? 'no stars' : '★'.repeat(level));
const sheets = (count: number) => `${thousands(count, ',')} ${count === 1 ? 'sheet' : 'sheets'}`;

export const session: SessionWords = {
  roles: { member: 'member', chair: 'chair', secretary: 'secretary', producer: 'producer' },
  status: { draft: 'not signed', signed: 'signed' },
  progress: (one) => {
    switch (one.state) {
      case 'new':
        return 'not begun';
      case 'begun':
        return `begun, ${String(one.answered)} of ${String(one.of)}`;
      case 'done':
        return 'finished, not signed';
      case 'signed':
        return 'signed';
      case 'disqualified':
        return 'disqualified, not signed';
      case 'unreadable':
        return 'the file of the sheet is wrong';
    }
  },
  place: (part, section, at, of) => `${String(at)}/${String(of)} · Part ${part} · ${section}`,
  evidence: 'Evidence',
  asksFor: 'Papers',
  noteTitle: 'Note',
  selfPoints: (points) => `The producer gives itself ${counted(points, 'point')}`,
  notApplicable: (criterion) => `Does not apply: criterion ${criterion} has 0 points, so this one has 0 too.`,
  noBox: 'no box ticked',
  chooseCase: 'Choose the case first:',
  otherCase: (answered, points) =>
    `Answered by case ${answered}: ${counted(points, 'point')}; an option chosen here takes its place.`,
  out: (reason) => `DISQUALIFIED: ${reason}`,
  standing: (parts, total, level) =>
    `A ${String(parts.A)} · B ${String(parts.B)} · C ${String(parts.C)} · total ${String(total)} · ${stars(level)}`,
  next: ({ star, points, unmet }) => {
    const needs = [
      points > 0 ? counted(points, 'more point') : '',
      unmet.length > 0 ? byLevel(unmet, (one) => `${one.code} needs ${String(one.needs)}`) : '',
    ].filter((one) => one !== '');
    return `for ${stars(star)}: ${needs.join(', ')}`;
  },
  highest: 'the highest level',
  readOnly: {
    signed: 'A signed sheet, to be read only. To open it again: --reopen "reason".',
    unwritable: 'This folder cannot be written to: to be read only.',
  },
  choiceKeys: {
    back: '↑ ↓ move · Enter chooses · Ctrl+C goes back',
    leave: '↑ ↓ move · Enter chooses · Ctrl+C leaves',
  },
  keys: (use, options) => {
    switch (use) {
      case 'option':
        return options === 0 ? '0 chooses' : `0–${String(options)} ↑ ↓ Enter choose`;
      case 'case':
        return 'a b case';
      case 'step':
        return '← → move';
      case 'go':
        return 'g go to';
      case 'note':
        return 'n note';
      case 'evidence':
        return 'e evidence';
      case 'out':
        return 'd disqualify';
      case 'review':
        return 'r review';
      case 'save':
        return 's save again';
      case 'leave':
        return 'q leave';
      case 'help':
        return '? help';
    }
  },
  help: [
    '1…9     choose that option and go on',
    '0       tick no box',
    '↑ ↓     move, Enter to choose',
    'a b     choose the case, where a criterion has two',
    '← →     the criterion before, the one after',
    'g       go to a criterion by its code, such as 5.1',
    'n       a note of yours on this criterion',
    'e       the evidence that you have seen',
    'd       disqualify the dossier, with a reason (left empty: no longer)',
    'r       review the whole sheet, and sign it',
    's       save again, where the sheet could not be saved',
    'q       leave; every answer is saved',
    'Any key brings you back to the sheet.',
  ],
  unsaved: (reason) =>
    `NOT SAVED (nor signed): ${reason}. The sheet is still on the screen; press s to save it again.`,
  noSuchOption: (key) => `This criterion has no option ${key}.`,
  ask: {
    member: "The member's full name:",
    role: 'Role:',
    products: 'File of products (.xlsx or CSV), blank to type one in:',
    product: 'Choose a product',
    code: 'Go to criterion (code):',
    note: 'Note (leave empty, then Enter: take it away):',
    evidence: 'Evidence seen (leave empty, then Enter: take it away):',
    out: 'Why the dossier is disqualified (leave empty, then Enter: it is not):',
    set: 'Product set (number or name):',
    name: 'Product name:',
    producer: 'Producer:',
    newCode: 'Product code:',
  },
  needed: 'This cannot be left blank.',
  badCode: (code) => `This set has no criterion ${code}.`,
  leave: 'Leave',
  typeOne: 'Type in a product that is not on the list',
  review: (open, of) =>
    open === 0 ? `Review: all ${String(of)} criteria answered` : `Review: ${String(open)} still open`,
  missed: (unmet) => `short of ${byLevel(unmet, (one) => `${one.code} needs ${String(one.needs)}`)}`,
  reviewOpen: 'open',
  reviewOff: 'does not apply',
  backToSheet: '← Back to the sheet',
  signNow: '✍ Sign the sheet',
  cannotSign: (open) => `It cannot be signed yet: ${String(open)} still open.`,
  signQuestion: (total, level) =>
    `Sign this sheet of ${counted(total, 'point')}, ${stars(level)}? It cannot be changed then.`,
  signed: (path, total, level) => `Signed ${path}: ${counted(total, 'point')}, ${stars(level)}.`,
  left: (path) => `Saved ${path}; run the command again to go on.`,
  nothingToSave: 'Nothing was answered, there is nothing to save.',
  opening: (one) => {
    switch (one.code) {
      case 'differs':
        return `This sheet was begun by set ${String(one.set)}, ${one.edition}; the list now says otherwise. To score by the list, put this sheet's file away and run again.`;
      case 'other-day':
        return `This product has a rating day of its own, ${day(one.rated)}, and goes by it; --date ${day(one.asked)} is for products without one.`;
      case 'not-signed':
        return 'This sheet is not signed: --reopen has no effect.';
      case 'unwritable':
        return `The folder of the sheets cannot be written to (${one.reason}): what was scored can only be read.`;
    }
  },
  reopenQuestion: (code, reason) =>
    `The sheet on ${code} is signed. Open it again, with "${reason}" kept in it as the reason? It has to be signed again then.`,
  reopenChoice: { read: 'Only read it', reopen: 'Open it again' },
  notOurs: {
    changed: (path) =>
      `NOT SAVED (nor signed): ${path} was changed or replaced by somebody else while it was open, and is not written over. Your answers are still on the screen; press s to choose what to do.`,
    gone: (path) =>
      `NOT SAVED (nor signed): ${path} was deleted or moved while it was open. Your answers are still on the screen; press s to choose what to do.`,
  },
  wayOut: {
    question: {
      changed: (path) =>
        `${path} was changed or replaced by somebody else while it was open. Nothing is written over it; your answers are still here.`,
      gone: (path) => `${path} was deleted or moved while it was open; your answers are still here.`,
    },
    stay: 'Back to the sheet, not saved',
    again: 'Write the sheet where it was',
    beside: (file) => `Keep mine as ${file}, and go on there`,
    take: (file) => `Take the one on the disk; mine is put aside as ${file}`,
    leave: (file) => `Keep mine as ${file}, and leave`,
    goesOn: (path) => `Saved; it goes on in ${path}.`,
    taken: (kept) => `This is the sheet on the disk; yours is kept as ${kept}.`,
    unusable: (path) =>
      `NOT SAVED: ${path} on the disk is no sheet of yours on this product, or has something wrong, and cannot be taken; press s to choose otherwise.`,
  },
  leftBeside: (path, own) =>
    `Your sheet is ${path}; ${own} is what somebody else changed. Keep one of the two, under the latter name, before you go on or hand it in.`,
  scoredBy: (set, edition, rated) =>
    `Set ${String(set)} · ${edition}${rated === null ? '' : ` · rated ${day(rated)}`}`,
  leaveUnsaved: {
    question: 'The sheet is not saved; leaving now loses the answers that are not.',
    stay: 'Stay on the sheet',
    retry: 'Save it again, then leave',
    leave: 'Leave, and lose them',
  },
  signOut: (reason) =>
    `Sign that the dossier is DISQUALIFIED, because: ${reason}? It cannot be changed then.`,
  noReason: (text) => `"${text}" is no reason to disqualify a dossier; write what is wrong with it.`,
  leftUnsaved: (path) => `NOT SAVED ${path}: the answers since it was last saved are lost.`,
  sheetPage: {
    member: 'Member',
    rated: 'Rated on',
    producer: 'Producer',
    commune: 'Commune',
    status: 'Status',
    open: 'open',
  },
  intact: (path) => `${path}: the seal is intact, the points fit the law.`,
  fits: (path) => `${path}: not signed, the points fit the law.`,
  verified: (files, wrong) => `${sheets(files)} checked: ${thousands(wrong, ',')} with something wrong.`,
  listed: (files) => `${sheets(files)}.`,
  imported: ({ written, same, kept, rejected }, dir) =>
    [
      `Wrote ${sheets(written)} to ${dir}`,
      ...(same > 0 ? [`${sheets(same)} there already and unchanged`] : []),
      ...(kept > 0 ? [`${sheets(kept)} kept as found there`] : []),
      ...(rejected > 0 ? [`${counted(rejected, 'row')} rejected`] : []),
    ].join(' · ') + '.',
  sealDiffers: (at, member) =>
    `${at}: the sheet that ${member} signed does not fit its seal in the table, which was changed since; not written.`,
  replaced: (path, old) => `Replaced ${path}; what stood there before is ${old} now.`,
  columnsNotTaken: (file, columns, loss) =>
    `${fileName(file)}: what ${list(columns.map(quoted))} means is not known; a sheet has no place for it, and only the table keeps it.${lossHint(loss)}`,
  kept: (path) => `${path} exists and differs from the row; kept as it is, --force replaces it.`,
};
