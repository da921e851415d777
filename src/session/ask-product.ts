import input from '@inquirer/input';
import { findSet } from '../criteria/find-set.js';
import type { Role } from '../engine/council-rules.js';
import { whichEdition } from '../engine/which-edition.js';
import { fatal } from '../fatal.js';
import type { Messages } from '../i18n/messages.js';
import { choose } from './choose.js';
import type { ListedProduct } from './product-list.js';
import { ROLES } from './sheet-file.js';
import { printable } from '../text/width.js';
import { progressOf, type Sitting } from './sitting.js';

/** What asking takes. */
interface Asking {
  readonly messages: Messages;
}

/** The list of products, each with how far this member is with it; the first that is not signed is under the cursor. */
export async function chooseProduct(
  products: readonly ListedProduct[],
  sitting: Sitting,
  { messages }: Asking,
): Promise<ListedProduct | 'leave' | 'type'> {
  const words = messages.session;
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
  const choice = await choose(words.ask.product, choices, words.choiceKeys, first === -1 ? -2 : first);
  return choice === -2 ? 'leave' : (products[choice] ?? 'type');
}

export async function askText(message: string, needed: string): Promise<string> {
  return input({ message, validate: (text) => text.trim() !== '' || needed });
}

export async function askRole({ messages }: Asking): Promise<Role> {
  const { session: words } = messages;
  return choose(
    words.ask.role,
    ROLES.map((value) => ({ value, name: words.roles[value] })),
    words.choiceKeys,
  );
}

/** A product that is on no list: its code, names and set are asked for; the day decides on the edition. */
export async function typeProduct(
  { library, day, edition }: Sitting,
  { messages }: Asking,
): Promise<ListedProduct> {
  const { ask, needed } = messages.session;
  const code = (await askText(ask.newCode, needed)).normalize('NFC').trim();
  const name = (await askText(ask.name, needed)).normalize('NFC').trim();
  const producer = (await askText(ask.producer, needed)).normalize('NFC').trim();
  const answer = whichEdition(library.editions, { stated: edition, kind: null, filed: null, rated: day });
  if (answer.problem) throw fatal('edition-undecided', { day });
  const sets = library.sets(answer.edition);
  const asked = await input({
    message: ask.set,
    validate: (text) => {
      const { set, candidates } = findSet(sets, text);
      if (set) return true;
      const args = { read: text, edition: answer.edition };
      const known = candidates.map((one) => ({ no: one.set, name: one.name }));
      return known.length > 0
        ? messages.problems['set-ambiguous']({ ...args, candidates: known })
        : messages.problems['set-unknown'](args);
    },
  });
  const { set } = findSet(sets, asked);
  if (set === null) throw fatal('set-unknown', { asked, edition: answer.edition });
  return { product: { code, name, producer }, set, edition: answer.edition, rated: day };
}
