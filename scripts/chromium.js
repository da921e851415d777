/** Debian's Chromium, for the tests and the pictures of the papers. */
export const CHROMIUM = '/usr/bin/chromium';

/** It fetches nothing by itself, and runs in a container as well. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
