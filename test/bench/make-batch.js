/*
 * Writes a batch of valid sheets over all 26 sets of 26-2026 to a file: 8 columns of what the product is, 49 of
 * points. The same arguments give the same bytes.
 *
 * node test/bench/make-batch.js SHEETS FILE
 */
import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FIELDS = [
  'Mã sản phẩm',
  'Tên sản phẩm',
  'Chủ thể',
  'Xã',
  'Bộ sản phẩm',
  'Loại đăng ký',
  'Ngày nộp',
  'Ngày đánh giá',
];

/** A small generator of numbers that look random: mulberry32. */
export function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** The sets of an edition, by number, as the build has compiled them. */
function compiledSets(edition) {
  const folder = fileURLToPath(new URL(`../../dist/law/${edition}/`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .sort()
    .map((name) => {
      const [head, , parts] = readFileSync(folder + name, 'utf8').split('\n', 3);
      return { ...JSON.parse(head), parts: JSON.parse(parts) };
    });
}

/**
 * @param members whose sheets there are on every product, in their own column; none for a batch without members
 */
export async function makeBatch(sheets, file, members = 0) {
  const next = random(26);
  const sets = compiledSets('26-2026');
  const criteriaOf = sets.map((set) =>
    set.parts.flatMap((part) => part.sections.flatMap((section) => section.criteria)),
  );
  // A criterion with two cases has a column for each; the first case is chosen.
  const columnOf = ({ code, cases }) => (cases ? `${code}a` : code);
  const codes = [...new Set(criteriaOf.flat().map(columnOf))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const out = createWriteStream(file);
  let text = `${[...FIELDS, ...(members > 0 ? ['Thành viên'] : []), ...codes].join(',')}\n`;
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const index = members > 0 ? Math.floor(sheet / members) : sheet;
    const at = index % sets.length;
    const generous = next(4);
    const points = new Map(
      criteriaOf[at].map((criterion) => {
        const scale = criterion.options ?? criterion.cases[0].options;
        const low = Math.min(scale.length - 1, Math.floor((scale.length * generous) / 4));
        return [columnOf(criterion), scale[low + next(scale.length - low)].points];
      }),
    );
    if (sets[at].set !== 26 && points.get('5.1') === 0) {
      points.set('5.2', 0);
      points.set('5.3', 0);
    }
    text += `${[
      `68-${String(24000 + (index % 900))}-${String(index)}-2026`,
      `Sản phẩm thử nghiệm số ${String(index)}`,
      `Hợp tác xã Nông nghiệp ${String(index % 1999)}`,
      `xã Số ${String(index % 97)}`,
      String(sets[at].set),
      'lần đầu',
      '01/06/2026',
      '15/08/2026',
      ...(members > 0 ? [`Thành viên ${String(sheet % members)}`] : []),
      ...codes.map((code) => points.get(code) ?? ''),
    ].join(',')}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await makeBatch(Number(process.argv[2]), process.argv[3]);
}
