/** The import law: each folder may import its own files and the folders listed here, nothing else of ours. */
const law = {
  numerics: [],
  scenario: [],
  engine: ['numerics'],
  statistics: ['numerics'],
  model: ['engine', 'scenario', 'statistics', 'numerics'],
  experiment: ['model', 'engine', 'scenario', 'statistics', 'numerics'],
  importing: ['scenario'],
  storage: ['experiment', 'model', 'scenario', 'statistics'],
  report: ['experiment', 'model', 'scenario', 'statistics'],
  cli: ['numerics', 'engine', 'scenario', 'statistics', 'model', 'experiment', 'importing', 'storage', 'report'],
  web: ['numerics', 'engine', 'scenario', 'statistics', 'model', 'experiment', 'importing', 'storage', 'report'],
};

const folders = Object.entries(law).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-what-the-law-allows`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...folders,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-cli-touches-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
