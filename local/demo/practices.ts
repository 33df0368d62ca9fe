import { keyedHash } from '../../cloudfunctions/_server/platform/keys'
import { savePractice } from '../../cloudfunctions/_server/repositories/practices'
import { widerCodesOf } from '../../cloudfunctions/_server/repositories/region-codes'
import { regionScope } from '../../cloudfunctions/_server/scope'
import { regionName } from '../../domain/regions/regions'
import type { CollectingWriter } from './collecting-writer'

interface Told {
  seasonId: string
  regionCode: string
  on: string
  title: string
  text: string
}

const told: readonly Told[] = [
  {
    seasonId: '2021',
    regionCode: '370211',
    on: '2021-02-04',
    title: '专员带着岗位进园区',
    text: '就业专员每天上午在园区食堂门口摆桌，当场登记缺工、当场约时间上门，工人吃饭时就能问清留岗的事。',
  },
  {
    seasonId: '2021',
    regionCode: '370214',
    on: '2021-02-11',
    title: '除夕夜的视频角',
    text: '街道在三处集体宿舍装好大屏和网络，留岗的人排好时段和老家视频，社区备了热饺子。',
  },
  {
    seasonId: '2021',
    regionCode: '340811',
    on: '2021-02-03',
    title: '一封信一个礼包',
    text: '给每一位登记留下来的人送一封信、一副春联和常用电话卡片，登记和慰问一趟走完。',
  },
  {
    seasonId: '2022',
    regionCode: '330922',
    on: '2022-01-28',
    title: '年夜饭送上码头',
    text: '值守船员上不了岸，乡镇把年夜饭送到码头，顺路核对谁还在船上、节后哪天换班。',
  },
]

/** What officers wrote down for the weekly texts of their city. */
export async function addPractices(db: CollectingWriter): Promise<void> {
  for (const { on, regionCode, ...words } of told) {
    const _id = keyedHash('demo-practice', regionCode, on).slice(0, 22)
    const at = `${on}T08:00:00.000Z`
    await savePractice(db, {
      ...{ _id, ...words, regionCode, ...widerCodesOf(regionScope(regionCode)!) },
      on,
      by: `${regionName(regionCode)}经办人员`,
      grantId: `grant-demo-officer-district-${regionCode}`,
      sortKey: `${at}#${_id}`,
      version: 0,
    })
  }
}
