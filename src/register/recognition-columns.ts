import { withdrawalLaw } from '../law/certificate.js';
import { readListDay } from '../rows/cells.js';
import { endBehind, putEnd, readEnd } from './certificate-day.js';
import { putDecision } from './decision-text.js';
import { byLaw, day, text, worded } from './column.js';
import { asCode, asDecision, type DraftRecord, type Withdrawal } from './record.js';
import { readAuthorityLevel, readGround, readStatus, readYear, yearOf } from './values.js';

/** The columns of a register that tell of the recognition: the decision, its certificate, and what became of it. */
export const RECOGNITION_COLUMNS = [
  text({
    field: 'decision',
    names: [
      'so quyet dinh',
      'quyet dinh',
      'so qd',
      'quyet dinh cong nhan',
      'so quyet dinh cong nhan',
      'decision number',
      'so qd cong nhan',
      'qd cong nhan',
      'decision',
    ],
    put: putDecision,
    write: ({ decision }) => decision,
    missed: 'in-lists',
  }),
  day({
    field: 'decided',
    names: [
      'ngay quyet dinh',
      'ngay qd',
      'ngay ban hanh',
      'ngay ky',
      'ngay cong nhan',
      'ngay cap',
      'decision date',
      'ngay cap gcn',
      'ngay cap giay chung nhan',
    ],
    read: readListDay,
    put: (draft, decided) => {
      draft.decided = decided;
      draft.year = yearOf(decided);
    },
    write: ({ decided }) => decided,
    missed: 'in-lists',
  }),
  byLaw({
    field: 'authority',
    names: ['co quan', 'co quan ban hanh', 'co quan cap'],
    read: () => (written) => ({ authority: written, authorityLevel: readAuthorityLevel(written) }),
    put: (draft, { authority, authorityLevel }) => {
      draft.authority = authority;
      draft.authorityLevel = authorityLevel;
    },
    write: ({ authority }) => authority,
    missed: 'in-lists',
  }),
  day({
    field: 'certificateEnd',
    names: [
      'ngay het han',
      'het han',
      'ngay het hieu luc',
      'het hieu luc',
      'co gia tri den',
      'co gia tri den ngay',
      'han giay chung nhan',
      'certificate end',
    ],
    read: readEnd,
    put: putEnd,
    write: ({ certificateEnd }) => certificateEnd,
    missed: 'in-lists',
  }),
  worded({
    field: 'status',
    // `Hiệu lực GCN` has words, or days: which of the two days one is, that of the decision tells.
    readWith: ({ decided }) => decided,
    read: (written, _, { decided }) => readStatus(written) ?? endBehind(written, decided),
    put: (draft, status) => {
      if (typeof status === 'string') draft.status = status;
      else if (draft.certificateEnd === null) putEnd(draft, status);
    },
    write: ({ status }, words) => status && words.statuses[status],
    missed: 'in-lists',
  }),
  worded({
    field: 'withdrawalGround',
    names: ['ly do thu hoi', 'thu hoi theo diem', 'withdrawal ground'],
    grounds: ({ editions, today }) => withdrawalLaw(editions, today),
    read: readGround,
    put: (draft, ground) => withdraw(draft, { ground }),
    write: ({ withdrawal }) => withdrawal?.ground,
  }),
  text({
    field: 'withdrawalDecision',
    names: ['quyet dinh thu hoi', 'so quyet dinh thu hoi', 'withdrawal decision'],
    put: (draft, written) => withdraw(draft, { decision: asDecision(written) }),
    write: ({ withdrawal }) => withdrawal?.decision,
  }),
  day({
    field: 'withdrawn',
    names: ['ngay thu hoi', 'withdrawal date'],
    read: readListDay,
    put: (draft, date) => withdraw(draft, { date }),
    write: ({ withdrawal }) => withdrawal?.date,
  }),
  text({
    field: 'followsCode',
    names: ['ma san pham truoc', 'noi tiep san pham', 'follows product'],
    put: (draft, written) =>
      (draft.follows = { code: asCode(written), decision: draft.follows?.decision ?? null }),
    write: ({ follows }) => follows?.code,
    ofResults: true,
  }),
  text({
    field: 'followsDecision',
    names: ['quyet dinh truoc', 'noi tiep quyet dinh', 'follows decision'],
    put: (draft, written) =>
      (draft.follows = { code: draft.follows?.code ?? null, decision: asDecision(written) }),
    write: ({ follows }) => follows?.decision,
    ofResults: true,
  }),
  day({
    field: 'sentToCentre',
    names: ['ngay trinh trung uong', 'ngay trinh bo', 'sent to the centre'],
    read: readListDay,
    put: (draft, sent) => (draft.sentToCentre = sent),
    write: ({ sentToCentre }) => sentToCentre,
  }),
  // Read where a list gives no day.
  worded({
    field: 'year',
    names: ['nam', 'nam cong nhan', 'year'],
    read: readYear,
    put: (draft, year) => (draft.year ??= year),
    write: null,
    isNumber: true,
  }),
] as const;

function withdraw(draft: DraftRecord, said: Partial<Withdrawal>): void {
  draft.withdrawal = { ground: null, decision: null, date: null, ...draft.withdrawal, ...said };
}
