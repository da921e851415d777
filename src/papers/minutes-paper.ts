import { criteriaOf } from '../engine/criteria-of.js';
import type { ProductSet } from '../engine/types.js';
import type { Judged, JudgedProduct } from '../council/judge.js';
import type { Regulation } from '../council/regulation.js';
import { notesOf, type Note } from '../council/council-notes.js';
import {
  averageFigure,
  councilLetterhead,
  councilName,
  councilSignatures,
  doubtNotes,
  doubtsOf,
  noticesOf,
  levelInWords,
  productLines,
  settledStars,
} from './council-words.js';
import { figure } from './criteria-table.js';
import { centred, heading, lines, text } from './form-blocks.js';
import { attendance } from './minutes-attendance.js';
import type { Block, Paper } from '../formats/paper/paper.js';
import type { PaperSetting } from './paper-setting.js';
import { sealsAnnex } from './seals-annex.js';
import { isScoredAgain, roundsBlocks } from './rounds-blocks.js';
import { shortfallOf, stopsOf } from './council-reasons.js';
import { BLANK, dayInWords } from './words.js';
import type { PapersMessages } from './messages.js';

export interface MinutesOf {
  readonly judged: Judged;
  readonly regulation: Regulation;
  /** The set a product was rated by, for the titles of its criteria. */
  readonly setOf: (product: JudgedProduct) => ProductSet;
}

/**
 * Biên bản họp Hội đồng: who was there, the results, what the members differ on and the proposal. What was said in
 * the room no file knows: it is left to be written down.
 */
export function minutesPaper(of: MinutesOf, setting: PaperSetting, messages: PapersMessages): Paper {
  const { judged, regulation } = of;
  return {
    title: 'Biên bản họp Hội đồng',
    sections: [
      {
        name: 'Biên bản',
        orientation: 'portrait',
        blocks: [
          councilLetterhead(regulation, setting, 'BB-HĐ'),
          {
            kind: 'title',
            text: 'BIÊN BẢN HỌP HỘI ĐỒNG',
            below: ['Đánh giá, phân hạng sản phẩm OCOP'],
          },
          ...opening(regulation, setting),
          ...noticesOf(judged),
          ...attendance(judged, regulation),
          ...results(of, messages),
          ...disagreements(of, messages),
          ...proposal(judged),
          text(
            'Biên bản được lập xong hồi …… giờ …… cùng ngày, đã đọc cho mọi người cùng nghe và nhất trí ký tên.',
          ),
          councilSignatures(regulation),
          { kind: 'recipients', to: ['……………', 'Lưu: VT, hồ sơ Hội đồng'] },
          ...doubtNotes(doubtsOf(judged, regulation, of.setOf), setting),
        ],
      },
      ...sealsAnnex(judged, regulation),
    ],
  };
}

function opening(regulation: Regulation, { date, place }: PaperSetting): readonly Block[] {
  const { decision } = regulation;
  return [
    text(
      `Hồi …… giờ ……, ${dayInWords(date)}, tại ${place ?? BLANK}, ${councilName(regulation)}${decision === null ? '' : ` (thành lập theo Quyết định số ${decision.replace(/^quyết định(?:\s+số)?\s+/i, '')})`} họp đánh giá, phân hạng sản phẩm OCOP.`,
    ),
  ];
}

function results(
  { judged: { products, held }, regulation, setOf }: MinutesOf,
  messages: PapersMessages,
): readonly Block[] {
  const why = products.flatMap((product, index) => {
    const said = shortfallOf({ product, set: setOf(product), regulation });
    const stops = stopsOf(product.result, messages);
    const all = [...(said === null ? [] : [said]), ...stops];
    return all.length === 0
      ? []
      : [text(`${String(index + 1)}. ${product.gathered.product.name}: ${all.join('. ')}.`)];
  });
  return [
    heading('II. KẾT QUẢ ĐÁNH GIÁ'),
    {
      kind: 'table',
      caption: 'Kết quả theo sản phẩm',
      columns: [
        { width: 7, align: 'center' },
        { width: 38, namesRow: true },
        { width: 9, align: 'center' },
        { width: 13, align: 'center' },
        { width: 15, align: 'center' },
        { width: 18, align: 'center' },
      ],
      head: [
        {
          tone: 'strong',
          cells: ['TT', 'Sản phẩm', 'Số phiếu', 'Điểm trung bình', 'Thấp nhất – cao nhất', 'Kết luận'].map(
            centred,
          ),
        },
      ],
      rows: products.map((one, index) => {
        const { gathered, result } = one;
        const { average, spread, sheets } = result;
        return {
          cells: [
            { content: figure(index + 1) },
            { content: productLines(gathered.product) },
            { content: figure(sheets.length) },
            { content: average && averageFigure(average) },
            { content: spread && `${String(spread.min)} – ${String(spread.max)}` },
            { content: levelInWords(result) },
          ],
          ...(settledStars(result) === null ? { tone: 'warned' as const } : {}),
        };
      }),
    },
    ...(why.length === 0 ? [] : [text('Vì sao xếp hạng như vậy:'), ...why]),
    ...held.map(({ product, held: problems }) =>
      text(
        `- ${productLines(product).replaceAll('\n', ', ')}: chưa tổng hợp, ${problems.map((one) => messages.council.held(one)).join('; ')}.`,
      ),
    ),
  ];
}

function disagreements({ judged, setOf }: MinutesOf, messages: PapersMessages): readonly Block[] {
  const open = judged.products.filter((one) => settledStars(one.result) === null || isScoredAgain(one));
  return [
    heading('III. Ý KIẾN KHÁC NHAU VÀ CÁCH GIẢI QUYẾT'),
    ...(open.length === 0 ? [text('Không có sản phẩm nào phải chấm lại.')] : []),
    ...open.flatMap((one, index) => disagreement(one, index + 1, setOf(one), messages)),
    text('Ý kiến khác:'),
    lines(2),
  ];
}

function disagreement(
  one: JudgedProduct,
  no: number,
  set: ProductSet,
  messages: PapersMessages,
): readonly Block[] {
  const { product } = one.gathered;
  const titles = new Map(criteriaOf(set).map(({ code, title }) => [String(code), title]));
  const spelled = ({ text: said }: Note) =>
    said.replace(/^(\d+(?:\.\d+)*):/, (whole, code: string) => {
      const title = titles.get(code);
      return title === undefined ? whole : `${code} ${title}:`;
    });
  return [
    {
      kind: 'heading',
      level: 3,
      text: `${String(no)}. ${product.name} (${product.code}): ${levelInWords(one.result).toLocaleLowerCase('vi')}`,
    },
    ...roundsBlocks(one, set),
    ...notesFor(one, messages).map((note) => text(`- ${spelled(note)}`, note.indented ? 2 : 1)),
    text('Ý kiến thảo luận, cách giải quyết:'),
    lines(3),
  ];
}

/** What keeps a product back; how its rounds went stands above, and of one that is settled that is all. */
function notesFor(one: JudgedProduct, messages: PapersMessages): readonly Note[] {
  if (settledStars(one.result) !== null) return [];
  const passed = one.result.rounds?.passed ?? [];
  const spreads = messages.council.spreads(
    passed.map(({ round, spread }) => ({ round, by: spread.max - spread.min })),
  );
  return notesOf(one, messages, true).filter(({ text: said }) => said !== spreads);
}

function proposal({ products, held }: Judged): readonly Block[] {
  const levels = [4, 3].map((level) => ({
    level,
    those: products.filter(({ result }) => result.outcome === 'recognised-level' && result.stars === level),
  }));
  const five = products.filter(({ result }) => result.outcome === 'recognised-level' && result.stars === 5);
  const candidates = products.filter(({ result }) => result.outcome === 'candidate-5');
  const below = products.filter(({ result }) => result.outcome === 'below').length;
  const out = products.filter(({ result }) => result.outcome === 'disqualified').length;
  const open = OPEN.flatMap(([outcome, said]) => {
    const count =
      outcome === 'held' ? held.length : products.filter(({ result }) => result.outcome === outcome).length;
    return count === 0 ? [] : [{ count, said }];
  });
  const names = (those: readonly JudgedProduct[]) =>
    those.map(({ gathered }) => gathered.product.name).join('; ');
  const line = (those: readonly JudgedProduct[], said: string) =>
    those.length === 0 ? [] : [text(`- ${said} (${String(those.length)} sản phẩm): ${names(those)}.`)];
  const authority = (those: readonly JudgedProduct[]) => those[0]?.result.authority ?? BLANK;
  return [
    heading('IV. ĐỀ NGHỊ'),
    ...line(candidates, `Đề nghị ${authority(candidates)} đánh giá, phân hạng 5 sao`),
    ...line(five, `Đề nghị ${authority(five)} công nhận 5 sao`),
    ...levels.flatMap(({ level, those }) =>
      line(those, `Đề nghị ${authority(those)} công nhận ${String(level)} sao`),
    ),
    ...(below + out === 0
      ? []
      : [
          text(
            `- Không đề nghị công nhận: ${String(below)} sản phẩm chưa đạt 3 sao, ${String(out)} hồ sơ bị loại.`,
          ),
        ]),
    ...openLine(open),
    text('- Đề nghị khác:'),
    lines(2),
  ];
}

/** What keeps a council from settling a product, as the minutes' last part has it. */
const OPEN = [
  ['re-score', 'phải chấm lại'],
  ['unsettled', 'vẫn lệch sau vòng chấm cuối'],
  ['no-quorum', 'chưa đủ thành viên'],
  ['incomplete', 'chưa chấm đủ'],
  ['held', 'có phiếu trái nhau'],
] as const;

/** Only the reasons there are, and of how many where there are several. */
function openLine(open: readonly { readonly count: number; readonly said: string }[]): readonly Block[] {
  const [first, ...others] = open;
  if (first === undefined) return [];
  if (others.length === 0) {
    return [text(`- Chưa kết luận: ${String(first.count)} sản phẩm ${first.said} (mục III).`)];
  }
  const all = open.reduce((sum, { count }) => sum + count, 0);
  const parts = open.map(({ count, said }) => `${String(count)} ${said}`).join(', ');
  return [text(`- Chưa kết luận: ${String(all)} sản phẩm, trong đó ${parts} (mục III).`)];
}
