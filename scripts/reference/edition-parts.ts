import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { doubt } from '../../src/law/doubt.vi.js';
import { code, plain, table } from './markdown.js';

/** As much of an edition's file as the page tells. */
interface Edition {
  readonly edition: string;
  readonly instrument: Instrument;
  readonly inForce: { readonly from: string; readonly until?: string; readonly source: string };
  readonly amendments: readonly { readonly instrument: Instrument }[];
  readonly recognition: readonly {
    readonly from: string;
    readonly until?: string;
    readonly authorities: Readonly<Record<'3' | '4' | '5', string>>;
    readonly source: string;
  }[];
  readonly sets: number;
  readonly checked: Readonly<Record<'on' | 'criteria' | 'options' | 'starred', string>>;
  readonly sources: readonly string[];
}

interface Instrument {
  readonly number: string;
  readonly date: string;
}

interface ProductSet {
  readonly set: number;
  readonly disputed?: {
    readonly kind: keyof typeof doubt;
    readonly article: string;
    readonly reason: string;
    readonly other: OtherReading;
  };
}

interface OtherReading {
  readonly least: number;
  readonly most: number;
  readonly criterion?: string;
  readonly points?: number;
}

/** The editions, who recognises by them, and where their source does not agree with itself, from `criteria/`. */
export function editionParts(root: string): string {
  const folders = readdirSync(join(root, 'criteria')).filter((name) => /^\d+-\d{4}$/.test(name));
  const editions = folders
    // `ocop criteria check` holds these files against their JSON Schemas.
    .map((folder) => read(join(root, 'criteria', folder, 'edition.yaml')) as Edition)
    .toSorted((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
  const inForce = editions.map((one) => [
    code(one.edition),
    [
      named(one.instrument),
      ...one.amendments.map(({ instrument }) => `sửa đổi bởi ${named(instrument)}`),
    ].join(', '),
    span(one.inForce),
    plain(one.inForce.source),
  ]);
  const recognition = editions.flatMap((one) =>
    one.recognition.map(({ authorities, source, ...days }) => [
      code(one.edition),
      span(days),
      ...(['3', '4', '5'] as const).map((star) => authorities[star]),
      plain(source),
    ]),
  );
  const checked = editions.map((one) => [
    code(one.edition),
    ...[one.sets, one.checked.criteria, one.checked.options, one.checked.starred].map(thousands),
    day(one.checked.on),
    one.sources.map(plain).join('; '),
  ]);
  const disputed = editions.flatMap((one) =>
    setsOf(join(root, 'criteria', one.edition)).flatMap(({ set, disputed: found }) =>
      found === undefined
        ? []
        : [
            [
              code(one.edition),
              String(set),
              plain(found.article),
              doubt[found.kind],
              plain(found.reason),
              moved(found.other),
            ],
          ],
    ),
  );
  return [
    '## Văn bản và hiệu lực',
    table(['văn bản', 'Quyết định', 'hiệu lực', 'căn cứ'], inForce),
    '## Ai công nhận',
    table(['văn bản', 'đánh giá', '3★', '4★', '5★', 'căn cứ'], recognition),
    '1★ và 2★ không công nhận.',
    '## Nguồn đã đối chiếu',
    table(['văn bản', 'bộ', 'tiêu chí', 'mức', 'mức có dấu sao', 'đối chiếu ngày', 'nguồn'], checked),
    '## Những chỗ nguồn chưa rõ',
    table(['văn bản', 'bộ', 'chỗ', 'chưa rõ ở đâu', 'vì sao', 'đọc cách kia, tổng điểm'], disputed),
  ].join('\n\n');
}

function setsOf(folder: string): readonly ProductSet[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'edition.yaml');
  return files.toSorted().map((file) => read(join(folder, file)) as ProductSet);
}

function read(file: string): unknown {
  return parse(readFileSync(file, 'utf8'), { schema: 'core' });
}

/** How the other reading moves a total. */
function moved({ least, most, criterion, points }: OtherReading): string {
  const signed = (by: number) => (by > 0 ? `thêm ${String(by)}` : by < 0 ? `bớt ${String(-by)}` : 'như cũ');
  const by = least === most ? signed(least) : `${signed(least)} đến ${signed(most)}`;
  return criterion === undefined ? by : `${by}, nếu ${criterion} được ${String(points)} điểm`;
}

function named({ number, date }: Instrument): string {
  return `${number} ngày ${day(date)}`;
}

function span({ from, until }: { readonly from: string; readonly until?: string }): string {
  return until === undefined ? `từ ${day(from)}` : `${day(from)} đến ${day(until)}`;
}

/** 2026-05-22 as 22/05/2026. */
function day(iso: string): string {
  return iso.split('-').reverse().join('/');
}

function thousands(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
