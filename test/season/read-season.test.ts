import { describe, expect, it } from 'vitest';
import { findingLines } from '../../src/base/finding-lines.js';
import { checkSeason } from '../../src/season/read-season.js';
import { seasonText } from '../../src/season/season-text.js';
import { en } from '../../src/season/en.js';
import { vi } from '../../src/season/vi.js';

/** What is wrong with a text, as a user sees it. */
function told(text: string): readonly string[] {
  const checked = checkSeason(text);
  return 'findings' in checked
    ? findingLines('ocop.yaml', checked.findings, vi.season.findings).split('\n')
    : [];
}

describe('a season', () => {
  it('tells all that is wrong with it at once, by line', () => {
    const text = `register: 5
regster: so.csv
rounds:
  - files: []
  - name: Đợt 1
    closed: xong
`;
    expect(told(text)).toEqual([
      '  ocop.yaml:1: "register" phải là chữ.',
      '  ocop.yaml:2: "regster" không phải mục được dùng ở đây.',
      '  ocop.yaml:4: "rounds.0" thiếu mục "name".',
      '  ocop.yaml:4: "rounds.0.files" phải có ít nhất 1.',
      '  ocop.yaml:6: "rounds.1.closed" phải là true hoặc false.',
    ]);
  });

  it('tells what makes no sense: two rounds of one name, days that are none or run backwards', () => {
    const text = `rounds:
  - name: Đợt 1
    days: { from: 05/08/2026, to: 01/08/2026 }
  - name: "đợt  1"
    days: { from: 31/02/2026 }
    decision: { number: 1/QĐ-UBND, date: mai }
`;
    expect(told(text)).toEqual([
      '  ocop.yaml:3: "rounds.0.days": từ ngày 05/08/2026 đến ngày 01/08/2026 đi ngược.',
      '  ocop.yaml:4: "rounds.1.name": đợt "đợt 1" trùng tên với đợt thứ 1; đổi một tên.',
      '  ocop.yaml:5: "rounds.1.days.from": "31/02/2026" không phải một ngày; ghi như 05/08/2026 hoặc 2026-08-05.',
      '  ocop.yaml:6: "rounds.1.decision.date": "mai" không phải một ngày; ghi như 05/08/2026 hoặc 2026-08-05.',
    ]);
  });

  it('tells the first hundred of what is wrong, and counts the rest', () => {
    const checked = checkSeason(Array.from({ length: 250 }, (_, at) => `khoa${String(at)}: 1\n`).join(''));
    const findings = 'findings' in checked ? checked.findings : [];
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toEqual({
      code: 'more-findings',
      args: { count: 150 },
      line: 101,
      column: 1,
      at: '',
    });
  });

  it('tells where its YAML breaks', () => {
    const [first] = told('register: "so\n');
    expect(first).toMatch(/^ {2}ocop\.yaml:\d+: cột \d+ không đúng cú pháp YAML: /);
  });

  it.each([vi, en])('is written with a comment above each entry, and says what was given alone', (words) => {
    const nothing = {
      name: null,
      files: [],
      sheets: [],
      products: null,
      from: null,
      to: null,
      results: null,
      number: null,
      date: null,
    };
    const blank = seasonText({ texts: {}, round: nothing }, words);
    expect(checkSeason(blank)).toEqual({ file: { rounds: [{ name: words.season.file.round.name }] } });
    const odd = 'Tên: "lạ" # \\ và\tthế';
    const given = seasonText(
      {
        texts: { agency: odd, register: 'so 1.csv' },
        round: {
          ...nothing,
          name: '1',
          files: ['dot1/*.csv', 'phieu'],
          sheets: ['hoi dong'],
          products: 'dot1/san-pham.csv',
          to: '05/08/2026',
          date: '06/08/2026',
        },
      },
      words,
    );
    expect(checkSeason(given)).toEqual({
      file: {
        agency: odd,
        register: 'so 1.csv',
        rounds: [
          {
            name: '1',
            files: ['dot1/*.csv', 'phieu'],
            sheets: ['hoi dong'],
            products: 'dot1/san-pham.csv',
            days: { to: '05/08/2026' },
            decision: { date: '06/08/2026' },
          },
        ],
      },
    });
    // Each example is sound: whoever takes the # away has a season.
    expect(told(blank.replace(/^( *)# ((?: {2})?\w+:)/gm, '$1$2'))).toEqual([]);
  });
});
