/** Points as people write them: `3`, `3,0`, `3 điểm`, `3đ`. */
const POINTS = /^(\d{1,3}(?:[.,]0+)?)(?:\s*(?:điểm|diem|đ|points?|pts?)\.?)?$/iu;

/** The number in a cell of points; null where it holds nothing of the kind. */
export function pointsIn(cell: string): string | null {
  return POINTS.exec(cell)?.[1] ?? null;
}
