/**
 * The upper half of TCVN 5712:1993, from 0xA1 to 0xFE: what the fonts whose names begin with ".Vn" show (bảng mã ABC).
 * 0xB0 to 0xB4 are accents that stand behind their letter.
 */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ';

const FIRST = 0xa1;

/** A text that was typed in a ".Vn" font, in Unicode. */
export function fromTcvn3(text: string): string {
  return text
    .replace(/[\u00a1-\u00fe]/g, (sign) => LETTERS[sign.charCodeAt(0) - FIRST] ?? sign)
    .normalize('NFC');
}

/** TCVN3 fonts have hardly a capital with a tone: who types PHỤ LỤC leaves `PHụ LụC`. Gives such words in capitals. */
export function capitalsOfTcvn3(text: string): string {
  return text.replace(/[\p{L}\p{M}]{2,}/gu, (word) => (isOfCapitals(word) ? word.toUpperCase() : word));
}

/** Two capitals at least, and no small letter but with a mark. */
function isOfCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/[a-z]/.test(word);
}
