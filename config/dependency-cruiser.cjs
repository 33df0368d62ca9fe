// Imports go one way (docs/architecture.md). Each rule is broken once on purpose in tests/config/imports.test.ts.
const rolePages = '^src/(pages|jobs|employer|officer|agency|desk|field|pass)/'
const ours = '^(src|cloudfunctions|domain|local|config|tests)/'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'nothing imports itself in a circle',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'domain-stands-alone',
      'domain imports nothing of ours and no library but zod and dayjs',
      { path: '^domain/' },
      { pathNot: '^(domain/|node_modules/(zod|dayjs)/)' },
    ),
    forbid(
      'phone-and-cloud-meet-in-domain',
      'src reaches the backend over the wire, never by import',
      { path: '^src/' },
      { path: '^(cloudfunctions|local|config|tests)/' },
    ),
    forbid(
      'cloud-knows-no-phone',
      'functions import domain and themselves',
      { path: '^cloudfunctions/' },
      { path: '^(src|local|config|tests)/' },
    ),
    forbid(
      'no-policy-data-on-the-phone',
      'verdicts come from the backend',
      { path: '^src/' },
      { path: '^domain/policies/' },
    ),
    forbid(
      'features-know-no-pages',
      'pages -> features -> components, lib',
      { path: '^src/(features|components|lib)/' },
      { path: rolePages },
    ),
    forbid(
      'components-and-lib-know-no-features',
      'pages -> features -> components, lib',
      { path: '^src/(components|lib)/' },
      { path: '^src/features/' },
    ),
    forbid(
      'pages-do-not-share',
      'what two pages need is a feature',
      { path: `${rolePages}([^/]+)/` },
      { path: rolePages, pathNot: '^src/$1/$2/' },
    ),
    forbid(
      'actions-use-repositories',
      'actions -> repositories -> store',
      { path: '^cloudfunctions/_server/(actions|views)/' },
      { path: '^cloudfunctions/_server/(store|platform/cloud)', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'repositories-know-no-actions',
      'actions -> repositories -> store',
      { path: '^cloudfunctions/_server/(repositories|store|platform)/' },
      { path: '^cloudfunctions/_server/(actions|views|dispatch|handlers)' },
    ),
    forbid(
      'store-knows-no-repositories',
      'actions -> repositories -> store',
      { path: '^cloudfunctions/_server/(store|platform)/' },
      { path: '^cloudfunctions/_server/repositories/' },
    ),
    forbid(
      'one-importer-of-the-sdk',
      'only _server/platform imports @cloudbase/node-sdk',
      { path: ours, pathNot: '^(cloudfunctions/_server/platform|tests/local/gateway|local/cli)/' },
      { path: '^node_modules/@cloudbase/' },
    ),
    forbid(
      'local-is-for-this-machine',
      'only tests, commands and npm start import local',
      { path: '^(src|cloudfunctions|domain|config)/' },
      { path: '^local/' },
    ),
    forbid(
      'tests-are-leaves',
      'nothing imports tests',
      { path: ours, pathNot: '^tests/' },
      { path: '^tests/' },
    ),
    forbid(
      'peers-are-for-measuring',
      'rules engines stand beside ours in the bench and nowhere else',
      { path: ours, pathNot: '^local/bench/' },
      { path: '^node_modules/(json-rules-engine|json-logic-engine|@gorules)/' },
    ),
    forbid('nothing-missing', 'every import resolves', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
