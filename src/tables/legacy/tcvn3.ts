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
