import type { FullDigest } from '../../cloudfunctions/_server/repositories/digests'
import { districtDigest } from '../../domain/digests/district-digest'
import { noStays } from '../../domain/digests/stay-standing'
import { caiyuan } from './builders'

/** 嵊泗县's digest of 12 February 2022: 161 people stay, nothing else happened. */
export function aDailyDigest(): FullDigest {
  const [seasonId, regionCode, on] = ['2022', caiyuan.countyCode, '2022-02-12']
  const count = { ...noStays, staying: 161, outside: 161, childrenUntold: 161 }
  const _id = `district:${seasonId}:${regionCode}:${on}`
  const asOf = '2022-02-11T16:00:00.000Z'
  return {
    digest: {
      ...{ _id, kind: 'district', seasonId, regionCode, on, asOf, madeAt: asOf },
      ...{ cases: 0, headcount: 0, partners: [], stays: count },
    },
    content: {
      _id,
      district: districtDigest([], on),
      publication: null,
      stays: { standing: [{ streetCode: caiyuan.streetCode, count }], turned: [] },
      wages: { fresh: 0, settled: 0, open: 0 },
    },
  }
}
