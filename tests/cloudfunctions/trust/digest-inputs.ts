import type { digestContracts } from '../../../domain/contracts/digest'
import type { InputOf } from '../../../domain/contracts/registry'
import { dailyDigest } from './records'

const seasonId = '2022'

/** What is told of days and weeks, sent on to partners and shown to everyone. */
export const digestInputs: { [N in keyof typeof digestContracts]: InputOf<N> } = {
  'digest.list': { seasonId, kind: 'district' },
  'digest.get': { seasonId },
  'partnership.list': {},
  'partnership.set': { fromCity: '330900', toCity: '340800', isPartner: true },
  'publication.get': { seasonId, fromCity: '370200' },
  'digest.series': { seasonId },
  'digest.amend': {
    digestId: dailyDigest.digest._id,
    figure: '留岗过年',
    was: '161',
    now: '160',
    reason: '一人登记了两次',
  },
  'digest.file': { digestId: dailyDigest.digest._id, format: 'excel' },
  'practice.list': { seasonId },
  'practice.save': {
    seasonId,
    regionCode: '330922100',
    title: '宿舍楼里过大年',
    text: '镇里和单位一起办了团圆饭，留岗的人都来了。',
  },
  'figures.public': { seasonId, regionCode: '330922' },
}
