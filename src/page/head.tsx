import type { VNode } from 'preact';
import type { Desk } from './desk.js';

/** The page's name, whose it is, and the other language. */
export function Head({ desk }: { readonly desk: Desk }): VNode {
  const { data, words, lang } = desk;
  const { page } = words;
  return (
    <header class="head">
      <div>
        <h1>{data.self ? page.selfTitle : page.title}</h1>
        <p lang="vi">{data.council}</p>
        {data.round > 1 && <p class="round">{page.round(data.round)}</p>}
      </div>
      <button
        type="button"
        class="quiet"
        lang={lang === 'vi' ? 'en' : 'vi'}
        onClick={() => {
          desk.setLang(lang === 'vi' ? 'en' : 'vi');
        }}
      >
        {page.otherLang}
      </button>
    </header>
  );
}
