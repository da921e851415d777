import type { CompletionWords } from './vi.js';

export const en: CompletionWords = {
  completion: {
    description: 'complete commands and options at Tab: prints what bash, zsh, fish or PowerShell load',
    shell: 'the shell: bash, zsh, fish, powershell',
    value: 'shell',
  },
};
