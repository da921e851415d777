import type { CompletionWords } from './vi.js';

export const en: CompletionWords = {
  completion: {
    description: 'complete commands and options at Tab: prints what bash, zsh, fish or PowerShell load',
    shell: 'the shell: bash, zsh, fish, powershell',
    value: 'shell',
    head: (shell, file) => `ocop: completion for ${shell}. Put this line into the file ${file}:`,
    behindCompinit: '(behind compinit)',
    headOfFish: 'ocop: completion for fish. Save it where fish looks for it:',
    options: 'options',
    commands: 'commands',
  },
};
