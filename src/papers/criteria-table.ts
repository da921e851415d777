import type {
  CriterionCode,
  Criterion,
  Edition,
  Option,
  Part,
  ProductSet,
  Section,
} from '../engine/types.js';
import { criteriaOf } from '../engine/criteria-of.js';
import type { Rating } from '../engine/rate-sheet.js';
import { optionsOf, type Answer } from '../sheets/sheet-file.js';
import { linesOf } from '../formats/paper/text-measure.js';
import { BOX } from '../formats/paper/official-words.js';
import type { Figure, Run, TableBlock, TableCell, TableColumn, TableRow } from '../formats/paper/paper.js';

/** What was given on a sheet; null makes the blank form. */
export interface Given {
  readonly answers: ReadonlyMap<CriterionCode, Answer>;
  readonly rating: Rating;
}

/**
 * The middle of the scoring sheet (Phụ lục II): every criterion with all its options in the law's words, the scale of
 * points, and what was given. The column of what was given is ours; the Decision's form has the other two.
 */
export function criteriaTable(set: ProductSet, edition: Edition, given: Given | null): TableBlock {
  return {
    kind: 'table',
    caption: `Bộ tiêu chí ${String(set.set)}: ${set.name}`,
    columns: [{ width: 74 }, { width: 13, align: 'center' }, { width: 13, align: 'center' }],
    head: [
      row('strong', [
        { content: 'Các tiêu chí', align: 'center' },
        { content: 'Thang điểm', align: 'center' },
        { content: 'Điểm chấm', align: 'center' },
      ]),
    ],
    rows: [
      ...set.parts.flatMap((part) => partRows(part, edition, given)),
      row('strong', [
        { content: 'TỔNG ĐIỂM' },
        { content: figure(100) },
        { content: sumShown(given, (rating) => rating.total) },
      ]),
    ],
  };
}

function partRows(part: Part, edition: Edition, given: Given | null): readonly TableRow[] {
  const title = edition.parts.find((one) => one.part === part.part)?.title ?? null;
  return [
    row('strong', [
      { content: `Phần ${part.part}${title === null ? '' : `: ${title}`}` },
      { content: figure(part.max) },
      { content: sumShown(given, (rating) => rating.parts[part.part]) },
    ]),
    ...part.sections.flatMap((section) => sectionRows(section, given)),
  ];
}

function sectionRows(section: Section, given: Given | null): readonly TableRow[] {
  const [only] = section.criteria;
  const name = `${String(section.no)}. ${section.title}`;
  // A section that is scored directly is its own criterion.
  if (only?.code === String(section.no)) return criterionRows(only, name, given);
  const points = section.criteria.map(({ code }) => given?.answers.get(code)?.points);
  const sum = points.every((one) => one === undefined)
    ? null
    : figure(points.reduce<number>((all, one) => all + (one ?? 0), 0));
  return [
    row('strong', [{ content: name }, { content: figure(section.max) }, { content: sum }]),
    ...section.criteria.flatMap((one) => criterionRows(one, nameOf(one), given)),
  ];
}

/** As the Decision prints it; where that is not its number, the number stands behind, since results go by it. */
function nameOf({ label, code, title }: Criterion): string {
  const printed = label === '' ? title : `${label} ${title}`;
  return label.replace(/\.$/, '') === code ? printed : `${printed} (${code})`;
}

function criterionRows(criterion: Criterion, name: string, given: Given | null): readonly TableRow[] {
  const { code, note, star, max, options, cases } = criterion;
  const answer = given?.answers.get(code);
  const title: Run[] = [{ text: name, bold: true }];
  if (star !== null) title.push({ text: ` ${'*'.repeat(star)}`, bold: true });
  if (note !== null) title.push({ text: `\n${note}`, italic: true });
  const head = row(undefined, [
    { content: title },
    { content: figure(max), bold: true },
    { content: answer === undefined ? null : figure(answer.points), bold: true },
  ]);
  const optionRows = (list: readonly Option[], ticked: number) =>
    list.map((option, index) => optionRow(option, index + 1 === ticked));
  const below =
    cases === null
      ? optionRows(options, answer?.option ?? 0)
      : cases.flatMap((one) => [
          row(undefined, [
            { content: [{ text: one.title, italic: true }] },
            { content: null },
            { content: null },
          ]),
          ...optionRows(one.options, answer?.case === one.case ? answer.option : 0),
        ]);
  return [head, ...below];
}

function optionRow({ text, star, points }: Option, ticked: boolean): TableRow {
  const runs: Run[] = [{ text: `${ticked ? BOX.ticked : BOX.open} ${text}`, bold: ticked }];
  if (star !== null) runs.push({ text: ` ${'*'.repeat(star)}`, bold: true });
  return row(undefined, [{ content: runs }, { content: figure(points), bold: ticked }, { content: null }]);
}

/** The wording of the option that was chosen; null where no box is ticked. */
export function chosenText(criterion: Criterion, answer: Answer): string | null {
  return optionsOf(criterion, answer.case)[answer.option - 1]?.text ?? null;
}

/** A sum of points; a sheet with criteria left open has none yet. */
function sumShown(given: Given | null, sumOf: (rating: Rating) => number): Figure | null {
  return given === null || given.rating.missing.length > 0 ? null : figure(sumOf(given.rating));
}

/** A criterion with what was given: a code, what it is about in a few words, the points. */
export function shortTable(set: ProductSet, { answers }: Given): TableBlock {
  const criteria = criteriaOf(set);
  const half = Math.ceil(criteria.length / 2);
  const titles = shortTitles(criteria, half);
  const cells = (at: number): readonly TableCell[] => {
    const one = criteria[at];
    const answer = one && answers.get(one.code);
    return [
      { content: one?.code ?? null },
      { content: titles[at] ?? null },
      { content: answer === undefined ? null : figure(answer.points), bold: true },
    ];
  };
  const side: readonly TableColumn[] = [
    { width: SIDE[0], align: 'center' },
    { width: SIDE[1], namesRow: true },
    { width: SIDE[2], align: 'center' },
  ];
  const heads = ['Mã', 'Tiêu chí', 'Điểm'].map((content): TableCell => ({ content, align: 'center' }));
  return {
    kind: 'table',
    caption: `Điểm theo tiêu chí, bộ ${String(set.set)}: ${set.name}`,
    size: SIZE,
    columns: [...side, ...side],
    head: [row('strong', [...heads, ...heads])],
    rows: criteria.slice(0, half).map((_, at) => row(undefined, [...cells(at), ...cells(at + half)])),
  };
}

/**
 * Titles in two lines at most, and in one where the set would take more than its page: what stands in brackets explains a
 * title, and the sheet in full has all of it.
 */
function shortTitles(criteria: readonly Criterion[], half: number): readonly string[] {
  const two = criteria.map(({ title }) => fewWords(title, 2));
  const lines = two
    .slice(0, half)
    .map((title, at) => Math.max(...[title, two[at + half] ?? ''].map((one) => linesOf(one, ROOM, SIZE))));
  return lines.reduce((sum, one) => sum + one, 0) <= MOST_LINES
    ? two
    : criteria.map(({ title }) => fewWords(title, 1));
}

const MOST_LINES = 21;

function fewWords(title: string, most: number): string {
  const words = (title.split('(')[0] ?? '').trimEnd().split(/\s+/);
  const fits = (text: string) => linesOf(text, ROOM, SIZE) <= most;
  if (fits(words.join(' '))) return words.join(' ');
  while (words.length > 1 && !fits(`${words.join(' ')} …`)) words.pop();
  return `${words.join(' ')} …`;
}

const SIZE = 10;
/** Shares of one side of the short table, and the points that a title has in its column. */
const SIDE = [6, 37, 7] as const;
const ROOM = (467 * SIDE[1]) / 100 - 9;

export function figure(value: number): Figure {
  return { value, shown: String(value), decimals: 0 };
}

function row(tone: TableRow['tone'], cells: readonly TableCell[]): TableRow {
  return tone === undefined ? { cells } : { cells, tone };
}
