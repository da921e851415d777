import { day, quoted, thousands } from '../../base/format.js';
import type { StatusWords } from './vi.js';

const number = (count: number) => thousands(count, ',');

export const en: StatusWords = {
  status: {
    help: {
      description:
        'the season on one page: which commune has sent, who has scored, where each product is (by ocop.yaml)',
      at: 'look from this day; today unless it is given',
    },
    title: (province, at) =>
      `ocop status: the season${province === null ? '' : ` of ${province}`}, ${day(at)}`,
    stages: {
      expiring: 'about to expire, or just expired',
      recognised: 'recognised',
      'at-ministry': 'candidate for 5 stars, at the ministry',
      'to-be-recognised': 'settled by the council, awaits a decision',
      're-score': 'to be scored again',
      unsettled: 'still apart after the last round',
      'no-quorum': 'without a quorum',
      incomplete: 'incomplete',
      disqualified: 'disqualified',
      below: 'below 3 stars',
      held: 'sheets contradict, not averaged',
      rated: 'rated, not before the council',
      rejected: 'rejected row, still open',
      'not-sent': 'not sent',
    },
    stagesTitle: 'Where products are',
    communesTitle: 'By commune',
    membersTitle: "Council members' sheets",
    roundsTitle: 'By round',
    filesTitle: 'Files that were sent in and nothing could be taken of, to be returned',
    columns: {
      stage: 'Where',
      products: 'Products',
      which: 'Which products',
      commune: 'Commune',
      listed: 'Listed',
      sent: 'Sent',
      unmended: 'Rejected',
      notSent: 'Not sent',
      recognised: 'Recognised',
      round: 'Round',
      member: 'Member',
      counted: 'Sheets that count',
      drafts: 'Not signed',
      others: 'Left out',
      rejected: 'Rejected rows',
      state: 'State',
      file: 'File',
      communeByName: 'Commune (by its name)',
      why: 'Why',
    },
    allRows: (rows) => (rows === 1 ? 'its one row is rejected' : `all ${number(rows)} rows are rejected`),
    more: (count) => `… and ${number(count)} more`,
    unclear: (products) =>
      `Without a code, and may be of several products, so counted by themselves: ${products.map(({ name, producer, may }) => `${quoted(name)} of ${quoted(producer)} (${may.join(' or ')})`).join('; ')}. Write the code where it is missing.`,
    noCommune: '(no commune)',
    open: 'open',
    closed: 'done',
    nothing:
      'There is nothing in this season yet: ocop.yaml names no list, register or sheets that are there.',
    silent: (communes, shown) =>
      `Nothing has come from ${number(communes)} communes: ${shown.join(', ')}${shown.length < communes ? ', …' : ''}.`,
  },
};
