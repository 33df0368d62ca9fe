/** What stands on the boards: public-welfare posts, fairs and live streams, and what the named people applied for. */
import { apply } from '../../cloudfunctions/_server/apply'
import { visitor, type Caller } from '../../cloudfunctions/_server/identity'
import { saveApplication, sealInto } from '../../cloudfunctions/_server/repositories/applications'
import { casesAt, saveFair } from '../../cloudfunctions/_server/repositories/fairs'
import { regionCodesOf } from '../../cloudfunctions/_server/repositories/region-codes'
import { saveWelfarePost } from '../../cloudfunctions/_server/repositories/welfare-posts'
import { jobScope, ownScope } from '../../cloudfunctions/_server/scope'
import type { EmployerDoc } from '../../cloudfunctions/_server/store/documents'
import type { StreetPost } from '../../cloudfunctions/_server/store/matching-documents'
import { tellCase } from '../../cloudfunctions/_server/timer/tell-of-fairs'
import { addDays } from '../../domain/calendar/day'
import type { FairKind, FairStatus, Trade } from '../../domain/terms'
import type { CollectingWriter } from './collecting-writer'
import { chenXiaomei, liuZhiqiang, wangXiulan } from './people'
import { personIdOf } from './person'

/** The real instant all of this is written at; a season with a fixed day puts it on that day. */
const now = new Date('2026-11-16T02:00:00.000Z')

const welfarePosts = [
  welfare('2022', '330922100', {
    by: '菜园镇社区服务中心',
    trade: 'cleaner',
    headcount: 3,
    on: '2022-02-25',
  }),
  welfare('2022', '330922101', { by: '嵊山镇渔港管理站', trade: 'guard', headcount: 1, on: '2022-03-01' }),
  welfare('2021', '370211005', {
    by: '长江路街道便民服务中心',
    trade: 'cleaner',
    headcount: 4,
    on: '2021-03-05',
  }),
  welfare('2021', '370281', { by: '胶州市乡村道路管护站', trade: 'other', headcount: 12, on: '2021-03-10' }),
  welfare('2021', '340802', { by: '迎江区社区消杀队', trade: 'cleaner', headcount: 6, on: '2021-03-01' }),
  welfare('2027', '330922100', {
    by: '菜园镇社区服务中心',
    trade: 'courier',
    headcount: 2,
    on: '2027-02-20',
  }),
]

const fairs = [
  fair('2022', '330922', {
    title: '嵊泗县春风行动专场招聘会',
    at: '2022-02-10T01:00',
    place: '嵊泗县人力资源市场',
    held: [186, 47],
  }),
  fair('2022', '330922100', { title: '菜园镇新春招聘集市', at: '2022-02-16T01:00', place: '菜园镇文化广场' }),
  fair('2022', '330900', {
    title: '舟山直播带岗：船舶和水产专场',
    at: '2022-02-14T11:30',
    place: '舟山就业视频号',
    kind: 'live-stream',
  }),
  fair('2021', '370211', {
    title: '西海岸新区新春首场招聘会',
    at: '2021-02-19T01:00',
    place: '黄岛区人力资源市场',
    held: [612, 143],
  }),
  fair('2021', '370211', {
    title: '黄岛区家电电子产业专场',
    at: '2021-02-24T01:00',
    place: '长江路街道文体中心',
  }),
  fair('2021', '370200', {
    title: '青岛直播带岗：百企万岗',
    at: '2021-02-22T11:00',
    place: '青岛人社视频号',
    kind: 'live-stream',
  }),
  fair('2021', '370281', {
    title: '胶州市乡镇赶集招聘',
    at: '2021-02-21T01:00',
    place: '胶州市铺集镇大集',
    status: 'cancelled',
  }),
  fair('2021', '340800', {
    title: '安庆市就业援助月专场',
    at: '2021-02-23T01:00',
    place: '安庆市人力资源市场',
  }),
  fair('2027', '370200', {
    title: '青岛市2027年春风行动启动专场',
    at: '2027-02-20T01:00',
    place: '青岛市人力资源市场',
  }),
]

/** `huangdaoEmployer` has a shortage of 2021 in work, and a person who acts for it. */
export async function addBoard(
  db: CollectingWriter,
  { huangdaoEmployer }: { huangdaoEmployer: EmployerDoc },
): Promise<void> {
  for (const post of welfarePosts) await saveWelfarePost(db, { before: null, after: post })
  for (const each of fairs) await addFair(db, each)
  await addApplications(db, huangdaoEmployer)
}

/** One that was held showed what had been reported some days before, and its cases know of it. */
async function addFair(db: CollectingWriter, { regionCode, ...fair }: (typeof fairs)[number]): Promise<void> {
  const isHeld = fair.status === 'held'
  const reportedBy = addDays(fair.startsAt.slice(0, 10), isHeld ? -3 : 30)
  const posts = onBoard(db, { seasonId: fair.seasonId, regionCode })
    .filter(({ freshOn }) => freshOn <= reportedBy)
    .slice(0, 30)
  const boardPostIds = posts.map(({ boardPostId }) => boardPostId)
  const told = isHeld ? casesAt({ ...fair, boardPostIds }) : []
  await saveFair(db, { ...fair, boardPostIds, told })
  const at = new Date(Date.parse(fair.startsAt) + 9 * 3_600_000)
  for (const shortageId of told) await tellCase(db, jobScope('demo'), { fair, shortageId, at })
}

async function addApplications(db: CollectingWriter, { _id: employerId }: EmployerDoc): Promise<void> {
  const posts = onBoard(db, { seasonId: '2021', regionCode: '370211' })
  const ofHuangdao = posts.find((post) => post.employerId === employerId)
  const [inShengsi] = onBoard(db, { seasonId: '2022', regionCode: '330922' })
  const forYingjiang = welfarePosts.find(({ countyCode }) => countyCode === '340802')
  if (ofHuangdao)
    await apply(as(db, liuZhiqiang), { ...market(ofHuangdao), name: '刘志强', wantsInterview: true })
  if (inShengsi) {
    const { application } = await apply(as(db, wangXiulan), { ...market(inShengsi), name: '王秀兰' })
    const answerSealed = sealInto(application._id, 'answer', '请 2 月 15 日上午九点到厂门口，带身份证。')
    await saveApplication(db, { ...application, status: 'interview', answerSealed })
  }
  if (forYingjiang)
    await apply(as(db, chenXiaomei), {
      kind: 'welfare',
      boardPostId: forYingjiang._id,
      name: '陈小妹',
      need: { difficulty: 'employment-difficulty', tried: '年前投过四家，都没有回音。' },
    })
}

const market = ({ boardPostId }: StreetPost) => ({ kind: 'market' as const, boardPostId })

function as(db: CollectingWriter, openid: string) {
  const personId = personIdOf(openid)
  const caller: Caller = { ...visitor, openid, personId, linkId: personId, own: ownScope(personId) }
  return { db, caller, now }
}

/** Posts of employers that everyone sees there, in the order of their ids. */
function onBoard(db: CollectingWriter, given: { seasonId: string; regionCode: string }): StreetPost[] {
  const stem = given.regionCode.endsWith('00') ? given.regionCode.slice(0, 4) : given.regionCode
  return (db.written().streetPosts ?? [])
    .filter(({ seasonId, streetCode }) => seasonId === given.seasonId && streetCode.startsWith(stem))
    .flatMap(({ posts }) => posts.filter((post) => post.onBoard && post.kind === 'market'))
}

function welfare(
  seasonId: string,
  regionCode: string,
  given: { by: string; trade: Trade; headcount: number; on: string },
) {
  const createdAt = { '2021': '2021-02-18T02:00:00.000Z', '2022': '2022-02-09T02:00:00.000Z' }[seasonId]
  return {
    _id: `w-demo-${seasonId}-${regionCode}`,
    seasonId,
    employerName: given.by,
    trade: given.trade,
    headcount: given.headcount,
    filled: 0,
    wageFen: 210_000,
    neededBy: given.on,
    freshOn: (createdAt ?? now.toISOString()).slice(0, 10),
    isOpen: true,
    createdAt: createdAt ?? now.toISOString(),
    sortKey: '',
    version: 0,
    ...regionCodesOf(regionCode),
  }
}

function fair(
  seasonId: string,
  regionCode: string,
  given: {
    title: string
    at: string
    place: string
    kind?: FairKind
    status?: FairStatus
    held?: [attended: number, intended: number]
  },
) {
  const { title, at, place: placeText, kind = 'job-fair', held } = given
  return {
    _id: `f-demo-${seasonId}-${regionCode}-${at.slice(5, 10)}`,
    seasonId,
    regionCode,
    kind,
    title,
    startsAt: `${at}:00.000Z`,
    placeText,
    status: given.status ?? (held ? ('held' as const) : ('planned' as const)),
    attended: held?.[0] ?? null,
    intended: held?.[1] ?? null,
    told: [] as string[],
    boardPostIds: [] as string[],
    isTold: true,
    version: 0,
    ...regionCodesOf(regionCode),
  }
}
