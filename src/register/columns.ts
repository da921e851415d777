import { withdrawalLaw } from '../law/certificate.js';
import { headingsOf } from '../law/library.js';
import { readDate } from '../rows/cells.js';
import { putDecision } from './decision-text.js';
import { byLaw, day, name, text, worded } from './column.js';
import { editionsNaming, readRecordEdition, readRegistrationKind, readSet } from './law-values.js';
import { asCode, asDecision, type DraftRecord, type Withdrawal } from './record.js';
import {
  canonicalName,
  readAuthorityLevel,
  readGender,
  readGround,
  readProducerType,
  readStarCell,
  readStatus,
  readTotal,
  readYear,
  readYesNo,
  shownTotal,
  yearOf,
} from './values.js';

/**
 * The columns of a register, in the order we write them. Another one is an entry here, its place in the record
 * (record.ts), and its heading in words.
 */
export const COLUMNS = [
  name({
    field: 'code',
    put: (draft, written) => (draft.code = asCode(written)),
    write: ({ code }) => code,
    missed: 'always',
    ofResults: true,
  }),
  name({
    field: 'name',
    put: (draft, written) => (draft.name = written),
    write: (record) => record.name,
    missed: 'in-lists',
    ofResults: true,
  }),
  name({
    field: 'producer',
    put: (draft, written) => (draft.producer = written),
    write: ({ producer }) => producer,
    missed: 'always',
    ofResults: true,
  }),
  worded({
    field: 'producerType',
    read: readProducerType,
    put: (draft, type) => (draft.producerType = type),
    write: ({ producerType }, words) => producerType && words.producerTypes[producerType],
    missed: 'always',
    ofResults: true,
  }),
  worded({
    field: 'gender',
    read: readGender,
    put: (draft, gender) => (draft.gender = gender),
    write: ({ gender }, words) => gender && words.genders[gender],
    missed: 'always',
    ofResults: true,
  }),
  text({
    field: 'ethnicity',
    put: (draft, written) => (draft.ethnicity = written),
    write: ({ ethnicity }) => ethnicity,
    missed: 'always',
    ofResults: true,
  }),
  worded({
    field: 'disability',
    names: ['khuyet tat', 'nguoi khuyet tat', 'nguoi dai dien khuyet tat', 'disability'],
    read: readYesNo,
    put: (draft, disability) => (draft.disability = disability),
    write: ({ disability }, { yes, no }) => (disability === null ? null : disability ? yes : no),
    ofResults: true,
  }),
  byLaw({
    field: 'branch',
    names: ['nganh', 'nganh hang', 'nganh san pham', 'nganh theo nguon', 'branch'],
    read: (library) => {
      const branches = headingsOf(library, ({ branch }) => branch);
      return (written) => canonicalName(written, branches);
    },
    put: (draft, branch) => (draft.branch = branch),
    write: ({ branch }) => branch,
    missed: 'in-lists',
  }),
  byLaw({
    field: 'group',
    names: ['nhom', 'nhom san pham', 'group', 'product group'],
    read: (library) => {
      const groups = headingsOf(library, ({ group }) => group);
      return (written) => canonicalName(written, groups);
    },
    put: (draft, group) => (draft.group = group),
    write: ({ group }) => group,
    missed: 'in-lists',
  }),
  byLaw({
    field: 'set',
    names: ['bo san pham neu ro'],
    readWith: (draft, library) => editionsNaming(library, draft).join(' '),
    read: readSet,
    put: (draft, { set, branch, group }) => {
      draft.set = set;
      if (draft.branch === '') draft.branch = branch ?? '';
      if (draft.group === '') draft.group = group ?? '';
    },
    write: ({ set }) => set,
    missed: 'in-lists',
    ofResults: true,
  }),
  name({
    field: 'commune',
    put: (draft, written) => (draft.commune = written),
    write: ({ commune }) => commune,
    missed: 'always',
    ofResults: true,
  }),
  name({
    field: 'district',
    names: ['former district'],
    put: (draft, written) => (draft.district = written),
    write: ({ district }) => district,
    ofResults: true,
  }),
  name({
    field: 'province',
    put: (draft, written) => (draft.province = written),
    write: ({ province }) => province,
    missed: 'always',
    ofResults: true,
  }),
  worded({
    field: 'stars',
    names: ['sao ocop'],
    read: readStarCell,
    put: (draft, stars) => {
      if (stars === 'candidate-5') draft.candidate = true;
      else draft.stars = stars;
    },
    write: ({ stars }) => stars,
    missed: 'in-lists',
    ofResults: true,
    isNumber: true,
  }),
  worded({
    field: 'total',
    read: readTotal,
    put: (draft, total) => (draft.total = total),
    write: ({ total }) => (total === null ? null : shownTotal(total)),
    missed: 'in-lists',
    ofResults: true,
    isNumber: true,
  }),
  byLaw({
    field: 'edition',
    read: readRecordEdition,
    put: (draft, edition) => (draft.edition = edition),
    write: ({ edition }, words) => (edition === 'earlier' ? words.earlier : edition),
    missed: 'in-lists',
    ofResults: true,
  }),
  byLaw({
    field: 'kind',
    read: () => readRegistrationKind,
    put: (draft, kind) => (draft.kind = kind),
    write: ({ kind }, words) => kind && words.kinds[kind],
    missed: 'always',
    ofResults: true,
  }),
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
    read: readDate,
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
    read: readDate,
    put: (draft, end) => (draft.certificateEnd = end),
    write: ({ certificateEnd }) => certificateEnd,
    missed: 'in-lists',
  }),
  worded({
    field: 'status',
    read: readStatus,
    put: (draft, status) => (draft.status = status),
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
    read: readDate,
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

export type RegisterColumn = (typeof COLUMNS)[number];

export type RegisterField = RegisterColumn['field'];

/** Fields whose cells hold one of a few words, or a number within limits. */
export type WordedField = Extract<RegisterColumn, { readonly kind: 'worded' }>['field'];

function withdraw(draft: DraftRecord, said: Partial<Withdrawal>): void {
  draft.withdrawal = { ground: null, decision: null, date: null, ...draft.withdrawal, ...said };
}
