export const vi = {
  completion: {
    description: 'bấm Tab để hoàn thành lệnh, tuỳ chọn: in ra đoạn nạp vào bash, zsh, fish, PowerShell',
    shell: 'cửa sổ dòng lệnh: bash, zsh, fish, powershell',
    value: 'vỏ',
    /** The first line of a script: where its next one goes. */
    head: (shell: string, file: string): string =>
      `ocop: bấm Tab để hoàn thành lệnh, cho ${shell}. Chép dòng dưới vào tệp ${file}:`,
    behindCompinit: '(sau dòng compinit)',
    headOfFish: 'ocop: bấm Tab để hoàn thành lệnh, cho fish. Ghi đoạn này vào nơi fish tìm:',
    /** Above what is offered, where a shell shows that. */
    options: 'tuỳ chọn',
    commands: 'lệnh',
  },
};

export type CompletionWords = typeof vi;
