/** Every word of choosing a region. */
export const regionWords = {
  chosen: (names: string) => `已选：${names}`,
  up: '返回上一级',
  pick: ['先选省份', '再选城市或区县', '再选区县'],
  loading: '正在取地区名单…',
  empty: '这里没有下一级',
}
