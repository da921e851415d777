import input from '@inquirer/input';
import { findSet } from '../../law/find-set.js';
import type { Role } from '../../engine/council-rules.js';
import { whichEdition } from '../../engine/which-edition.js';
import { fatal } from './errors.js';
import { printable } from '../../base/text/width.js';
import { choose, type Asking } from './choose.js';
import type { ListedProduct } from '../../sheets/product-list.js';
import { ROLES } from '../../sheets/sheet-file.js';
import { progressOf, type Sitting } from './sitting.js';

/** The list of products, each with how far this member is with it; the first that is not signed is under the cursor. */
export async function chooseProduct(
  products: readonly ListedProduct[],
  sitting: Sitting,
  asking: Asking,
): Promise<ListedProduct | 'leave' | 'type'> {
  const words = asking.messages.session;
  const states = products.map((one) => progressOf(one, sitting));
  const first = states.findIndex(({ state }) => state !== 'signed');
  const choices = [
    ...products.map((one, index) => ({
      value: index,
      name: `${printable(`${one.product.code} ${one.product.name ?? ''}`)}: ${words.progress(states[index] ?? { state: 'new' })}`,
    })),
    { value: -1, name: words.typeOne },
    { value: -2, name: words.leave },
  ];
  const choice = await choose(asking, words.ask.product, choices, {
    first: first === -1 ? -2 : first,
    ctrlC: 'leave',
  });
  return choice === -2 ? 'leave' : (products[choice] ?? 'type');
}

/** Asks for a text that cannot be left blank: trimmed and in NFC. */
export async function askText({ messages, keyboard }: Asking, message: string): Promise<string> {
  const validate = (text: string) => text.trim() !== '' || messages.session.needed;
  const text = await keyboard.askText((context) => input({ message, validate }, context));
  return text.normalize('NFC').trim();
}

/** Asks for the file of products; empty where one is to be typed in. A file that is dragged in comes in quotes. */
export async function askFile({ messages, keyboard }: Asking): Promise<string> {
  const text = await keyboard.askText((context) =>
    input({ message: messages.session.ask.products }, context),
  );
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

export async function askRole(asking: Asking): Promise<Role> {
  const { session: words } = asking.messages;
  return choose(
    asking,
    words.ask.role,
    ROLES.map((value) => ({ value, name: words.roles[value] })),
    { ctrlC: 'leave' },
  );
}

/**
 * A product that is on no list: its names and set are asked for; the day decides on the edition.
 *
 * @param code its code
 * @throws {UserError} where no edition applies on the day
 */
export async function typeProduct(
  code: string,
  { library, day, edition }: Sitting,
  asking: Asking,
): Promise<ListedProduct> {
  const { messages, keyboard } = asking;
  const { ask } = messages.session;
  const answer = whichEdition(library.editions, { stated: edition, kind: null, filed: null, rated: day });
  if (answer.problem) throw fatal('edition-undecided', { day });
  const name = await askText(asking, ask.name);
  const producer = await askText(asking, ask.producer);
  const sets = library.sets(answer.edition);
  const validate = (text: string) => {
    const { set, candidates } = findSet(sets, text);
    if (set) return true;
    const args = { read: text, edition: answer.edition };
    const known = candidates.map((one) => ({ no: one.set, name: one.name }));
    return known.length > 0
      ? messages.problems['set-ambiguous']({ ...args, candidates: known })
      : messages.problems['set-unknown'](args);
  };
  const asked = await keyboard.askText((context) => input({ message: ask.set, validate }, context));
  const { set } = findSet(sets, asked);
  if (set === null) throw fatal('set-unknown', { asked, edition: answer.edition });
  return { product: { code, name, producer }, set, edition: answer.edition, rated: day };
}
