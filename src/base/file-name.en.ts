/** How a file is named within a line, with the sheet where it is a workbook; `-` is standard input. */
export const fileName = (file: string, sheet?: string): string =>
  withSheet(file === '-' ? 'standard input' : file, sheet);

/** The same where a sentence begins. */
export const theFile = (file: string, sheet?: string): string =>
  withSheet(file === '-' ? 'Standard input' : `The file ${file}`, sheet);

const withSheet = (name: string, sheet: string | undefined): string =>
  sheet === undefined ? name : `${name}, sheet "${sheet}"`;

/** How a folder is named within a line: the one that the user is in has no name of its own there. */
export const folderName = (folder: string): string => (folder === '.' ? 'this folder' : folder);
