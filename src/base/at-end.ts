const works = new Set<() => void>();
let registered = false;

/**
 * Does some work when the program ends, however it ends: by itself, by Ctrl+C, or when its window is closed. Only a
 * kill that no program can see leaves it undone.
 *
 * @returns what takes the work back
 */
export function atEnd(work: () => void): () => void {
  works.add(work);
  if (!registered) register();
  return () => void works.delete(work);
}

function register(): void {
  registered = true;
  process.on('exit', () => {
    for (const work of works) work();
  });
  // 128 and the signal's number, as shells have it. Windows knows SIGINT, and SIGHUP where its window is closed.
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.on(signal, () => process.exit(128 + number));
  }
}
