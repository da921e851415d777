import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Desk } from './desk.js';
import { saveToFile } from './handing.js';
import { Products } from './products.js';
import { Scoring } from './scoring.js';
import { Start } from './start.js';

/** The whole page, as the desk has it now. */
export function App({ desk }: { readonly desk: Desk }): VNode {
  const [, setTurn] = useState(0);
  // At once, and not after the first frame: what is found out meanwhile has to be shown too.
  useLayoutEffect(
    () =>
      desk.watch(() => {
        setTurn((turn) => turn + 1);
      }),
    [desk],
  );
  const { words, place } = desk;
  const screen =
    desk.who === null ? (
      <Start desk={desk} />
    ) : place === null ? (
      <Products desk={desk} />
    ) : (
      <Scoring key={place} desk={desk} place={place} />
    );
  return (
    <>
      <a class="skip" href="#main">
        {words.page.skip}
      </a>
      <Warnings desk={desk} />
      {screen}
    </>
  );
}

/** What keeps answers from being there tomorrow, before anything else; and what to do about it. */
function Warnings({ desk }: { readonly desk: Desk }): VNode | null {
  const { keeping, words, who } = desk;
  if (keeping === 'kept') return null;
  const unsaved = who === null ? 0 : desk.sheets.unsaved;
  return (
    <div class="warning" role="alert">
      <p>{words.page.keeping[keeping]}</p>
      {unsaved > 0 && (
        <button
          type="button"
          class="main"
          onClick={() => {
            saveToFile(desk);
          }}
        >
          {words.page.saveNow(unsaved)}
        </button>
      )}
    </div>
  );
}
