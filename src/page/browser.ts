/*
 * The page's world: the one place that knows the clock, the browser's storage, and how files come and go.
 */

/** Texts under keys, that outlive the page. */
export interface Storage {
  readonly get: (key: string) => string | null;
  /** @returns whether it was kept */
  readonly set: (key: string, text: string) => boolean;
  readonly keys: () => readonly string[];
}

export function openStorage(): Storage | null {
  try {
    const store = window.localStorage;
    const probe = 'ocop:probe';
    store.setItem(probe, probe);
    const works = store.getItem(probe) === probe;
    store.removeItem(probe);
    if (!works) return null;
    return {
      get: (key) => store.getItem(key),
      set(key, text) {
        try {
          store.setItem(key, text);
          return store.getItem(key) === text;
        } catch {
          return false; // no room is left, or it was blocked meanwhile
        }
      },
      keys: () => Object.keys(store),
    };
  } catch {
    return null; // blocked by a setting: asking for it throws
  }
}

/**
 * Whether the window is a private one, as far as browsers let it be told: Firefox and Safari refuse their private file
 * system there, Chrome and Edge gave it little room, and do not let it be known any more since 2025. Where nothing tells,
 * it is taken for an ordinary one; that a private one keeps nothing is said in all of them.
 */
export async function isPrivate(): Promise<boolean> {
  // Missing where a page from a folder counts as not secure, whatever the types say.
  const store = navigator.storage as StorageManager | undefined;
  if (store === undefined) return false;
  // What Chrome and its kin say of their memory stands in no standard.
  const { memory } = performance as Performance & { memory?: { readonly jsHeapSizeLimit: number } };
  const isChromium = memory !== undefined;
  try {
    if (!isChromium) {
      await store.getDirectory();
      return false;
    }
    // In a private window they keep things in memory only, and give away a part of it.
    const { quota } = await store.estimate();
    return quota !== undefined && quota > 0 && quota < 2 * memory.jsHeapSizeLimit;
  } catch (error) {
    // Firefox: SecurityError; Safari: UnknownError. Others say NotAllowedError of a page without an origin.
    return !isChromium && error instanceof DOMException && /^(?:Security|Unknown)Error$/.test(error.name);
  }
}

/** The moment it is. */
export const now = (): Date => new Date();

/** What tells this tab from others that have the page open. */
export const TAB = String(crypto.getRandomValues(new Uint32Array(1))[0]);

/** Has the browser save a text as a file. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun with it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/**
 * The file as the phone's own sharing takes it: some browsers share plain texts and no JSON, so that it gets another
 * ending. null where nothing can be shared.
 */
export function shareable(name: string, text: string): File | null {
  const can = (file: File) =>
    typeof navigator.share === 'function' &&
    typeof navigator.canShare === 'function' &&
    navigator.canShare({ files: [file] });
  const files = [
    new File([text], name, { type: 'application/json' }),
    new File([text], `${name}.txt`, { type: 'text/plain' }),
  ];
  return files.find(can) ?? null;
}

/** @returns whether it went out; one who thinks better of it has not sent it */
export async function share(file: File, title: string): Promise<boolean> {
  try {
    await navigator.share({ files: [file], title });
    return true;
  } catch {
    return false;
  }
}
