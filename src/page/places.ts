/* Where one is in the page, and how one gets elsewhere. */

/** Brings a criterion into view, and the focus to what is ticked in it, or to its first option. */
export function toCriterion(code: string): void {
  // When what has changed is shown.
  requestAnimationFrame(() => {
    const card = document.getElementById(`tc-${code}`);
    card?.scrollIntoView({ block: 'center' });
    const focus = card?.querySelector<HTMLElement>(
      '[role=radio][tabindex="0"], .cases button, .beside summary',
    );
    focus?.focus({ preventScroll: true });
  });
}

export function goToList(): void {
  location.hash = '';
}

/** Opens a part of a criterion that is folded away, and goes there. */
export function openPart(code: string, part: 'papers' | 'note' | 'evidence'): void {
  const details = document.querySelector<HTMLDetailsElement>(`#${CSS.escape(`tc-${code}`)} details.${part}`);
  if (details === null) return;
  details.open = part === 'papers' ? !details.open : true;
  details.querySelector<HTMLElement>(part === 'papers' ? 'summary' : 'textarea')?.focus();
}
