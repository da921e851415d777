import { counted, day, list } from '../../base/format.js';
import { scoring } from '../../sheets/scoring.en.js';
import { keys } from './keys.en.js';
import type { EvaluateCommandWords } from './vi.js';

const stars = (level: number | null) => (level === null ? 'no stars' : counted(level, 'star'));

export const en: EvaluateCommandWords = {
  session: {
    ...keys,
    ownNote: (note) => `My note: ${note}`,
    ownEvidence: (evidence) => `Evidence I have seen: ${evidence}`,
    papersBehind: 'Papers asked for: press v for the whole text',
    chooseCase: 'Choose the case first, by a or b:',
    pasted: 'A pasted text was ignored: each key is a command here.',
    allAnswered: 'Every criterion is answered: press x for the review, k to sign.',
    readOnly: {
      signed: 'A signed sheet, to be read only. To open it again: --reopen "reason".',
      unwritable: 'This folder cannot be written to: to be read only.',
    },
    unsaved: (reason) =>
      `NOT SAVED (nor signed): ${reason}. The sheet is still on the screen; press s to save it again.`,
    ask: {
      member: "The member's full name:",
      role: 'Role:',
      products: 'File of products (.xlsx or CSV), blank to type one in:',
      product: 'Choose a product',
      memberOf: 'Who scores?',
      code: 'Go to criterion (code, such as 5.1):',
      note: 'My note (leave empty, then Enter: take it away):',
      evidence: 'Evidence seen (leave empty, then Enter: take it away):',
      out: 'Why is this dossier disqualified?',
      ownReason: 'Why the dossier is disqualified (leave empty, then Enter: it is not):',
      set: 'Product set (number or name):',
      name: 'Product name:',
      producer: 'Producer:',
      newCode: 'Product code:',
    },
    noName: 'that is no name; write a full name, such as Nguyễn Thị Hoa',
    needed: 'This cannot be left blank.',
    badCode: (code, known) => `This set has no criterion ${code}; it has ${list(known)}.`,
    leave: 'Leave',
    anotherMember: 'Somebody else: type the name',
    isIt: (known, typed) =>
      `Is "${typed}" the ${known} who has scored in this folder? One person under two names counts as two members.`,
    itIs: (known) => `Yes, this is ${known}`,
    itIsNot: (typed) => `No, somebody else: ${typed}`,
    sittingOf: (member, role, signed, of) =>
      `${member}, ${role} · ${String(signed)} of ${counted(of, 'sheet')} signed`,
    allSigned: (count, folder) =>
      `All ${counted(count, 'sheet')} signed. They are in ${folder}: copy that whole folder for the secretary of the council.`,
    someSigned: (signed, of, folder) =>
      `${String(signed)} of ${counted(of, 'sheet')} signed, in ${folder}; run the command again to go on.`,
    typeOne: 'Type in a product that is not on the list',
    reviewMarks: (note, evidence) => `${note ? ' · note' : ''}${evidence ? ' · evidence' : ''}`,
    backToSheet: '← Back to the sheet',
    signNow: 'Sign the sheet',
    signed: (product, path, total, level) =>
      `Signed the sheet on ${product}: ${counted(total, 'point')}, ${stars(level)} (${path}).`,
    left: (path) => `Saved ${path}; run the command again to go on.`,
    nothingToSave: 'Nothing was answered, there is nothing to save.',
    opening: (one) => {
      switch (one.code) {
        case 'differs':
          return `This sheet was begun by set ${String(one.set)}, ${one.edition}; the list now says otherwise. To score by the list, put this sheet's file away and run again.`;
        case 'other-day':
          return `This product has a rating day of its own, ${day(one.rated)}, and goes by it; --date ${day(one.asked)} is for products without one.`;
        case 'odd-set':
          return scoring.oddSet(one.odd);
        case 'not-signed':
          return 'This sheet is not signed: --reopen has no effect.';
        case 'unwritable':
          return `The folder of the sheets cannot be written to (${one.reason}): what was scored can only be read.`;
      }
    },
    reopenQuestion: (code, reason) =>
      `The sheet on ${code} is signed. Open it again, with "${reason}" kept in it as the reason? It has to be signed again then.`,
    reopenChoice: { read: 'Only read it', reopen: 'Open it again' },
    leftOpenQuestion: (code, machine, time, day) =>
      `The sheet on ${code} is said to be open ${machine === null ? 'elsewhere' : `on ${machine}`}, which has given no sign since ${time} on ${day}. If it is open there still, close it there first. Open it here?`,
    leftOpenChoice: { leave: 'Do not open it', open: 'Nobody has it open any more: open it here' },
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
    leaveUnsaved: {
      question: 'The sheet is not saved; leaving now loses the answers that are not.',
      stay: 'Stay on the sheet',
      retry: 'Save it again, then leave',
      leave: 'Leave, and lose them',
    },
    leftUnsaved: (path) => `NOT SAVED ${path}: the answers since it was last saved are lost.`,
  },
  help: {
    evaluate: {
      description: 'score products one by one on the screen, offline, without losing an answer',
      products: '.xlsx or CSV file of the products; asked for if not given',
      member: "the member's full name; asked for if not given",
      role: 'role on the council: member, chair or secretary; producer for a self-assessment; asked for if not given',
      regulation: "YAML file of the council's regulation: choose your name from its list of members",
      round:
        'round of scoring (default: 1); from 2 on, --products is the folder or file that "ocop council --next-round" wrote',
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
