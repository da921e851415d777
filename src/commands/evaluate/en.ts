import { counted, day, list } from '../../base/format.js';
import { either, keys } from './keys.en.js';
import type { EvaluateCommandWords } from './vi.js';

const stars = (level: number | null) => (level === null ? 'no stars' : counted(level, 'star'));

export const en: EvaluateCommandWords = {
  session: {
    ...keys,
    place: (part, section) => `Part ${part} · ${section}`,
    productLine: (code, name, producer) =>
      [`${code}${name === undefined ? '' : ` ${name}`}`, producer]
        .filter((one) => one !== undefined)
        .join(' · '),
    scoredBy: (set, name, decision, rated) =>
      `Set ${String(set)}: ${name} · ${decision}${rated === null ? '' : ` · rated ${day(rated)}`}`,
    points: (points) => counted(points, 'point'),
    atMost: (max) => `(at most ${counted(max, 'point')})`,
    optionStar: (star) => `[the least for ${stars(star)}]`,
    criterionStar: (star) => `[${stars(star)} take some option of it]`,
    statuteNote: (note) => `The Decision notes: ${note.replace(/^(?:Ghi chú|Chú ý)\s*:\s*/u, '')}`,
    ownNote: (note) => `My note: ${note}`,
    ownEvidence: (evidence) => `Evidence I have seen: ${evidence}`,
    papers: (title, asks) => `Papers: ${title}. ${asks}`,
    papersBehind: 'Papers asked for: press v for the whole text',
    noPapers: "The Decision's form names no papers for this criterion.",
    selfPoints: (points) => `The producer gives itself ${counted(points, 'point')}`,
    roundBefore: (own, apart) =>
      `In the round before I gave ${counted(own, 'point')}${apart === null ? '' : `; the members gave ${apart}`}.`,
    notApplicable: (criterion) =>
      `Does not apply: criterion ${criterion} has 0 points, so this one has 0 too.`,
    chooseCase: 'Choose the case first, by a or b:',
    otherCase: (answered, points) =>
      `Answered by case ${answered}: ${counted(points, 'point')}; points given here take its place.`,
    above: (lines, sign) => `  ${sign} ${counted(lines, 'more line')} above (PgUp)`,
    below: (lines, sign) => `  ${sign} ${counted(lines, 'more line')} below (PgDn)`,
    recorded: (criterion, points) => `${criterion}: ${counted(points, 'point')}.`,
    cleared: (criterion) => `${criterion}: the points are taken away, it is open again.`,
    takenBack: (code) => `The last answer is taken back; this is criterion ${code}.`,
    skipped: (codes, because) => `Skipped: ${list(codes)}, which do not apply when ${because} has 0 points.`,
    backOn: (codes) => `${list(codes)} count again.`,
    otherCaseThere: (criterion, chosen) =>
      `Note that ${criterion} was answered by case ${chosen}, unlike this one.`,
    stops: (criterion, when) =>
      `The Decision says at ${criterion}: the assessment goes no further if ${when}.`,
    held: 'A key is held down: one answer was recorded. Let it go, then go on.',
    pasted: 'A pasted text was ignored: each key is a command here.',
    typing: (digits) => `${digits}… type the next digit, or Enter for ${digits} alone; Esc: no points.`,
    noSuchPoints: (read, points) =>
      `Points given here are ${either(points)}: this criterion has no option of ${read}.`,
    allAnswered: 'Every criterion is answered: press x for the review, k to sign.',
    next: ({ star, points, unmet }) => {
      const needs = [
        points > 0 ? counted(points, 'more point') : '',
        ...unmet.map((one) => `${one.code} needs ${String(one.needs)}`),
      ].filter((one) => one !== '');
      return `for ${stars(star)}: ${needs.join(', ')}`;
    },
    highest: 'the highest level',
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
    review: (open, of) =>
      open === 0 ? `Review: all ${String(of)} criteria answered` : `Review: ${String(open)} still open`,
    missed: (star, criterion, needs, has) =>
      `Short for ${stars(star)}: ${criterion} needs ${counted(needs, 'point')} and has ${String(has)}.`,
    reviewMarks: (note, evidence) => `${note ? ' · note' : ''}${evidence ? ' · evidence' : ''}`,
    reviewBefore: (points) => ` (${String(points)} in the round before)`,
    reviewOpen: 'open',
    reviewOff: 'does not apply',
    backToSheet: '← Back to the sheet',
    signNow: 'Sign the sheet',
    signedBy: (member) => `Signed by: ${member}`,
    ownWords: 'Another reason: in words of my own',
    backIn: 'Take the dossier in again',
    cannotSign: (open) =>
      `It cannot be signed yet: ${String(open.length)} criteria are still open (${list(open)}).`,
    signQuestion: (total, level) =>
      `Sign this sheet of ${counted(total, 'point')}, ${stars(level)}? It cannot be changed then.`,
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
          return one.odd.code === 'swapped'
            ? `Note that this product and "${one.odd.with}" seem to have each other's set; ask the secretary before scoring.`
            : `Note that the list says "${one.odd.said}", and set ${String(one.odd.set)} is of ${one.odd.is}; ask the secretary before scoring.`;
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
    signOut: (reason) =>
      `Sign that the dossier is DISQUALIFIED, because: ${reason}? It cannot be changed then.`,
    noReason: (text) => `"${text}" is no reason to disqualify a dossier; write what is wrong with it.`,
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
