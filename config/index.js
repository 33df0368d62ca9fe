// The Taro build of both targets. Values that differ per build arrive as environment variables set by
// local/cli/build.ts and reach the code only through defineConstants: an unset process.env.X throws in h5.
const path = require('node:path')

const outputRoot = process.env.WENGANG_OUT ?? `dist/${process.env.TARO_ENV}`
// Taro compiles src/ alone; labels and calendars of domain/ are shared with it.
const compile = { include: [path.join(__dirname, '../domain')] }
const isWeapp = process.env.TARO_ENV === 'weapp'
const isLocal = process.env.WENGANG_LOCAL === '1'

module.exports = {
  projectName: 'wengang',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  copy: isWeapp ? { patterns: [{ from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` }] } : undefined,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  jsMinimizer: 'terser',
  // Taro escapes every Chinese character, which doubles the size of all that people read.
  terser: { enable: true, config: { output: { ascii_only: false, comments: false } } },
  cssMinimizer: 'csso',
  plugins: [path.join(__dirname, 'taro-aria/plugin.js')],
  defineConstants: {
    __LOCAL__: JSON.stringify(isLocal),
    __CLOUD_ENV__: JSON.stringify(process.env.WENGANG_CLOUD_ENV ?? ''),
  },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    runtime: { enableInnerHTML: false },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    // webpack's own fallback for a missing globalThis is `new Function`, which WeChat forbids.
    webpackChain(chain) {
      chain.node.set('global', false)
      chain.plugin('definePlugin').tap(([definitions]) => [{ ...definitions, global: 'globalThis' }])
    },
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    useHtmlComponents: true,
    postcss: {
      pxtransform: { enable: false },
      autoprefixer: { enable: true },
      cssModules: { enable: false },
    },
    webpackChain(chain) {
      chain.performance.hints(false)
      // Taro gives every page's chunk its own copy of what pages share; here a page loads just what it uses.
      chain.optimization.splitChunks({
        chunks: 'async',
        minSize: 4000,
        maxAsyncRequests: 8,
        cacheGroups: { default: { minChunks: 2, reuseExistingChunk: true }, defaultVendors: false },
      })
    },
  },
}
