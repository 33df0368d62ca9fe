/** Surnames of two characters that are in use; every other Chinese name begins with a surname of one. */
const twoCharacters = new Set(
  (
    '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 轩辕 端木 独孤 南宫 西门 ' +
    '东郭 百里 呼延 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 司寇 亓官 ' +
    '赫连 拓跋 第五 即墨 达奚 褚师 左丘 东门 南门 纳兰 耶律 完颜 万俟 巫马 乐正 公羊 梁丘 段干'
  ).split(' '),
)

/**
 * The least of a name that lets two people tell whether a paper is about the one who shows it: one character, two
 * for 欧阳 and its like. What follows a given name of more than that (`欧阳` alone) is a surname and a given name.
 */
export function surnameOf(name: string): string {
  const letters = Array.from(name.replace(/\s+/g, ''))
  const two = letters.slice(0, 2).join('')
  return letters.length > 2 && twoCharacters.has(two) ? two : (letters[0] ?? '')
}
