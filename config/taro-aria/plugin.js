const { components } = require('./attributes')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, require.resolve('./runtime'))
    },
  })

  // Taro's own minifier breaks its templates (it takes <input> for HTML's); between tags nothing is lost.
  ctx.modifyBuildAssets(({ assets }) => {
    for (const name of Object.keys(assets).filter((file) => file.endsWith('.wxml'))) {
      const text = String(assets[name].source()).replace(/>\s+</g, '><').trim()
      assets[name] = { source: () => text, size: () => Buffer.byteLength(text) }
    }
  })
}
