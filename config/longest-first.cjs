// Files that take long begin first, so that no worker sits idle beside the last of them. Jest itself goes by
// its memory of earlier runs, and by the size of the files on a clone that has none.
const { default: Sequencer } = require('@jest/test-sequencer')

/** The longest first; what is not named follows in Jest's own order. */
const longest = [
  'tests/e2e/browser/pages-standard',
  'tests/e2e/browser/pages-care',
  'tests/e2e/browser/pages-waiting',
  'tests/e2e/browser/field',
  'tests/e2e/browser/pages-waiting-inside',
  'tests/e2e/start',
  'tests/e2e/weapp/broken-builds',
  'tests/cloudfunctions/trust/nonsense',
  'tests/cloudfunctions/trust/matrix',
  'tests/cloudfunctions/no-scan',
  'tests/cloudfunctions/trust/malformed',
  'tests/cloudfunctions/messages',
  'tests/policies/command',
  'tests/cloudfunctions/timer',
  'tests/local/demo/plans',
  'tests/local/demo/city',
  'tests/cloudfunctions/digests',
  'tests/cloudfunctions/board',
  'tests/local/durability',
]

const rank = ({ path }) => {
  const place = longest.findIndex((name) => path.endsWith(`${name}.test.ts`))
  return place === -1 ? longest.length : place
}

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const usual = await super.sort(tests)
    return [...usual].sort((one, other) => rank(one) - rank(other))
  }
}
