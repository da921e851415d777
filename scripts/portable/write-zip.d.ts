export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array;
