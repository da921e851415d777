import { readFileSync } from 'node:fs';
import { code, plain, table } from './markdown.js';

/** The files in YAML, by the JSON Schema that an editor checks them by. */
const FILES = [
  { title: 'Mùa đánh giá (ocop.yaml)', schema: 'schemas/season.schema.json' },
  { title: 'Quy chế của Hội đồng', schema: 'schemas/council.schema.json' },
  { title: 'Kế hoạch', schema: 'schemas/plan.schema.json' },
  { title: 'Phiếu của một thành viên', schema: 'schemas/sheet.schema.json' },
  { title: 'Văn bản', schema: 'criteria/schema/edition.schema.json' },
  { title: 'Bộ tiêu chí', schema: 'criteria/schema/set.schema.json' },
] as const;

/** As much of a JSON Schema as ours use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number | boolean;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  integer: 'số nguyên',
  number: 'số',
  boolean: '`true` hoặc `false`',
  array: 'danh sách',
  object: 'nhóm',
};

export function yamlParts(root: string): string {
  return FILES.map(({ title, schema }) => {
    const rows = rowsOf(JSON.parse(readFileSync(`${root}/${schema}`, 'utf8')) as Schema); // our own file
    const lines = rows.map(([path, needed, type, meaning]) => [code(path), needed, type, meaning]);
    const heads = ['mục', 'phải có', 'dạng', 'nghĩa'];
    return `## ${title}\n\nDạng đầy đủ: [${schema}](../../${schema}).\n\n${table(heads, lines)}`;
  }).join('\n\n');
}

type Row = readonly [path: string, needed: string, type: string, meaning: string];

function rowsOf(file: Schema): readonly Row[] {
  const rows: Row[] = [];
  /** Where a piece that is used again was shown first. */
  const shown = new Map<string, string>();

  function show(path: string, schema: Schema, needed: boolean): void {
    const name = schema.$ref?.replace('#/definitions/', '');
    const own: Schema = name === undefined ? schema : { ...file.definitions?.[name], ...schema };
    const before = name === undefined || !hasParts(own) ? undefined : shown.get(name);
    const meaning = [plain(own.description ?? ''), before === undefined ? '' : `Như ở ${code(before)}.`];
    rows.push([path, needed ? 'có' : '', typeOf(own), meaning.filter((one) => one !== '').join(' ')]);
    if (before !== undefined) return;
    if (name !== undefined) shown.set(name, path);
    showParts(path, own);
  }

  function showParts(path: string, schema: Schema): void {
    for (const [key, one] of Object.entries(schema.properties ?? {})) {
      show(path === '' ? key : `${path}.${key}`, one, schema.required?.includes(key) ?? false);
    }
    if (typeof schema.additionalProperties === 'object') showParts(`${path}.…`, schema.additionalProperties);
    if (schema.items === undefined) return;
    const name = schema.items.$ref?.replace('#/definitions/', '');
    const item = name === undefined ? schema.items : file.definitions?.[name];
    if (item === undefined || (name !== undefined && shown.has(name))) return;
    if (name !== undefined) shown.set(name, `${path}[]`);
    showParts(`${path}[]`, item);
  }

  showParts('', file);
  return rows;
}

function hasParts(schema: Schema): boolean {
  return (
    schema.properties !== undefined ||
    schema.items !== undefined ||
    typeof schema.additionalProperties === 'object'
  );
}

function typeOf(schema: Schema): string {
  const words = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (words !== undefined) return words.map((one) => code(String(one))).join(', ');
  return [schema.type ?? 'string']
    .flat()
    .map((one) => TYPES[one] ?? one)
    .join(', ');
}
