import { putInto } from '../engine/lists-by.js';
import { endOfCertificate } from '../law/certificate.js';
import { editionOn } from '../law/edition-on.js';
import { editionToday, type Library } from '../law/library.js';
import { setCounter } from '../law/same-set.js';
import type { TallyBasis } from '../engine/tally-query.js';
import type { Spelling, TallyState } from '../engine/tally-state.js';
import { compareVietnamese } from '../base/text/vietnamese-order.js';
import type { Aliases } from './alias.js';
import { builtin } from '../base/builtin.js';
import { exactMark } from '../base/text/exact-mark.js';
import { looseMark } from '../base/text/loose-mark.js';
import { bareKey } from '../base/text/producer-names.js';
import {
  producerKey,
  producerParts,
  sameCode,
  sameName,
  samePlace,
  sameProducerName,
  type PartsOfProducer,
} from '../register/identity.js';

/* Which producers were counted as one, or as two, is listed for a human to settle; register/identity.ts is what decides. */

/** A way of writing a producer, as it is reported. */
export interface WrittenProducer {
  readonly name: string;
  readonly commune: string;
  readonly district: string;
  readonly province: string;
  readonly records: number;
}

/** Ways of writing that were counted as one producer, or producers that may be one and were counted apart. */
export interface ProducerNote {
  readonly note: 'counted-as-one' | 'counted-apart';
  /** Why they may be one: their names differ in accents alone, or only the place differs. */
  readonly because: 'spelling' | 'accents' | 'place';
  readonly written: readonly WrittenProducer[];
}

/** What names and places are compared by, with what a human settled. */
export function tallyBasis(library: Library, aliases: Aliases | null): TallyBasis {
  const { editions } = library;
  const counted = setCounter(library);
  const { hash } = builtin('node:crypto');
  return {
    setCounted: ({ set, edition, decided }) => {
      if (set === null) return null;
      const own =
        editions.find((one) => one.edition === edition) ?? (decided && editionOn(editions, decided));
      return counted((own ?? editionToday(library)).edition, set);
    },
    certificateEnd: (record) => endOfCertificate(editions, record),
    textKey: sameName,
    codeKey: sameCode,
    looseMark,
    exactMark,
    placeParts: samePlace,
    // 128 bits: no two of any number of products that there can be are alike by chance.
    digest: (text) => hash('sha256', text, 'binary').slice(0, 16),
    producerKey(name, commune, province) {
      return aliases?.settle({ name, commune, province }) ?? producerKey(name, commune, province);
    },
    producerParts: partsSettled(aliases),
  };
}

/** Whose a product is by what was settled: a producer that a human settled is one wherever it is. */
export function partsSettled(aliases: Aliases | null): PartsOfProducer {
  if (aliases === null) return producerParts;
  return (of) => {
    const { producer, commune, province } = of;
    const settled = aliases.settle({ name: producer, commune, province });
    return settled === null ? producerParts(of) : { producer: `=${settled}`, commune: '', province: '' };
  };
}

/** What a human has to look at, in the order of names. */
export function producerNotes(state: TallyState, aliases: Aliases | null): readonly ProducerNote[] {
  const byProducer = new Map<number, Spelling[]>();
  for (const list of state.producers.byName.values()) {
    for (const one of list) putInto(byProducer, one.producer, one);
  }
  const firsts = new Map<number, Spelling>();
  const notes: ProducerNote[] = [];
  for (const [id, list] of byProducer) {
    list.sort(compareSpellings);
    const [first] = list;
    if (first === undefined) continue;
    firsts.set(id, first);
    const unsettled = list.some((one) => one !== first && aliases?.isSettled(first, one) !== true);
    const differ = new Set(list.map((one) => one.name));
    if (!unsettled) continue;
    if (differ.size > 1) {
      notes.push({ note: 'counted-as-one', because: 'spelling', written: onePerName(list) });
    } else if (kindsOf(list) > 1) {
      notes.push({ note: 'counted-as-one', because: 'place', written: list.map(told) });
    }
  }
  const alike = new Map<string, Spelling[]>();
  for (const one of firsts.values()) putInto(alike, bareKey(one.name), one);
  for (const list of alike.values()) {
    if (list.length < 2) continue;
    list.sort(compareSpellings);
    const [first, ...others] = list;
    if (first === undefined) continue;
    const open = others.filter((one) => aliases?.isSettled(first, one) !== true);
    if (open.length === 0) continue;
    const sameName = open.every((one) => sameProducerName(one.name) === sameProducerName(first.name));
    const because = sameName ? 'place' : 'accents';
    notes.push({ note: 'counted-apart', because, written: [first, ...open].map(told) });
  }
  return notes.sort(
    (a, b) =>
      (a.note === b.note ? 0 : a.note === 'counted-as-one' ? -1 : 1) ||
      compareSpellings(a.written[0], b.written[0]),
  );
}

/** How many kinds of communes some are in: a xã and a phường of one name may be one place, or two. */
function kindsOf(list: readonly Spelling[]): number {
  return new Set(list.map(({ commune }) => samePlace(commune).kind).filter(Boolean)).size;
}

function onePerName(list: readonly Spelling[]): readonly WrittenProducer[] {
  const byName = new Map<string, WrittenProducer>();
  for (const one of list) {
    const known = byName.get(one.name);
    byName.set(one.name, known ? { ...known, records: known.records + one.records } : told(one));
  }
  return [...byName.values()];
}

function told({ name, commune, district, province, records }: Spelling): WrittenProducer {
  return { name, commune, district, province, records };
}

function compareSpellings(a: WrittenProducer | undefined, b: WrittenProducer | undefined): number {
  for (const part of ['name', 'commune', 'province', 'district'] as const) {
    const order = compareVietnamese(a?.[part] ?? '', b?.[part] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Every way of writing that was read. */
export function writtenProducers({ producers }: TallyState): readonly WrittenProducer[] {
  return [...producers.byName.values()].flat();
}
