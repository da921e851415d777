import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const NO_CLOCK = 'The engine has no clock: dates come in as values (style.md, 3).';
/** What holds for every file with types, whichever world it runs in. */
const TYPED_RULES = {
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
  'no-duplicate-imports': 'error',
};

const NO_PROCESS = 'Only src/cli/main.ts and its host know the process: take what is needed from the Host.';
const NO_NOW = 'The moment comes from the Host, so that a test can set it.';
const NO_HASTE =
  'What changes a disk goes by the Disk of the Host, which waits for a scanner that is in the way.';
const NO_IO = 'The engine is a pure function of its arguments: no I/O, no environment.';

export default tseslint.config(
  { ignores: ['dist/', 'dist-portable/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['src/page/**'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: TYPED_RULES,
  },
  {
    // The page that scores in a browser: its types are the browser's.
    files: ['src/page/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.page.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: TYPED_RULES,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unsafe-type-assertion': 'error' },
  },
  {
    // What a file says may be a million characters of one kind: no expression may try them over and over. The rules look at
    // any that may do so, and not only at those that they can prove to. For the end of a text there is base/text/ends.ts.
    files: ['src/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // To be merged when these are next rewritten.
    files: ['src/commands/evaluate/screen.ts', 'src/sheets/product-list.ts', 'src/sheets/self-assessment.ts'],
    rules: { 'no-duplicate-imports': 'off' },
  },
  {
    // A command runs in any world that it is given: one process, or one test.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/cli/main.ts', 'src/cli/host.ts', 'src/page/browser.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: NO_PROCESS },
        { name: 'performance', message: NO_NOW },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: '[source.value=/^(node:)?(process|perf_hooks)$/]', message: NO_PROCESS },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NO_NOW },
        { selector: "CallExpression[callee.name='Date']", message: NO_NOW },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: NO_NOW },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    // The last is a part of the build.
    ignores: ['src/base/files/disk.ts', 'src/law/compile-law.ts', 'src/engine/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:fs',
              importNames: [
                ...['openSync', 'renameSync', 'linkSync', 'unlinkSync', 'rmSync', 'rmdirSync', 'mkdirSync'],
                ...['copyFileSync', 'writeFileSync', 'appendFileSync', 'createWriteStream'],
              ],
              message: NO_HASTE,
            },
          ],
        },
      ],
    },
  },
  {
    // The engine could be published on its own tomorrow: data in, data out.
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: NO_IO },
            {
              regex: '^\\.\\./(?!base/(?:coded|local-time)\\.js$)',
              message: 'The engine knows the shapes of a coded problem and of a day, nothing else.',
            },
            { regex: '^[^.]', message: 'The engine has no dependencies.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'fetch',
          'console',
          'setTimeout',
          'setImmediate',
          'performance',
          'globalThis',
          'require',
          'Intl',
        ].map((name) => ({ name, message: NO_IO })),
        { name: 'Date', message: NO_CLOCK },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: NO_IO }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    // Scripts, and no modules: what is in `bin` says so by its own package.json.
    files: ['bin/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        process: 'readonly',
        Buffer: 'readonly',
        require: 'readonly',
        exports: 'writable',
        __dirname: 'readonly',
      },
    },
  },
  prettier,
);
