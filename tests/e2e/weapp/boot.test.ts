import { routes } from '../../../src/routes'
import { compiledFolder } from './compiled'
import { Phone } from './harness/phone'

const nobody = { signedIn: true, seasons: [], stays: [], employers: [], agencies: [], officer: [] }

describe('编译好的小程序', () => {
  test('启动后停在首页，没有一处报错', async () => {
    const phone = await Phone.start(compiledFolder(), { cloud: () => ({ ok: true, output: nobody }) })
    expect(phone.path).toBe(routes.home.path)
    expect(phone.problems).toEqual([])
  })

  test('路由表里的每一页都在包里，没有多余的', async () => {
    const phone = await Phone.start(compiledFolder(), { cloud: () => ({ ok: true, output: nobody }) })
    expect([...phone.allPages].sort()).toEqual(
      Object.values(routes)
        .map((route) => route.path)
        .sort(),
    )
  })

  test('断网时每一页都能打开，一次画面更新不到 64 KB', async () => {
    const offline = () => Promise.reject(new Error('request:fail'))
    const phone = await Phone.start(compiledFolder(), { cloud: offline })
    for (const page of phone.allPages) {
      await phone.open(`/${page}`)
      expect(phone.path).toBe(page)
      expect(phone.largestSetData).toBeLessThan(64 * 1024)
    }
    expect(phone.problems).toEqual([])
  }, 30_000)
})
