import { posterKinds, roles } from '../domain/terms'
import { demoPeople } from './demo/people'
import { posterInTerminal, posterLink, type Poster } from './server/posters'

/** Everything a newcomer needs to read: addresses, three codes, who one can be. */
export async function announcement(given: {
  url: string
  data: string
  posters: readonly Poster[]
}): Promise<string> {
  const { url, data, posters } = given
  const pictured = firstOfEachKind(posters)
  const pictures = await Promise.all(pictured.map((poster) => picture(url, poster)))
  const others = posters.filter((poster) => !pictured.includes(poster))
  return [
    '',
    `稳岗通已经开了  Wengang is running at  ${url}`,
    `  海报 posters     ${url}/posters`,
    `  接口 actions     ${url}/actions`,
    `  演示身份 people  ${url}/people`,
    `  数据在 data in   ${data}`,
    '',
    ...pictures,
    '还有这些码 more codes:',
    ...others.map((poster) => `  ${line(url, poster)}`),
    '',
    '演示身份 demo people（网页“设置”里可以切换 switch in 设置）:',
    ...demoPeople.map(
      ({ name, role, region, can, openid }) =>
        `  ${padded(name, 8)}${padded(roles[role], 10)}${padded(region, 34)}${padded(can, 44)}${openid}`,
    ),
    '',
    '按 Ctrl-C 停止 press Ctrl-C to stop',
  ].join('\n')
}

function firstOfEachKind(posters: readonly Poster[]): Poster[] {
  return posters.filter(({ kind }, index) => posters.findIndex((other) => other.kind === kind) === index)
}

async function picture(url: string, poster: Poster): Promise<string> {
  return `${line(url, poster)}\n${await posterInTerminal(url, poster, process.stdout.isTTY)}`
}

function line(url: string, { kind, title, shortCode, token }: Poster): string {
  return `${posterKinds[kind]}  ${title}\n  短码 ${shortCode}  ${posterLink(url, token)}`
}

/** Chinese characters are two columns wide. */
function padded(text: string, columns: number): string {
  const width = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, columns - width))
}
