import { toEdition, toProductSet } from '../law-files.js';
import { EDITION_FILE, setNumberOf, type LawFile } from '../law-folder.js';
import type { ShapeError, ShapeResult } from '../../base/shape.js';
import { asEditionFile, asSetFile } from '../schema.js';
import type { Dispute, Edition, ProductSet } from '../../engine/types.js';
import { firstFound } from '../../base/first-found.js';
import { parseYamlFile, type YamlFile } from '../../base/yaml-file.js';
import { found, type Finding, type FoundAt } from './findings.js';
import { criteriaOf, SET_RULES } from './set-rules.js';
import { textsAreClean } from './text-rules.js';

/** A file of the law as far as it could be read, with everything that is wrong with it. */
export type CheckedFile = { readonly file: LawFile; readonly yaml: Pick<YamlFile, 'placeOf'> } & (
  | { readonly kind: 'set'; readonly set: ProductSet; readonly findings: readonly FoundAt[] }
  | { readonly kind: 'edition'; readonly edition: Edition; readonly findings: readonly FoundAt[] }
  | { readonly kind: 'broken'; readonly findings: readonly FoundAt[]; readonly lines: readonly number[] }
);

/** Reads a file and checks its shape, its texts and its name. The rules of sense come after, with the edition. */
export function checkFile(file: LawFile, text: string): CheckedFile {
  const yaml = parseYamlFile(text);
  if (yaml.errors.length > 0) {
    const findings = yaml.errors.map(({ code, column }) => found('yaml-syntax', { code, column }, []));
    return { file, yaml, kind: 'broken', findings, lines: yaml.errors.map((error) => error.line) };
  }
  const texts = textsAreClean(yaml.data);
  if (isEditionFile(file, yaml.data)) {
    const shape = asEditionFile(yaml.data);
    if (shape.errors) return broken(file, yaml, shape, texts);
    const edition = toEdition(shape.file);
    const findings = [...texts, ...folderIsTheEditions(file, edition.edition)];
    return { file, yaml, kind: 'edition', edition, findings };
  }
  const shape = asSetFile(yaml.data);
  if (shape.errors) return broken(file, yaml, shape, texts);
  const set = toProductSet(shape.file);
  const findings = [...texts, ...folderIsTheEditions(file, set.edition), ...nameHasTheNumber(file, set)];
  return { file, yaml, kind: 'set', set, findings };
}

/** What the rules of sense find in a set, with the one place its dispute excuses turned into `disputed`. */
export function senseOfSet(set: ProductSet, edition: Edition): readonly FoundAt[] {
  const findings = SET_RULES.flatMap((rule) => rule(set, edition));
  const { disputed } = set;
  if (disputed === null) return findings;
  const { at, kind, article, reason, finding } = disputed;
  const excused = findings.filter((one) => one.code === finding && placeOf(one) === at);
  const rest = [...findings.filter((one) => !excused.includes(one)), ...otherReadingIsOne(set, disputed)];
  const [first] = excused;
  if (first === undefined && finding !== null) {
    return [...rest, found('dispute-unfounded', { at }, ['disputed'])];
  }
  const args = { edition: set.edition, set: set.set, kind, article, reason };
  return [...rest, found('disputed', args, first?.path ?? ['disputed'])];
}

/** The other reading moves totals, and by a criterion's points only where the criterion can have them. */
function otherReadingIsOne(set: ProductSet, { other }: Dispute): readonly FoundAt[] {
  const { least, most, criterion, points } = other;
  const options = criteriaOf(set)
    .filter((one) => one.criterion.code === criterion)
    .flatMap((one) => one.criterion.options ?? one.criterion.cases.flatMap((chosen) => chosen.options));
  const isThere = criterion === null || options.some((option) => option.points === points);
  const moves = least <= most && (least !== 0 || most !== 0);
  return isThere && moves ? [] : [found('other-reading-wrong', {}, ['disputed', 'other'])];
}

/** The part, section or criterion a sum fails at, as `disputed.at` names it. */
function placeOf(finding: FoundAt): string | null {
  if (finding.code === 'top-option') return finding.args.criterion;
  if (finding.code === 'criteria-sum') return String(finding.args.section);
  if (finding.code === 'sections-sum') return finding.args.part;
  return null;
}

/** Puts findings where a reader finds them: in the file, by line. */
export function located(
  checked: CheckedFile,
  findings: readonly FoundAt[],
  strict: boolean,
): readonly Finding[] {
  const all = findings.map(({ path, ...finding }, index): Finding => {
    const syntaxLine = checked.kind === 'broken' ? checked.lines[index] : undefined;
    const { line, column } = checked.yaml.placeOf(path);
    const severity = finding.code === 'disputed' && !strict ? 'warning' : 'error';
    return { ...finding, severity, file: checked.file.path, line: syntaxLine ?? line, column };
  });
  return firstFound(all, (count, { file, line, column }) => {
    return { code: 'more-findings', args: { count }, severity: 'error', file, line, column };
  });
}

function isEditionFile(file: LawFile, data: unknown): boolean {
  return file.name === EDITION_FILE || (typeof data === 'object' && data !== null && 'instrument' in data);
}

function broken<T>(
  file: LawFile,
  yaml: YamlFile,
  shape: ShapeResult<T>,
  texts: readonly FoundAt[],
): CheckedFile {
  const errors: readonly ShapeError[] = shape.errors ?? [];
  const findings = errors.map(({ path, keyword, wants }) =>
    found('shape', { at: path.join('.'), keyword, wants }, path),
  );
  return { file, yaml, kind: 'broken', findings: [...findings, ...texts], lines: [] };
}

function folderIsTheEditions({ folder }: LawFile, edition: string): readonly FoundAt[] {
  return folder === '' || folder === edition ? [] : [found('wrong-folder', { edition, folder }, ['edition'])];
}

function nameHasTheNumber({ name }: LawFile, { set }: ProductSet): readonly FoundAt[] {
  const number = setNumberOf(name);
  return number === null || number === set ? [] : [found('wrong-file-name', { set, name }, ['set'])];
}
