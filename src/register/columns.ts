import { headingsOf } from '../law/library.js';
import { readListDay } from '../rows/cells.js';
import { byLaw, day, name, text, worded } from './column.js';
import { editionsNaming, readRecordEdition, readRegistrationKind, readSet } from './law-values.js';
import { RECOGNITION_COLUMNS } from './recognition-columns.js';
import { asCode } from './record.js';
import { readStarCell } from './star-cell.js';
import {
  branchOrGroup,
  canonicalName,
  readGender,
  readProducerType,
  readTotal,
  readYesNo,
  shownTotal,
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
    // People head the branches of Phụ lục I so, too: `Nhóm sản phẩm: Thực phẩm`.
    readWith: ({ branch }) => branch,
    read: (library) => {
      const groups = headingsOf(library, ({ group }) => group);
      const branches = headingsOf(library, ({ branch }) => branch);
      return (written, { branch }) => branchOrGroup(written, branch, { branches, groups });
    },
    put: (draft, { branch, group }) => {
      draft.branch = branch;
      draft.group = group;
    },
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
    write: ({ stars, candidate }, words) => stars ?? (candidate ? words.candidate : null),
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
  day({
    field: 'filed',
    read: readListDay,
    put: (draft, filed) => (draft.filed = filed),
    write: ({ filed }) => filed,
    ofResults: true,
  }),
  day({
    field: 'rated',
    read: readListDay,
    put: (draft, rated) => (draft.rated = rated),
    write: ({ rated }) => rated,
    ofResults: true,
  }),
  ...RECOGNITION_COLUMNS,
] as const;

export type RegisterColumn = (typeof COLUMNS)[number];

export type RegisterField = RegisterColumn['field'];

/** Fields whose cells hold one of a few words, or a number within limits. */
export type WordedField = Extract<RegisterColumn, { readonly kind: 'worded' }>['field'];
