import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ModalProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question that comes before everything else; Esc leaves it, and changes nothing. */
export function Modal({ label, onClose, children }: ModalProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  // With what is seen: a key between the two would be one of the sheet below.
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // What is asked is read from its beginning, and no key that was meant for the sheet answers it.
    const heading = dialog.current?.querySelector('h2');
    if (heading) heading.tabIndex = -1;
    heading?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation(); // its keys are no commands of the sheet below
        if (event.key !== 'Escape' || event.isComposing) return;
        // Left at once. A browser that closes it itself tells so later, and that would close what the next key has asked.
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
