import type { Lang } from '../../base/lang.js';
import { escaped } from './text.js';

interface Head {
  readonly lang: Lang;
  /** What the page may fetch and run, as a Content-Security-Policy says it. */
  readonly policy: string;
  readonly title: string;
  readonly style: string;
}

/** A page's beginning, up to its body: for any width, in light and dark. */
export function documentHead({ lang, policy, title, style }: Head): string {
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>`;
}
