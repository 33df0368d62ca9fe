// Two kinds of facts: `unit` (domain, functions, local stack; no build needed) and `journeys`
// (the built h5 in a browser, the compiled weapp in WeChat's own view layer).
const path = require('node:path')

const root = path.join(__dirname, '..')
/** What code looks up all the time. In Jest's sandbox every such look-up is slow unless the name is handed in. */
const builtIns = [
  ...['Array', 'BigInt', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Reflect'],
  ...['Set', 'String', 'Symbol', 'TypeError', 'Uint8Array', 'WeakMap', 'parseInt', 'Buffer', 'process'],
]
const shared = {
  rootDir: root,
  testEnvironment: 'node',
  sandboxInjectedGlobals: builtIns,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
}

module.exports = {
  rootDir: root,
  // Facts are not about time: a slow machine must not fail them.
  testTimeout: 120_000,
  testSequencer: path.join(__dirname, 'longest-first.cjs'),
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
    },
    { ...shared, displayName: 'journeys', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
}
