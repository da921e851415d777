/** How a file is named within a line; `-` is standard input. */
export const fileName = (file: string): string => (file === '-' ? 'đầu vào chuẩn' : file);

/** The same where a sentence begins. */
export const theFile = (file: string): string => (file === '-' ? 'Đầu vào chuẩn' : `Tệp ${file}`);
