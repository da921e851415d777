import { zipSync } from 'fflate';

/** A zip's times are a clock's on the wall: the same hands in every time zone. */
const MTIME = new Date(2026, 0, 1, 12);

/** The same files give the same bytes, whenever and wherever. */
export function zipOf(files) {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MTIME });
}
