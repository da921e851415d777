import type { Criterion, ProductSet } from '../../engine/types.js';

/**
 * A product set as the contract has it (issue 2): `edition`, `set`, `name`, `branch`, `group`, `parts`, `disputed`.
 * What the contract does not name comes after what it names, at every level.
 */
export function setJson(set: ProductSet): object {
  return {
    edition: set.edition,
    set: set.set,
    name: set.name,
    branch: set.branch,
    group: set.group,
    parts: set.parts.map(({ part, max, sections }) => ({
      part,
      max,
      sections: sections.map(({ no, title, max: points, criteria }) => ({
        no,
        title,
        max: points,
        criteria: criteria.map(criterionJson),
      })),
    })),
    disputed: set.disputed,
    subgroup: set.subgroup,
    ministries: set.ministries,
    disqualifiers: set.disqualifiers,
  };
}

function criterionJson(criterion: Criterion): object {
  const { code, label, title, max, star, options, cases, heading } = criterion;
  const { note, appliesWhen, knockout, beyondProducer } = criterion;
  const option = ({ points, text, star: level }: { points: number; text: string; star: number | null }) => ({
    points,
    text,
    star: level,
  });
  return {
    code,
    label,
    title,
    max,
    star,
    ...(options
      ? { options: options.map(option) }
      : {
          cases: cases.map((one) => ({
            case: one.case,
            title: one.title,
            options: one.options.map(option),
            max: one.max,
          })),
        }),
    ...(heading !== null && { heading }),
    note,
    appliesWhen,
    knockout,
    beyondProducer,
  };
}
