import { partnershipIdOf } from '../../cloudfunctions/_server/repositories/partnerships'
import type { CollectingWriter } from './collecting-writer'

/** 安庆 as a city of ours on both sides; 陇南 and 安顺 as places people come from. The stations are invented. */
const partners = [
  { fromCity: '370200', toCity: '340800', station: '青岛驻安庆劳务协作服务工作站', since: '2021-01-08' },
  { fromCity: '370200', toCity: '621200', station: '青岛驻陇南劳务协作服务工作站', since: '2020-11-20' },
  { fromCity: '370200', toCity: '520400', station: '', since: '2020-12-03' },
  { fromCity: '330900', toCity: '340800', station: '', since: '2021-12-20' },
] as const

export async function addPartners(db: CollectingWriter): Promise<void> {
  for (const partner of partners)
    await db.create('partnerships', { _id: partnershipIdOf(partner.fromCity, partner.toCity), ...partner })
}
