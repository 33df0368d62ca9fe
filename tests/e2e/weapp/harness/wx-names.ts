import { readFileSync } from 'node:fs'

const sources = [
  require.resolve('@tarojs/shared/dist/native-apis.js'),
  require.resolve('@tarojs/plugin-platform-weapp/dist/runtime.js'),
]

/** The wx functions Taro knows by name, so that one without a stub is there and fails loudly when called. */
export function knownWxNames(): string[] {
  const lists = sources.flatMap(
    (file) => readFileSync(file, 'utf8').match(/needPromiseApis = new Set\(\[[^\]]*\]/) ?? [],
  )
  return lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? ''))
}
