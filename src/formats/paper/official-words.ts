/*
 * The words that Nghị định 30/2020/NĐ-CP, Phụ lục I, prescribes; they are Vietnamese in every paper.
 */

/** Quốc hiệu. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

/** Tiêu ngữ. */
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** What stands above the recipients. */
export const RECIPIENTS = 'Nơi nhận:';

/** Boxes, open and ticked. */
export const BOX = { open: '☐', ticked: '☑' } as const;

/** A label before what it asks for: with a colon, unless its own words end in one already. */
export function beforeValue(label: string): string {
  return /[:：?]\s*$/u.test(label) ? label.trimEnd() : `${label}:`;
}

/** One recipient as the Nghị định has them: a dash before, a semicolon behind, a full stop behind the last. */
export function recipientLine(to: string, at: number, all: readonly string[]): string {
  const words = to
    .replace(/^[-–]\s*/u, '')
    .trimEnd()
    .replace(/[;.,]$/u, '');
  return `- ${words}${at === all.length - 1 ? '.' : ';'}`;
}
