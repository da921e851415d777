/*
 * The rule of arrows (docs/phat-trien/nha.md): each folder of src knows those below it, never one above or beside it, and
 * no circle ties files, those of types included. ESLint's own plugins were tried on paper: eslint-plugin-boundaries knows
 * folders and no circles, import/no-cycle passes over types; this one knows both.
 */

/** From the outermost inwards; folders of one row do not know each other. */
const ROWS = [
  ['cli'],
  ['commands', 'page'],
  ['papers', 'plan', 'standing'],
  ['tally', 'council'],
  ['register', 'rating'],
  ['sheets', 'season'],
  ['rows'],
  ['law'],
  ['tables', 'formats', 'engine'],
  ['base'],
];

const folders = (names) => `^src/(?:${names.join('|')})/`;

/** A folder knows none of those above it, nor those beside it. */
const upward = ROWS.flatMap((row, at) =>
  row.map((name) => ({
    name: `${name}-knows-only-what-is-below`,
    severity: 'error',
    from: { path: folders([name]) },
    to: {
      path: folders(
        ROWS.slice(0, at + 1)
          .flat()
          .filter((other) => other !== name),
      ),
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward.filter(({ to }) => !to.path.includes('(?:)')),
    {
      name: 'no-command-knows-another',
      severity: 'error',
      from: { path: '^src/commands/([^/]+)/' },
      to: { path: '^src/commands/', pathNot: ['^src/commands/$1/', '^src/commands/shared/'] },
    },
    {
      name: 'what-commands-share-knows-none-of-them',
      severity: 'error',
      from: { path: '^src/commands/shared/' },
      to: { path: '^src/commands/', pathNot: '^src/commands/shared/' },
    },
    {
      name: 'the-engine-stands-alone',
      severity: 'error',
      comment:
        'It could be published on its own: it knows the shapes of a coded problem and of a day, nothing else.',
      from: { path: '^src/engine/' },
      to: { pathNot: ['^src/engine/', '^src/base/(?:coded|local-time)\\.ts$'] },
    },
    {
      name: 'the-page-runs-in-a-browser',
      severity: 'error',
      comment:
        'It knows the engine, and what of sheets, rows and texts is pure; nothing that Node alone has.',
      from: { path: '^src/page/' },
      to: {
        path: '^src/(?!page/|engine/|sheets/|base/)|^node:',
      },
    },
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'every-folder-has-a-place',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: [...ROWS.flat().map((name) => `^src/${name}/`), '^src/index\\.ts$'] },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
