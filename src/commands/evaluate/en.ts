import { counted, byLevel, day } from '../../base/format.js';
import type { EvaluateCommandWords } from './vi.js';

const stars = (level: number | null) => (level === null ? 'no stars' : '★'.repeat(level));

export const en: EvaluateCommandWords = {
  session: {
    place: (part, section, at, of) => `${String(at)}/${String(of)} · Part ${part} · ${section}`,
    asksFor: 'Papers',
    selfPoints: (points) => `The producer gives itself ${counted(points, 'point')}`,
    notApplicable: (criterion) =>
      `Does not apply: criterion ${criterion} has 0 points, so this one has 0 too.`,
    chooseCase: 'Choose the case first:',
    otherCase: (answered, points) =>
      `Answered by case ${answered}: ${counted(points, 'point')}; an option chosen here takes its place.`,
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
  },
  criteria: {
    points: (points) => `${String(points)} ${points === 1 ? 'point' : 'points'}`,
  },
  help: {
    evaluate: {
      description: 'score products one by one on the screen, offline, without losing an answer',
      products: '.xlsx or CSV file of the products; asked for if not given',
      member: "the member's full name; asked for if not given",
      role: 'role on the council; asked for if not given',
      dir: 'folder to keep the sheets in (default: phieu)',
      product: 'go straight to the product of this code; without --products, its name and set are asked for',
      date: 'day of rating of products that the list has no day for (default: today)',
      self: ".xlsx or CSV file of the producers' self-assessments, shown beside each criterion",
      reopen:
        'open signed sheets again, asking for each but that of --product; the reason is kept on the sheet',
      edition: 'the edition, if the day is not to decide',
    },
  },
};
