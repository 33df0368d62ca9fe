/** Invented names. Whoever has one of them has it by coincidence. */
import type { Dice } from './random'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const firstOf = [...'建国秀志桂春海永玉文晓小德明红金丽兴雪凤立云大思雨子佳俊宏家新成景世光']
const secondOf = [...'兰强英华军芳伟霞平梅勇玲杰燕涛娟辉敏刚萍斌琴亮云峰花林珍波荣鹏香飞莲龙清生凤来顺']

export function personName(dice: Dice): string {
  const given = dice.share() < 0.78 ? dice.pick(firstOf) + dice.pick(secondOf) : dice.pick(secondOf)
  return dice.pick(surnames) + given
}

const brandFirst = [...'瀚铭锐沃恒骏泓昱璟盈晟宸禾朗越衡启澄拓峻臻煜岚泽']
const brandSecond = [...'达通源川帆舟图锦和阳辰诺捷丰维嘉腾岳润宁信科远屹']

/** A name such as 瀚舟精密机械有限公司 after its place; `taken` keeps names apart. */
export function organisationName(
  dice: Dice,
  { place, trade, taken }: { place: string; trade: string; taken: Set<string> },
): string {
  const name = `${place}${dice.pick(brandFirst)}${dice.pick(brandSecond)}${trade}有限公司`
  if (taken.has(name)) return organisationName(dice, { place, trade, taken })
  taken.add(name)
  return name
}
