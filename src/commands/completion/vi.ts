export const vi = {
  completion: {
    description: 'bấm Tab để hoàn thành lệnh, tuỳ chọn: in ra đoạn nạp vào bash, zsh, fish, PowerShell',
    shell: 'cửa sổ dòng lệnh: bash, zsh, fish, powershell',
    value: 'vỏ',
  },
};

export type CompletionWords = typeof vi;
