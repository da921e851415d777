import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { standing } from '../sheets/evaluation.js';
import { bring, fileName, fileToShare, saveToFile, shareFile, take, type Brought } from './handing.js';
import type { Desk } from './desk.js';
import { Modal } from './modal.js';
import { Head } from './head.js';
import { Said } from './said.js';
import { progressOf } from './sheets.js';

/** The products with how far each is, and how the sheets go out. */
export function Products({ desk }: { readonly desk: Desk }): VNode {
  const { data, words, who } = desk;
  const { page } = words;
  const states = data.products.map((_, place) => progressOf(desk.sheets.sheet(place)));
  const signed = states.filter(({ state }) => state === 'signed').length;
  return (
    <>
      <Head desk={desk} />
      <main id="main" class="products">
        <p class="sitting">
          <b>{who?.name}</b>, {who === null ? '' : words.roles[who.role]} ·{' '}
          {page.signedOf(signed, data.products.length)}{' '}
          {(data.members.length !== 1 || data.self) && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                desk.leave();
              }}
            >
              {page.change}
            </button>
          )}
        </p>
        <Said desk={desk} />
        {desk.keeping === 'kept' && <p class="soft">{page.keeping.kept}</p>}
        <h2>{page.products}</h2>
        <ul class="names">
          {data.products.map(({ product }, place) => (
            <li key={product.code}>
              <a class={`choice ${states[place]?.state ?? ''}`} href={`#p${String(place + 1)}`}>
                <b lang="vi">{product.name ?? product.code}</b>
                <span lang="vi">
                  {product.producer}
                  {product.producer !== undefined && product.name !== undefined && ' · '}
                  {product.name !== undefined && <span class="whole">{product.code}</span>}
                </span>
                <State desk={desk} place={place} />
              </a>
            </li>
          ))}
        </ul>
        <HandIn desk={desk} open={data.products.length - signed} />
        <Elsewhere desk={desk} />
      </main>
    </>
  );
}

function State({ desk, place }: { readonly desk: Desk; readonly place: number }): VNode {
  const { words } = desk;
  const open = desk.sheets.sheet(place);
  const progress = progressOf(open);
  const { total, stars } = standing(open.evaluation);
  const isOut = open.evaluation.sheet.disqualified !== null;
  const figures =
    progress.state === 'signed' || progress.state === 'done'
      ? ` · ${words.points(total)}${isOut ? '' : ` · ${'★'.repeat(stars ?? 0)}`}`
      : '';
  return (
    <span class="state">
      {words.progress(progress)}
      {figures}
    </span>
  );
}

function HandIn({ desk, open }: { readonly desk: Desk; readonly open: number }): VNode {
  const { page } = desk.words;
  const file = fileName(desk);
  const hasSheets = desk.sheets.begun().length > 0;
  return (
    <section class="hand-in" aria-labelledby="hand-in">
      <h2 id="hand-in">{page.handIn}</h2>
      <p>{desk.data.self ? page.handInSelf(file) : page.handInHint(file)}</p>
      {open > 0 && <p class="soft">{hasSheets ? page.handInOpen(open) : page.handInNone}</p>}
      <p>
        <button
          type="button"
          class="main"
          disabled={!hasSheets}
          onClick={() => {
            saveToFile(desk);
          }}
        >
          {page.saveFile}
        </button>{' '}
        {hasSheets && fileToShare(desk) !== null && (
          <button
            type="button"
            onClick={() => {
              void shareFile(desk);
            }}
          >
            {page.shareFile}
          </button>
        )}
      </p>
      {hasSheets && <p class="soft">{desk.sheets.unsent ? page.unsent : page.sent}</p>}
    </section>
  );
}

/** A copy to go on with on another device. */
function Elsewhere({ desk }: { readonly desk: Desk }): VNode {
  const { page } = desk.words;
  const [brought, setBrought] = useState<Brought | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const found = bring(desk, await file.text());
    if (found === null) return;
    if (found.clashing.length > 0) setBrought(found);
    else take(desk, found, false);
  };
  const settle = (withClashing: boolean) => {
    if (brought !== null) take(desk, brought, withClashing);
    setBrought(null);
  };
  return (
    <section class="elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{page.elsewhere}</h2>
      <p>{page.elsewhereHint}</p>
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            saveToFile(desk);
          }}
        >
          {page.saveCopy}
        </button>
        <label class="button">
          {page.openCopy}
          <input
            type="file"
            accept=".json,.txt,application/json,text/plain"
            onChange={({ currentTarget }) => {
              void read(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {brought !== null && (
        <Modal
          label={page.openCopy}
          onClose={() => {
            setBrought(null);
          }}
        >
          <p>{page.clash(brought.clashing.map(({ sheet }) => sheet.product.code))}</p>
          <p class="buttons">
            <button
              type="button"
              onClick={() => {
                settle(false);
              }}
            >
              {page.keepHere}
            </button>
            <button
              type="button"
              class="main"
              onClick={() => {
                settle(true);
              }}
            >
              {page.takeFile}
            </button>
          </p>
        </Modal>
      )}
    </section>
  );
}
