export function portableFiles(): Promise<Map<string, Buffer>>;
