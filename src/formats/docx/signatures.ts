import { recipientLine, RECIPIENTS } from '../paper/official-words.js';
import type { RecipientsBlock, SignaturesBlock } from '../paper/paper.js';
import { layoutTable } from './layout-table.js';
import { paragraph, runs, type RunLook } from './paragraph.js';
import { SIZE } from './styles.js';
import { widthOf } from './text-width.js';

type Signer = SignaturesBlock['columns'][number];

/** Room for a signature and a seal, above the name. */
const ROOM = 1400;

/** The foot of a paper: recipients on the left where there are any, who signs beside them; on one page. */
export function foot(
  { signatures, recipients }: { signatures: SignaturesBlock | null; recipients: RecipientsBlock | null },
  width: number,
): string {
  const signers = signatures?.columns ?? [];
  const left = recipients !== null || signers.length === 1;
  const count = signers.length + (left ? 1 : 0);
  const even = Array.from(
    { length: count },
    (_, at) => share(width, at + 1, count) - share(width, at, count),
  );
  const widths = signers.length === 1 ? besideOne(signers, width) : even;
  if (signers.length === 0) return layoutTable(widths, [[{ content: toWhom(recipients) }]]);
  // One row, which does not break: a name must not stand alone on the next page.
  const dated = signers.some(({ placeAndDate }) => placeAndDate !== null);
  const titleLines = Math.max(...signers.map(({ title }) => title.length));
  const cells = signers.map((signer) => ({
    content: (dated ? date(signer) : '') + titles(signer, titleLines) + name(signer),
  }));
  return layoutTable(widths, [[...(left ? [{ content: toWhom(recipients) }] : []), ...cells]]);
}

/** One who signs has more than half of the page, and as much as the place and date take in one line, up to most of it. */
function besideOne([signer]: readonly Signer[], width: number): readonly number[] {
  const date = widthOf(signer?.placeAndDate ?? '', SIZE.body) + 60;
  const right = Math.round(Math.min(Math.max(width * 0.55, date), width * 0.8));
  return [width - right, right];
}

/** Where a column ends: all of them together are the width, to the last twentieth of a point. */
const share = (width: number, columns: number, of: number) => Math.round((width * columns) / of);

function toWhom(recipients: RecipientsBlock | null): string {
  if (recipients === null) return '';
  return (
    paragraph({ keepNext: true }, runs(RECIPIENTS, { bold: true, italic: true, size: SIZE.small })) +
    recipients.to
      .map(recipientLine)
      .map((line) => paragraph({ keepNext: true }, runs(line, { size: SIZE.smaller })))
      .join('')
  );
}

const date = ({ placeAndDate }: Signer) => centred(placeAndDate ?? '', { italic: true });

/** With blank lines above where another signer has more: the names stand side by side. */
const titles = ({ title, hint }: Signer, lines: number) =>
  [...Array.from({ length: lines - title.length }, () => ''), ...title]
    .map((line) => centred(line, { bold: true }))
    .join('') + centred(hint, { italic: true });

const name = (signer: Signer) =>
  paragraph({ align: 'center', before: ROOM }, runs(signer.name ?? '', { bold: true }));

function centred(text: string, look: RunLook): string {
  return paragraph({ align: 'center', keepNext: true }, runs(text, look));
}
