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
}
