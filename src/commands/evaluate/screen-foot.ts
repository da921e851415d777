import { standing, type Evaluation } from '../../sheets/evaluation.js';
import { packed } from '../../base/text/width.js';
import { block, firstLines, NEVER, type Block } from '../shared/asking/fitting.js';
import { usesOn, type KeyUse } from './keys.js';
import { nextLevel } from '../../sheets/next-level.js';
import { choicesOn } from '../../sheets/criterion-view.js';
import { folded, type ScreenStyle, type ScreenView } from './screen-view.js';

/** What stands below the options gives way before most of what stands above them; a notice never does. */
const RANK = { status: 9, keys: 0, disqualified: 10, notice: NEVER } as const;

/** The keys that are named where there is room for one line, the one that shows all others among the first. */
const LEAST_KEYS: readonly KeyUse[] = [
  'points',
  'case',
  'confirm',
  'help',
  'undo',
  'text',
  'review',
  'leave',
];

export function footBlocks(evaluation: Evaluation, view: ScreenView, style: ScreenStyle): readonly Block[] {
  const { messages, paint } = style;
  const words = messages.session;
  const rating = standing(evaluation);
  const next = nextLevel(evaluation.rules, rating);
  const { disqualified } = evaluation.sheet;
  const isOut = disqualified !== null; // no stars, and none to reach
  const points = words.standing(rating.parts, rating.total, isOut ? null : (rating.stars ?? 1));
  const status = isOut ? points : `${points} · ${next === null ? words.highest : words.next(next)}`;
  const { columns, rows } = style;
  const say = (text: string | null, rank: number, look: Parameters<typeof block>[3]) =>
    block(text === null ? [] : folded(text, style), rank, columns, look);
  const uses = usesOn({ ...view, evaluation });
  const least = keyLines(
    LEAST_KEYS.filter((use) => uses.includes(use)),
    evaluation,
    style,
  );
  return [
    say(disqualified === null ? null : words.out(disqualified), RANK.disqualified, {
      least: 1,
      paint: paint.red,
    }),
    block(firstLines(folded(status, style), 3, columns), RANK.status, columns, {
      least: 1,
      paint: paint.bold,
    }),
    say(view.readOnly && words.readOnly[view.readOnly], RANK.notice, { paint: paint.red }),
    block(noticeLines(view, style), RANK.notice, columns),
    {
      lines: keyLines(uses, evaluation, style),
      short: least.slice(0, rows < FEW_ROWS ? 1 : 2),
      first: least.slice(0, 1),
      rank: RANK.keys,
    },
  ];
}

/** On fewer rows one line of keys is enough. */
const FEW_ROWS = 20;

function noticeLines({ notice }: ScreenView, style: ScreenStyle): readonly string[] {
  if (notice === null) return [];
  const { paint, signs } = style;
  if (notice.tone === 'warning') return folded(notice.text, style).map((line) => paint.red(line));
  return folded(`${signs.done} ${notice.text}`, style).map((line) => paint.cyan(line));
}

/** The keys that work here; what belongs to one key is not broken over two lines. */
function keyLines(uses: readonly KeyUse[], evaluation: Evaluation, style: ScreenStyle): readonly string[] {
  const points = choicesOn(evaluation).map((one) => one.points);
  return packed(
    uses.map((use) => style.messages.session.keys(use, points)),
    style.columns,
  );
}
