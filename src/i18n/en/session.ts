import { byLevel, counted, day, thousands } from '../format.js';
import type { SessionWords } from '../session-words.js';

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
  caseTitle: (chosen, title) => `Case ${chosen}: ${title}`,
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
  readOnly: 'A signed sheet, to be read only. To open it again: --reopen "reason".',
  choiceKeys: '↑ ↓ move · Enter chooses · Ctrl+C goes back',
  keys: 'digit chooses · ← → move · g go to · n note · e evidence · d disqualify · r review · q leave · ? help',
  help: [
    '1…9     choose that option and go on',
    '0       tick no box',
    '↑ ↓     move, Enter to choose',
    'a b     choose the case, where a criterion has two',
    '← →     the criterion before, the one after',
    'g       go to a criterion by its code, such as 5.1',
    'n       a note of yours on this criterion',
    'e       the evidence that you have seen',
    'd       disqualify the dossier, with a reason (a dash: no longer)',
    'r       review the whole sheet, and sign it',
    'q       leave; every answer is saved',
    'Any key brings you back to the sheet.',
  ],
  unsaved: (reason) =>
    `NOT SAVED (nor signed): ${reason}. The sheet is still on the screen; press s to save it again.`,
  noSuchOption: (key) => `This criterion has no option ${key}.`,
  ask: {
    member: "The member's full name:",
    role: 'Role:',
    products: 'File of products (CSV), blank to type one in:',
    product: 'Choose a product',
    code: 'Go to criterion (code):',
    note: 'Note (type - to take it away):',
    evidence: 'Evidence seen (type - to take it away):',
    out: 'Why the dossier is disqualified (type -: it is not):',
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
  backToSheet: '← Back to the sheet',
  signNow: '✍ Sign the sheet',
  cannotSign: (open) => `It cannot be signed yet: ${String(open)} still open.`,
  signQuestion: (total, level) =>
    `Sign this sheet of ${counted(total, 'point')}, ${stars(level)}? It cannot be changed then.`,
  signed: (path, total, level) => `Signed ${path}: ${counted(total, 'point')}, ${stars(level)}.`,
  left: (path) => `Saved ${path}; run the command again to go on.`,
  nothingToSave: 'Nothing was answered, there is nothing to save.',
  differs: (set, edition) =>
    `This sheet was begun by set ${String(set)}, ${edition}; the list now says otherwise. To score by the list, put this sheet's file away and run again.`,
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
  imported: (count, dir) => `Wrote ${sheets(count)} to ${dir}.`,
  sealDiffers: (path, member) =>
    `${path}: the sheet that ${member} signed does not fit its seal in the table, which was changed since; not written.`,
  kept: (path) => `${path} exists and differs from the row; kept as it is, --force replaces it.`,
};
