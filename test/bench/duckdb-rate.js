/*
 * Rates the sheets of a CSV in SQL, by rules that are read from the law's YAML into tables: the options of each
 * criterion, the requirements of the levels, the bands, the story rule, who recognises a product. What it writes is
 * compared with what `ocop rate` writes of the same file, row by row (same-ratings.js).
 *
 * node test/bench/duckdb-rate.js FILE FORMAT OUT [THREADS]   FORMAT: ndjson, csv or table
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'yaml';

const EDITION = '26-2026';
const FIELDS = ['Mã sản phẩm', 'Tên sản phẩm', 'Chủ thể', 'Xã', 'Bộ sản phẩm', 'Loại đăng ký', 'Ngày nộp'];
const RATED = 'Ngày đánh giá';

function readLaw() {
  const folder = fileURLToPath(new URL(`../../criteria/${EDITION}/`, import.meta.url));
  const read = (name) => parse(readFileSync(folder + name, 'utf8'));
  const edition = read('edition.yaml');
  const criteria = [];
  const requirements = [];
  for (const name of readdirSync(folder).filter((one) => /^\d/.test(one))) {
    const { set, parts } = read(name);
    let place = 0;
    const all = parts.flatMap(({ sections }) => sections.flatMap(({ criteria: own = [] }) => own));
    const story = new Set(all.flatMap(({ appliesWhen }) => appliesWhen?.criterion ?? []));
    for (const { part, sections } of parts) {
      // A section without criteria is scored itself.
      for (const section of sections)
        for (const one of section.criteria ?? [{ ...section, code: String(section.section) }]) {
          const { code, appliesWhen, cases } = one;
          const scale = one.options ?? cases[0].options;
          // The batch has a column for a criterion's first case.
          const heading = cases ? `${code}a` : code;
          // The points a sheet can give, as bits: 0, and those of the options.
          const sound = scale.reduce((bits, { points }) => bits | (1 << points), 1);
          criteria.push([set, place, heading, part, story.has(code), appliesWhen !== undefined, sound]);
          for (const { star, points } of scale) if (star) requirements.push([set, star, place, code, points]);
          if (one.star) {
            const least = Math.min(...scale.map((option) => option.points).filter((points) => points > 0));
            requirements.push([set, one.star, place, code, least]);
          }
          place += 1;
        }
    }
  }
  return { edition, criteria, requirements };
}

const literal = (value) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value));
const rows = (list) => list.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
const names = (list) => list.map((name) => `"${name}"`).join(', ');

/** The rating, one row a sheet that is sound and complete, in the order of the file. */
function ratingSql({ edition }) {
  const bands = edition.bands.toSorted((a, b) => b.from - a.from);
  const band = bands.map(({ star, from }) => `WHEN total >= ${from} THEN ${star}`).join(' ');
  const authority = edition.recognition
    .flatMap(({ from, until, authorities }) =>
      Object.entries(authorities).map(
        ([star, name]) =>
          `WHEN stars = ${star} AND rated >= DATE ${literal(String(from))}` +
          `${until ? ` AND rated <= DATE ${literal(String(until))}` : ''} THEN ${literal(name)}`,
      ),
    )
    .join(' ');
  return `
    WITH cells AS (
      UNPIVOT (SELECT row, "Bộ sản phẩm"::UTINYINT AS set_no, * EXCLUDE (row, ${names([...FIELDS, RATED])}) FROM sheet)
      ON COLUMNS(* EXCLUDE (row, set_no)) INTO NAME heading VALUE read
    ),
    points AS MATERIALIZED (
      SELECT row, set_no, place, part, is_story, of_story, sound, read::UTINYINT AS points
      FROM cells JOIN criterion USING (set_no, heading)
    ),
    sums AS (
      SELECT row, any_value(set_no) AS set_no, count(*) AS answered,
        bool_and(sound & (1 << points::INT) > 0) AS is_sound,
        sum(CASE WHEN part = 'A' THEN points ELSE 0 END)::INT AS a,
        sum(CASE WHEN part = 'B' THEN points ELSE 0 END)::INT AS b,
        sum(CASE WHEN part = 'C' THEN points ELSE 0 END)::INT AS c,
        sum(CASE WHEN of_story THEN points ELSE 0 END) AS of_story,
        max(CASE WHEN is_story THEN points END) AS story
      FROM points GROUP BY row
    ),
    misses AS (
      SELECT row, min(star) AS lowest,
        list({star: star, code: code, needs: needs, has: points} ORDER BY star, place) AS unmet
      FROM points JOIN requirement USING (set_no, place) WHERE points < needs
      GROUP BY row
    ),
    totals AS (
      SELECT sums.*, a + b + c AS total, CASE ${band} END AS point_stars
      FROM sums JOIN (SELECT set_no, count(*) AS criteria FROM criterion GROUP BY set_no) USING (set_no)
      WHERE answered = criteria AND is_sound AND NOT (of_story > 0 AND story = 0)
    ),
    rated AS (
      SELECT row, "Mã sản phẩm" AS code, "Tên sản phẩm" AS name, "Chủ thể" AS producer, "Xã" AS commune,
        strptime("Ngày đánh giá", '%d/%m/%Y')::DATE AS rated, set_no, total, a, b, c, point_stars,
        CASE WHEN lowest IS NULL OR point_stars < lowest THEN point_stars ELSE lowest - 1 END AS stars,
        coalesce(unmet, []) AS unmet
      FROM totals JOIN sheet USING (row) LEFT JOIN misses USING (row)
      WHERE strptime("Ngày nộp", '%d/%m/%Y') >= DATE ${literal(String(edition.inForce.from))}
    )
    SELECT *, CASE ${authority} END AS authority FROM rated`;
}

const SHOWN = {
  ndjson: `SELECT {code: code, name: name, producer: producer, commune: commune} AS product, ${literal(EDITION)} AS edition,
    set_no AS set, total, {A: a, B: b, C: c} AS parts, point_stars AS pointStars, stars, unmet, authority
    FROM rating ORDER BY row`,
  csv: `SELECT rating.* EXCLUDE (row, rated, unmet), list_aggregate(list_transform(unmet,
    lambda one: one.star || '★: ' || one.code || ' cần ' || one.needs || ', mới có ' || one.has), 'string_agg', '; ') AS unmet,
    sheet.* EXCLUDE (row, ${names(FIELDS.slice(0, 5))}) FROM rating JOIN sheet USING (row) ORDER BY row`,
  table: `SELECT rank() OVER (ORDER BY stars DESC, total DESC) AS rank, code, name, producer, a, b, c, total,
    repeat('★', stars) AS stars, list_aggregate(list_transform(list_filter(unmet,
    lambda one: one.star > rating.stars AND one.star <= rating.point_stars),
    lambda one: one.star || '★: ' || one.code || ' cần ' || one.needs), 'string_agg', ', ') AS missing
    FROM rating ORDER BY rank, code`,
};

const [file, format, out, threads] = process.argv.slice(2);
const law = readLaw();
const instance = await DuckDBInstance.create(':memory:', threads ? { threads } : {});
const connection = await instance.connect();
await connection.run(`
  CREATE TABLE criterion AS SELECT set_no::UTINYINT AS set_no, place::UTINYINT AS place, heading, part, is_story, of_story, sound
    FROM (VALUES ${rows(law.criteria)}) AS t(set_no, place, heading, part, is_story, of_story, sound);
  CREATE TABLE requirement AS SELECT set_no::UTINYINT AS set_no, star, place::UTINYINT AS place, code, needs
    FROM (VALUES ${rows(law.requirements)}) AS t(set_no, star, place, code, needs);
  CREATE TABLE sheet AS SELECT row_number() OVER () AS row, *
    FROM read_csv(${literal(file)}, header = true, all_varchar = true, delim = ',');
`);
const select = `WITH rating AS (${ratingSql(law)}) ${SHOWN[format]}`;
const form =
  format === 'ndjson' ? 'FORMAT json' : `FORMAT csv, HEADER, DELIMITER '${format === 'csv' ? ',' : '\t'}'`;
await connection.run(`COPY (${select}) TO ${literal(out)} (${form})`);
