export function bundle(
  entryPoints: Readonly<Record<string, string>>,
  outdir: string,
  options?: { readonly isWhole?: boolean },
): Promise<{ readonly metafile: { readonly inputs: Readonly<Record<string, unknown>> } }>;
