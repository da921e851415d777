import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEMBER_KEYS, REGULATION_KEYS } from '../../src/council/check-regulation.js';
import { checkRegulation, readRegulation } from '../../src/council/read-regulation.js';
import { messages } from '../../src/cli/catalogue.vi.js';
import { word } from '../../src/base/word-coded.js';
import { DEFAULT_RULES } from '../../src/engine/council-rules.js';
import { OF_A_SILENT_REGULATION } from '../support/council.js';
import { ROOT } from '../support/ocop.js';

const WHO = 'members:\n  - { name: An, role: chair }\n  - { name: Bình }\n';
const HEAD = `name: Hội đồng tỉnh\nlevel: province\n${WHO}`;

/** What is wrong with a text: `line code` and the sentence. */
const wrong = (text: string) =>
  checkRegulation(text).findings.map(
    (one) => `${String(one.line)} ${one.code}: ${word(messages.council.regulation, one)}`,
  );

describe('a regulation', () => {
  it('that says nothing else has the rules of the design', () => {
    const { regulation } = checkRegulation(HEAD);
    expect(regulation).toEqual({
      name: 'Hội đồng tỉnh',
      decision: null,
      members: [
        { name: 'An', role: 'chair', agency: null },
        { name: 'Bình', role: 'member', agency: null },
      ],
      absent: [],
      guests: [],
      rules: DEFAULT_RULES,
      afterLastRound: null,
      csv: 'signed',
    });
    expect(DEFAULT_RULES).toEqual(OF_A_SILENT_REGULATION);
  });

  it('says what it says: three quarters with the chair, as Tây Ninh has it', () => {
    const text = `${HEAD}quorum: 3/4\nspread: 5\nchairPresent: false\nrequirements: average\ndisqualify: 2/3\n`;
    expect(checkRegulation(text).regulation?.rules).toEqual({
      level: 'province',
      spread: 5,
      reScore: { who: 'all', rounds: 2, show: 'range' },
      quorum: { num: 3, den: 4 },
      chairPresent: false,
      requirements: 'average',
      disqualify: { num: 2, den: 3 },
    });
  });

  it('says who scores again, how often and on what, and what is to be done if that is of no use', () => {
    const { regulation } = checkRegulation(
      `${HEAD}reScore: { who: pairs, rounds: 3 }\nafterLastRound: " Biểu quyết "\ncsv: drafts\n`,
    );
    expect(regulation?.rules.reScore).toEqual({ who: 'pairs', rounds: 3, show: 'range' });
    expect([regulation?.afterLastRound, regulation?.csv]).toEqual(['Biểu quyết', 'drafts']);
  });

  it('names who is away and who is a guest', () => {
    const { regulation } = checkRegulation(
      `${HEAD}absent: [{ name: Chi, reason: đi công tác }]\nguests: [{ name: Khách, agency: Báo Lâm Đồng }]\n`,
    );
    expect([regulation?.absent, regulation?.guests]).toEqual([
      [{ name: 'Chi', agency: null, reason: 'đi công tác' }],
      [{ name: 'Khách', agency: 'Báo Lâm Đồng', reason: null }],
    ]);
  });

  it('of the samples says the defaults outright, so that they can be changed', () => {
    const sample = readRegulation(join(ROOT, 'samples/hoi-dong.yaml'));
    expect(sample.rules).toEqual(DEFAULT_RULES);
    expect(sample.members.filter(({ role }) => role !== 'member').map(({ role }) => role)).toEqual([
      'chair',
      'secretary',
    ]);
    const text = readFileSync(join(ROOT, 'samples/hoi-dong.yaml'), 'utf8');
    for (const key of Object.keys(DEFAULT_RULES)) expect(text).toMatch(new RegExp(`^${key}: `, 'm'));
  });
});

describe('what is wrong with a regulation', () => {
  it('is told of what it says of rounds, and of who is away', () => {
    const text = `${HEAD}reScore: { who: some, rounds: 0, shows: all }\ncsv: maybe\nabsent:\n  - { name: Chi, agancy: Sở }\n  - { reason: ốm }\n`;
    expect(wrong(text)).toEqual([
      '6 shape: "reScore.who" chỉ nhận một trong: all, pairs. Đọc được: "some".',
      '6 shape: "reScore.rounds" không được dưới 1. Đọc được: "0".',
      '6 key-unknown: "reScore.shows" không phải mục được dùng ở đây; có phải ý bạn là "show"?',
      '7 shape: "csv" chỉ nhận một trong: signed, drafts. Đọc được: "maybe".',
      '9 key-unknown: người vắng thứ 1 (Chi), mục "agancy" không phải mục được dùng ở đây; có phải ý bạn là "agency"?',
      '10 shape: người vắng thứ 2 thiếu mục "name".',
    ]);
  });

  it('is told all at once, by line', () => {
    const text =
      'name: ""\nlevel: tỉnh\nmembers:\n  - { name: An, role: boss }\nspread: 1.5\nquorum: 66%\ndisqualify: half\nquorom: 1/2\n';
    expect(wrong(text)).toEqual([
      '1 shape: "name" không được để trống.',
      '2 shape: "level" chỉ nhận một trong: district, province, centre. Đọc được: "tỉnh".',
      '4 shape: thành viên thứ 1 (An), mục "role" chỉ nhận một trong: chair, secretary, member. Đọc được: "boss".',
      '5 shape: "spread" phải là một số nguyên. Đọc được: "1.5".',
      '6 shape: "quorum" phải là một phân số, ví dụ 2/3, 3/4, 1/2; cả Hội đồng là 1/1. Đọc được: "66%".',
      '7 shape: "disqualify" chỉ nhận majority, all, any hoặc một phân số, ví dụ 2/3, 3/4, 1/2. Đọc được: "half".',
      '8 key-unknown: "quorom" không phải mục được dùng ở đây; có phải ý bạn là "quorum"?',
    ]);
  });

  it('is told together, be it the shape or the sense', () => {
    const text =
      'name: X\nlevel: province\nmembers:\n  - { name: Nguyễn An }\n  - { nam: Bình }\n  - { name: nguyễn an, vai: chair }\n' +
      'quorum: 0.5\ndisqualify: 4/3\n';
    expect(wrong(text)).toEqual([
      '3 no-chair: Chủ tịch phải có mặt nhưng không ai có "role: chair"; ghi vai ấy, hoặc "chairPresent: false".',
      '5 shape: thành viên thứ 2 thiếu mục "name".',
      '5 key-unknown: thành viên thứ 2, mục "nam" không phải mục được dùng ở đây; có phải ý bạn là "name"?',
      '6 member-named-twice: thành viên thứ 3 (nguyễn an) đã có ở trên, là thành viên thứ 1.',
      '6 key-unknown: thành viên thứ 3 (nguyễn an), mục "vai" không phải mục được dùng ở đây; chỉ dùng: name, role, agency.',
      '7 shape: "quorum" phải là một phân số, ví dụ 2/3, 3/4, 1/2; cả Hội đồng là 1/1. Đọc được: "0.5".',
      '8 share-above-one: "disqualify" là 4/3, nhiều hơn cả Hội đồng.',
    ]);
  });

  it.each([
    ['members: [{ name: An, role: chiar }]', ['role']],
    ['members: An, Bình', ['members']],
    ['members: []', ['members']],
    ['members: [{ name: An }]\nchairPresent: có', ['chairPresent']],
  ])('does not say that the chair is missing where that cannot be told: %j', (text, keys) => {
    const { findings } = checkRegulation(`name: X\nlevel: centre\n${text}\n`);
    expect(findings.map((one) => (one.code === 'shape' ? one.args.key : one.code))).toEqual(keys);
  });

  it('knows every key that the schema has', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/council.schema.json'), 'utf8')) as {
      properties: Record<string, { items?: { properties: object } }>;
    };
    expect(Object.keys(schema.properties)).toEqual(REGULATION_KEYS);
    expect(Object.keys(schema.properties.members?.items?.properties ?? {})).toEqual(MEMBER_KEYS);
  });

  it.each([
    [
      `${HEAD}  - { name: " bình" }\n`,
      '6 member-named-twice: thành viên thứ 3 (bình) đã có ở trên, là thành viên thứ 2.',
    ],
    [
      `${HEAD}  - { name: Chi, role: chair }\n`,
      '6 chair-twice: "Chi" cũng ghi là Chủ tịch, mà Chủ tịch đã là "An".',
    ],
    [`${HEAD}quorum: 4/3\n`, '6 share-above-one: "quorum" là 4/3, nhiều hơn cả Hội đồng.'],
    [
      'name: X\nlevel: centre\nmembers: [{ name: An }]\n',
      '3 no-chair: Chủ tịch phải có mặt nhưng không ai có "role: chair"; ghi vai ấy, hoặc "chairPresent: false".',
    ],
    ['name: X\n level: centre\n', expect.stringMatching(/^1 yaml-syntax: /)],
  ])('is told in words: %j', (text, sentence) => {
    expect(wrong(text)).toEqual([sentence]);
  });

  it('is not that nobody is the chair, where nobody has to be', () => {
    expect(wrong('name: X\nlevel: centre\nmembers: [{ name: An }]\nchairPresent: false\n')).toEqual([]);
  });

  it('stops the program where the file cannot be read', () => {
    expect(() => readRegulation('/khong/co.yaml')).toThrow('file-missing');
    expect(() => readRegulation(ROOT)).toThrow('file-unreadable');
  });
});
