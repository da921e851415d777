import { findSet } from '../../law/find-set.js';
import { editionFor } from '../../rows/row-edition.js';
import { fatal } from './errors.js';
import { printable } from '../../base/text/width.js';
import type { Asking } from './asking.js';
import { askLineOf, choose } from '../shared/asking/choose.js';
import type { ListedProduct } from '../../sheets/product-list.js';
import { progressOf, type Sitting } from './sitting.js';
import { askNeeded } from './who-scores.js';

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
    ...products.map(({ product }, index) => {
      const name = printable(words.productLine(product.code, product.name, undefined));
      return { value: index, name: `${name}: ${words.progress(states[index] ?? { state: 'new' })}` };
    }),
    { value: -1, name: words.typeOne },
    { value: -2, name: words.leave },
  ];
  const signed = states.filter(({ state }) => state === 'signed').length;
  const question = [
    words.ask.product,
    printable(words.sittingOf(sitting.member, words.roles[sitting.role], signed, products.length)),
    ...(signed > 0 && signed === products.length ? [words.allSigned(signed, sitting.folder)] : []),
  ];
  const choice = await choose(asking, question, choices, {
    first: first === -1 ? -2 : first,
    escape: 'leave',
  });
  return choice === -2 ? 'leave' : (products[choice] ?? 'type');
}

/** Asks for the file of products; empty where one is to be typed in. A file that is dragged in comes in quotes. */
export async function askFile(asking: Asking): Promise<string> {
  const text = await askLineOf(asking, asking.messages.session.ask.products);
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
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
  const { messages } = asking;
  const { ask, needed } = messages.session;
  const answer = editionFor(library.editions, edition, { kind: null, filed: null, rated: day });
  if (answer.problem) throw fatal('edition-undecided', { day });
  const name = await askNeeded(asking, ask.name);
  const producer = await askNeeded(asking, ask.producer);
  const sets = library.sets(answer.edition);
  const check = (text: string) => {
    if (text.trim() === '') return needed;
    const { set, candidates } = findSet(sets, text);
    if (set) return null;
    const args = { read: text, edition: answer.edition };
    const known = candidates.map((one) => ({ no: one.set, name: one.name }));
    return known.length > 0
      ? messages.problems['set-ambiguous']({ ...args, candidates: known })
      : messages.problems['set-unknown'](args);
  };
  const asked = await askLineOf(asking, ask.set, { check });
  const { set } = findSet(sets, asked);
  if (set === null) throw fatal('set-unknown', { asked, edition: answer.edition });
  return { product: { code, name, producer }, set, edition: answer.edition, rated: day, grouping: [] };
}
