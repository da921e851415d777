import { render } from 'preact';
import type { FormData } from '../sheets/form-data.js';
import { App } from './app.js';
import { isPrivate, openStorage } from './browser.js';
import { Desk } from './desk.js';

/* The page begins here: with the data that `ocop form` has put into it. */

const root = document.getElementById('page');
const text = document.getElementById('data')?.textContent ?? '';
if (root !== null && text !== '') {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- what `ocop form` has put there
  const desk = new Desk(JSON.parse(text) as FormData, openStorage());

  const fail = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    desk.warn(desk.words.page.broken(message));
  };
  window.addEventListener('error', ({ error, message }) => {
    fail(error ?? message);
  });

  window.addEventListener('storage', ({ key }) => {
    desk.heard(key);
  });

  window.addEventListener('beforeunload', (event) => {
    if (desk.unsent) event.preventDefault();
  });

  // The product on the screen stands in the address, so that it is there again after the page was loaded anew.
  const follow = () => {
    const [, place] = /^#p(\d+)$/.exec(location.hash) ?? [];
    const wanted = place === undefined ? null : Number(place) - 1;
    const isThere = wanted === null || desk.data.products[wanted] !== undefined;
    if (desk.who !== null && isThere && wanted !== desk.place) {
      desk.show(wanted);
      window.scrollTo(0, 0);
    }
  };
  window.addEventListener('hashchange', follow);
  follow();

  const speak = () => {
    const { documentElement: whole } = document;
    // Set anew, even to the same, it has everything laid out anew.
    if (whole.lang !== desk.lang) whole.lang = desk.lang;
  };
  desk.watch(speak);
  speak();
  render(<App desk={desk} />, root);

  void isPrivate().then((it) => {
    if (it) desk.setKeeping('private');
  });
}
