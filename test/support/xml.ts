/** An element as it was read. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Of its own, without its children's. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
// eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const NAME = String.raw`[A-Za-z_][\w:.-]*`;
const TAG = new RegExp(String.raw`<(/?)(${NAME})((?:\s+${NAME}="[^"<]*")*)\s*(/?)>|([^<]+)|(<)`, 'gu');

/** Reads XML as our writers make it, and throws at whatever is not well-formed. */
export function parseXml(xml: string): Element {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML forbids');
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ];
  for (const [whole, closing, name, attributes = '', empty, text] of xml
    .replace(/^<\?xml [^?]*\?>\n?/, '')
    .matchAll(TAG)) {
    const top = open.at(-1)!;
    if (text !== undefined) {
      if (open.length === 1) throw new Error(`text outside: ${text}`);
      top.text += unescaped(text);
    } else if (name === undefined) {
      throw new Error(`no tag: ${whole}`);
    } else if (closing === '/') {
      if (top.name !== name) throw new Error(`${name} closes ${top.name}`);
      open.pop();
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [root] = open[0]!.children;
  if (open.length !== 1 || open[0]!.children.length !== 1 || !root) throw new Error('not one element');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = unescaped(value);
  }
  return found;
}

function unescaped(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&(\w*);?/g, (whole, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`no entity: ${whole}`);
    return character;
  });
}

/** All elements of a name, in document order. */
export function elements(root: Element, name: string): Element[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}
