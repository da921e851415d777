import { counted, day, list } from '../base/format.js';
import { disputed } from '../law/doubt.en.js';
import type { ScoringWords } from './scoring.vi.js';

const stars = (level: number | null) => (level === null ? 'no stars' : counted(level, 'star'));

/** 0, 1, 3 or 5 */
export const either = (points: readonly number[]): string =>
  points.length < 2 ? list(points) : `${list(points.slice(0, -1))} or ${String(points.at(-1))}`;

export const scoring: ScoringWords = {
  roles: { member: 'member', chair: 'chair', secretary: 'secretary', producer: 'producer' },
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
  evidence: 'Evidence',
  noteTitle: 'Note',
  noBox: 'no box ticked',
  out: (reason) => `DISQUALIFIED: ${reason}`,
  standing: (parts, total, level) =>
    `A ${String(parts.A)} · B ${String(parts.B)} · C ${String(parts.C)} · total ${String(total)} · ${stars(level)}`,
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
  papers: (title, asks) => `Papers: ${title}. ${asks}`,
  disputed,
  noPapers: "The Decision's form names no papers for this criterion.",
  selfPoints: (points) => `The producer gives itself ${counted(points, 'point')}`,
  roundBefore: (own, apart) =>
    `In the round before I gave ${counted(own, 'point')}${apart === null ? '' : `; the members gave ${apart}`}.`,
  notApplicable: (criterion) => `Does not apply: criterion ${criterion} has 0 points, so this one has 0 too.`,
  otherCase: (answered, points) =>
    `Answered by case ${answered}: ${counted(points, 'point')}; points given here take its place.`,
  recorded: (criterion, points) => `${criterion}: ${counted(points, 'point')}.`,
  cleared: (criterion) => `${criterion}: the points are taken away, it is open again.`,
  takenBack: (code) => `The last answer is taken back; this is criterion ${code}.`,
  skipped: (codes, because) => `Skipped: ${list(codes)}, which do not apply when ${because} has 0 points.`,
  backOn: (codes) => `${list(codes)} count again.`,
  otherCaseThere: (criterion, chosen) =>
    `Note that ${criterion} was answered by case ${chosen}, unlike this one.`,
  stops: (criterion, when) => `The Decision says at ${criterion}: the assessment goes no further if ${when}.`,
  held: 'A key is held down: one answer was recorded. Let it go, then go on.',
  typing: (digits) => `${digits}… type the next digit, or Enter for ${digits} alone; Esc: no points.`,
  noSuchPoints: (read, points) =>
    `Points given here are ${either(points)}: this criterion has no option of ${read}.`,
  next: ({ star, points, unmet }) => {
    const needs = [
      points > 0 ? counted(points, 'more point') : '',
      ...unmet.map((one) => `${one.code} needs ${String(one.needs)}`),
    ].filter((one) => one !== '');
    return `for ${stars(star)}: ${needs.join(', ')}`;
  },
  highest: 'the highest level',
  missed: (star, criterion, needs, has) =>
    `Short for ${stars(star)}: ${criterion} needs ${counted(needs, 'point')} and has ${String(has)}.`,
  review: (open, of) =>
    open === 0 ? `Review: all ${String(of)} criteria answered` : `Review: ${String(open)} still open`,
  reviewOpen: 'open',
  reviewOff: 'does not apply',
  reviewBefore: (points) => ` (${String(points)} in the round before)`,
  cannotSign: (open) =>
    `It cannot be signed yet: ${String(open.length)} criteria are still open (${list(open)}).`,
  signedBy: (member) => `Signed by: ${member}`,
  ownWords: 'Another reason: in words of my own',
  backIn: 'Take the dossier in again',
  signQuestion: (total, level) =>
    `Sign this sheet of ${counted(total, 'point')}, ${stars(level)}? It can only be looked at then; to change it, it is opened again with a reason, and signed again.`,
  signOut: (reason) =>
    `Sign that the dossier is DISQUALIFIED, because: ${reason}? It can only be looked at then; to change it, it is opened again with a reason, and signed again.`,
  noReason: (text) => `"${text}" is no reason to disqualify a dossier; write what is wrong with it.`,
  oddSet: (odd) =>
    odd.code === 'swapped'
      ? `Note that this product and "${odd.with}" seem to have each other's set; ask the secretary before scoring.`
      : `Note that the list says "${odd.said}", and set ${String(odd.set)} is of ${odd.is}; ask the secretary before scoring.`,
};
