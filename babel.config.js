// Old Android web views run the weapp, so it is compiled down further than the h5 build.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: process.env.TARO_ENV === 'weapp' ? { ios: '13', android: '8' } : undefined,
        useBuiltIns: false,
      },
    ],
  ],
}
