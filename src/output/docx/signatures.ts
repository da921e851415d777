import { recipientLine, RECIPIENTS } from '../../papers/official-words.js';
import type { RecipientsBlock, SignaturesBlock } from '../../papers/paper.js';
import { layoutTable, type LayoutCell } from './layout-table.js';
import { paragraph, runs, type RunLook } from './paragraph.js';
import { SIZE } from './styles.js';

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
  const widths = Array.from(
    { length: count },
    (_, at) => share(width, at + 1, count) - share(width, at, count),
  );
  if (signers.length === 0) return layoutTable(widths, [[{ content: toWhom(recipients) }]]);
  const row = (content: (signer: Signer) => string, leftCell: LayoutCell) => [
    ...(left ? [leftCell] : []),
    ...signers.map((signer) => ({ content: content(signer) })),
  ];
  const dated = signers.some(({ placeAndDate }) => placeAndDate !== null);
  return layoutTable(widths, [
    ...(dated ? [row(date, { content: '' })] : []),
    row(titles, { content: toWhom(recipients), merge: 'begins' }),
    row(name, { content: '', merge: 'goes on' }),
  ]);
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

const titles = ({ title, hint }: Signer) =>
  title.map((line) => centred(line, { bold: true })).join('') + centred(hint, { italic: true });

const name = (signer: Signer) =>
  paragraph({ align: 'center', before: ROOM }, runs(signer.name ?? '', { bold: true }));

function centred(text: string, look: RunLook): string {
  return paragraph({ align: 'center', keepNext: true }, runs(text, look));
}
