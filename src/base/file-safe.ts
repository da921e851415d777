import { withoutEnd } from './text/ends.js';

/** What Windows forbids in a name, and what any system would stumble over. */
// eslint-disable-next-line no-control-regex -- these are the characters it is about
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;

/** Names that Windows keeps for devices, whatever stands behind the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i;

/** In bytes of UTF-8; with what the program adds it stays below the 255 that file systems allow. */
const MOST = 120;

/**
 * A text as the name of a file or a folder, on every system. One that has to be changed for it gets six digits of its
 * digest, so that two texts never share a name.
 */
export function fileSafe(text: string, sha256: (text: string) => string): string {
  const plain = text.normalize('NFC').trim();
  let name = dashedEnd(plain.replace(FORBIDDEN, '-').replace(/^\.+/, '-'));
  if (DEVICE.test(name)) name = `_${name}`;
  name = shortened(name);
  if (name === plain && name !== '') return name;
  return `${withoutEnd(name, /[. ]/)}~${sha256(plain).slice(0, 6)}`;
}

/** Windows drops dots and blanks at the end of a name. */
function dashedEnd(name: string): string {
  const bare = withoutEnd(name, /[. ]/);
  return bare.length < name.length ? `${bare}-` : name;
}

/** As many characters as there is room for, each looked at once. */
function shortened(name: string): string {
  let short = '';
  let length = 0;
  for (const character of name) {
    length += bytesOf(character);
    if (length > MOST) return short;
    short += character;
  }
  return short;
}

/** Of a character in UTF-8; half of a pair takes three, as what stands in its place. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
