import type { DigestBrief } from '../../../domain/contracts/digest'
import type { OutputOf } from '../../../domain/contracts/registry'
import { addDays } from '../../../domain/calendar/day'
import type { Amendment } from '../../../domain/digests/amendments'
import { laterText, streetRows } from '../../../domain/digests/daily-text'
import { asText } from '../../../domain/digests/document'
import { amountText, dayWords } from '../../../domain/digests/figure-words'
import { knownChildren, knownOutside, totalOf } from '../../../domain/digests/stay-standing'
import { allTurned, type StaysPart } from '../../../domain/digests/stays-of-day'
import { wageText } from '../../../domain/digests/wage-line'
import type { DigestLine } from '../../../domain/digests/district-digest'
import type { Trade } from '../../../domain/terms'
import type { FullDigest } from '../repositories/digests'
import type { SeasonDoc } from '../store/documents'
import type { DigestDoc, PartnershipDoc } from '../store/matching-documents'
import { documentOf, figuresIn } from './digest-document'
import { regionView } from './region-view'

type Series = OutputOf<'digest.series'>
type Digest = NonNullable<OutputOf<'digest.get'>['digest']>
type Published = Omit<OutputOf<'publication.get'>, 'season'>
type Partnerships = OutputOf<'partnership.list'>

export function digestBrief({ _id, kind, regionCode, on, madeAt, cases, headcount }: DigestDoc): DigestBrief {
  return { digestId: _id, kind, region: regionView(regionCode), on, madeAt, cases, headcount }
}

export function digestView(
  found: FullDigest,
  { season, amendments }: { season: SeasonDoc; amendments: readonly Amendment[] },
): Digest | null {
  const { digest, content } = found
  if (content.publication) return null
  const { district, stays = null, wages = null } = content
  const document = district ? null : documentOf(found, { season, amendments: [] })
  const isLater = digest.isLater ?? false
  return {
    ...digestBrief(digest),
    fresh: (district?.fresh ?? []).map(lineView),
    overdue: (district?.overdue ?? []).map(lineView),
    filled: (district?.filled ?? []).map(lineView),
    open: district?.open ?? [],
    stays: stays && staysView(stays),
    byStreet: stays ? streetRows(stays).map(streetView) : [],
    isLater,
    note: isLater && district ? laterText() : null,
    wages: wages && { ...wages, text: wageText(wages, dayWords(addDays(digest.on, -1))) },
    text: document && asText(document),
    figures: figuresIn(found).map(({ label, value, unit }) => ({ label, text: amountText(value, unit) })),
    amendments: [...amendments],
  }
}

function staysView(part: StaysPart): NonNullable<Digest['stays']> {
  const count = totalOf(part.standing)
  const { staying, leaving, undecided, unregistered } = count
  const turned = allTurned([part])
  return {
    staying,
    leaving,
    undecided,
    unregistered,
    outside: knownOutside(count),
    children: knownChildren(count),
    turned: {
      fresh: turned.freshStaying + turned.freshLeaving + turned.freshUndecided,
      toStaying: turned.toStaying,
      toLeaving: turned.toLeaving,
      withdrawn: turned.withdrawn,
    },
    checked: turned.checked,
  }
}

function streetView({ streetCode, ...shown }: ReturnType<typeof streetRows>[number]) {
  return { region: regionView(streetCode), ...shown }
}

/** One line a day, the first day first: how people stood when it ended. */
export function seriesView(heads: readonly DigestDoc[]): Series['days'] {
  return heads
    .flatMap(({ on, stays }) => (stays ? [{ on: addDays(on, -1), stays }] : []))
    .map(({ on, stays }) => {
      const { staying, leaving, undecided, unregistered } = stays
      const [outside, children] = [knownOutside(stays), knownChildren(stays)]
      return { on, staying, leaving, undecided, unregistered, outside, children }
    })
    .reverse()
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
