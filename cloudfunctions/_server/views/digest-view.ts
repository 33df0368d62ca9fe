import type { DigestBrief } from '../../../domain/contracts/digest'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { DigestLine } from '../../../domain/digests/district-digest'
import type { Trade } from '../../../domain/terms'
import type { FullDigest } from '../repositories/digests'
import type { DigestDoc, PartnershipDoc } from '../store/matching-documents'
import { regionView } from './region-view'

type Digest = NonNullable<OutputOf<'digest.get'>['digest']>
type Published = Omit<OutputOf<'publication.get'>, 'season'>
type Partnerships = OutputOf<'partnership.list'>

export function digestBrief({ _id, kind, regionCode, on, madeAt, cases, headcount }: DigestDoc): DigestBrief {
  return { digestId: _id, kind, region: regionView(regionCode), on, madeAt, cases, headcount }
}

export function digestView({ digest, content: { district } }: FullDigest): Digest | null {
  if (!district) return null
  const { fresh, overdue, filled, open } = district
  return {
    ...digestBrief(digest),
    fresh: fresh.map(lineView),
    overdue: overdue.map(lineView),
    filled: filled.map(lineView),
    open,
    stays: null,
    byStreet: [],
    wages: null,
    text: null,
    amendments: [],
  }
}

function lineView({ streetCode, shortageId, number, employerName, tier, headcount, note }: DigestLine) {
  return { shortageId, number, employerName, region: regionView(streetCode), tier, headcount, note }
}

/** One page of the posts; what stands above them is of all. */
export function publicationView(
  { digest, content }: FullDigest,
  { trade, from, limit }: { trade?: Trade; from: number; limit: number },
): Published {
  if (!content.publication) return { publication: null, next: null }
  const { byTrade, posts } = content.publication
  const asked = posts.filter((post) => trade === undefined || post.trade === trade)
  return {
    next: from + limit < asked.length ? String(from + limit) : null,
    publication: {
      ...digestBrief(digest),
      asOf: digest.asOf,
      partners: digest.partners.map(regionView),
      byTrade,
      posts: asked
        .slice(from, from + limit)
        .map(({ streetCode, ...post }) => ({ ...post, region: regionView(streetCode) })),
    },
  }
}

export function partnershipsView(given: {
  outgoing: readonly PartnershipDoc[]
  incoming: readonly PartnershipDoc[]
}): Partnerships {
  return { outgoing: given.outgoing.map(partnershipView), incoming: given.incoming.map(partnershipView) }
}

function partnershipView({ fromCity, toCity, station, since }: PartnershipDoc) {
  return { fromCity: regionView(fromCity), toCity: regionView(toCity), station, since }
}
