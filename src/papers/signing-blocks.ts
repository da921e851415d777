import type { Block } from '../formats/paper/paper.js';
import { strong } from '../formats/paper/inline.js';
import { ROLE_NAMES } from './council-words.js';
import type { PaperSetting } from './paper-setting.js';
import type { PrintedSheet } from './sheet-to-print.js';
import { joined, known, placeAndDate } from './words.js';

/** What the file of a sheet says of how it came to be: its round, when it was signed, its seal, and each re-opening. */
function signingNotes({ round, follows, isDraft, seal, history }: PrintedSheet): readonly string[] {
  const signed = history.findLast(({ event }) => event === 'signed');
  const said = [
    ...(round === 1
      ? []
      : [`vòng chấm ${String(round)}${follows === null ? '' : ` (chấm lại phiếu ${digits(follows)})`}`]),
    ...(isDraft === true || signed === undefined ? [] : [`ký lúc ${momentInWords(signed.at)}`]),
    ...(seal === null ? [] : [`niêm phong ${digits(seal)}`]),
  ];
  const reopened = history.flatMap((event) =>
    event.event === 'reopened'
      ? [
          `Mở lại lúc ${momentInWords(event.at)}, lý do: ${event.reason}` +
            (event.digest === undefined ? '.' : `; niêm phong trước khi mở lại ${digits(event.digest)}.`),
        ]
      : [],
  );
  return [...(said.length === 0 ? [] : [`Phiếu điện tử: ${said.join('; ')}.`]), ...reopened];
}

/** That nobody has signed it, where that is so. */
export function draftBlocks({ isDraft }: PrintedSheet): readonly Block[] {
  return isDraft === true ? [{ kind: 'text', text: strong('Phiếu chưa ký.') }] : [];
}

/** The same below the signature, in small type, with what is in doubt where that is asked for. */
export function sheetFootnotes(sheet: PrintedSheet, doubts: readonly string[]): readonly Block[] {
  const notes = [...signingNotes(sheet), ...doubts];
  return notes.length === 0 ? [] : [{ kind: 'footnotes', notes }];
}

/** The member, with what they are on the council. */
export function signedBy({ member, role, rated }: PrintedSheet, { place, date }: PaperSetting): Block {
  return {
    kind: 'signatures',
    columns: [
      {
        placeAndDate: placeAndDate(place, date ?? rated),
        title: ['Người đánh giá', ...(role === null ? [] : [`(${ROLE_NAMES[role]})`])],
        hint: '(Ký và ghi rõ họ tên)',
        name: known(member),
      },
    ],
  };
}

/** Who scored, in a line: "Trần Minh Chủ, Chủ tịch Hội đồng". */
export function memberInWords({ member, role }: PrintedSheet): string | null {
  return known(joined(member, role === null ? '' : ROLE_NAMES[role]));
}

/** The first eight digits of a seal, by which it is found in the list of all of them. */
function digits(seal: string): string {
  return seal.replace('sha256:', '').slice(0, 8);
}

/** "09:30 ngày 21/11/2026" of `2026-11-21T09:30:00+07:00`: as the clock in the room had it. */
function momentInWords(at: string): string {
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at) ?? [];
  return year === '' ? at : `${time} ngày ${day}/${month}/${year}`;
}
