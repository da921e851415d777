/** The command that takes what members send back, to be pasted: a name with a blank or a sign of a shell is in quotes. */
export function councilOn(folder: string, regulation: string | null): string {
  if (regulation === null) return `ocop council ${folder}`;
  const name = /[\s&()%!^;']/.test(regulation) ? `"${regulation}"` : regulation;
  return `ocop council ${folder} --regulation ${name}`;
}
