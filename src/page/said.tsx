import type { VNode } from 'preact';
import type { Desk } from './desk.js';

/** What was recorded last, or what is wrong; read out where somebody listens to the page. */
export function Said({ desk }: { readonly desk: Desk }): VNode {
  const { notice } = desk;
  return (
    <p class={`said ${notice?.tone ?? ''}`} role="status">
      {notice === null ? '' : `${notice.tone === 'done' ? '✓ ' : ''}${notice.text}`}
    </p>
  );
}
