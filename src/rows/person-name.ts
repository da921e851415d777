/** `Ông`, `Bà`, `ThS.`, `TS.` before a name. */
const TITLE = /^(?:ông|bà|anh|chị|(?:gs|pgs|ts|ths|bs|ks|cn|đ\/c)\.?)\s+/iu;

/** Each word with a capital: `Nguyễn Văn A`, `Y Thanh`, `K'Brih`. */
const WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** Whether a text is written as the name of a person is. A single word is one only with the mark of highland names. */
export function isPersonName(text: string): boolean {
  let name = text;
  while (TITLE.test(name)) name = name.replace(TITLE, '');
  const words = name.split(/\s+/);
  if (words.length > 6 || !words.every((word) => WORD.test(word))) return false;
  return words.length > 1 || /\p{L}['’]\p{L}/u.test(name);
}
