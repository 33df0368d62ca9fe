import type { OutputOf } from '../../../domain/contracts/registry'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { trades, type Trade } from '../../../domain/terms'
import { BarChart } from '../../components/bar-chart'
import { Cell, CellGroup } from '../../components/cell'
import { DataTable } from '../../components/data-table'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { countText, momentText } from '../../lib/format'
import { usePages } from '../../lib/use-pages'
import { words } from './words'

type Publication = NonNullable<OutputOf<'publication.get'>['publication']>

/** Whose list it is, how old, to whom it went, and how many are sought by trade. */
export function PublicationHead({
  publication: { region, asOf, partners, byTrade },
}: {
  publication: Publication
}) {
  const rows = byTrade.map(({ trade, posts, headcount }) => ({
    label: trades[trade],
    posts,
    value: headcount,
  }))
  return (
    <>
      <Heading level={1}>{words.publicationOf(region.name)}</Heading>
      <Paragraph>{words.asOf(momentText(asOf))}</Paragraph>
      <Small>
        {partners.length === 0
          ? words.noPartners
          : words.toPartners(partners.map(({ name }) => name).join('、'))}
      </Small>
      <Small>{words.noContact}</Small>
      {rows.length > 0 ? (
        <>
          <DataTable
            title={words.byTrade}
            columns={[
              { key: 'label', title: words.trade },
              { key: 'posts', title: words.posts, isNumber: true },
              { key: 'value', title: words.people, isNumber: true },
            ]}
            rows={rows}
          />
          <BarChart rows={rows.slice(0, 8)} />
        </>
      ) : null}
    </>
  )
}

interface PostsProps {
  seasonId: string
  fromCity: string
  trade: Trade | undefined
}

/** The posts of the list, page by page. */
export function PublishedPosts({ seasonId, fromCity, trade }: PostsProps) {
  const pages = usePages(
    'publication.get',
    { seasonId, fromCity, ...(trade && { trade }), limit: 20 },
    ({ publication }) => publication?.posts ?? [],
  )
  return (
    <Listed pages={pages} empty={<EmptyState title={words.publicationNone} />}>
      {(posts) => (
        <CellGroup title={words.postsTitle}>
          {posts.map((post, place) => (
            <Cell
              key={place}
              title={words.wanted(trades[post.trade], post.headcount)}
              note={[
                post.employerName,
                post.region.name,
                words.neededBy(dayOfYearText(post.neededBy)),
                post.wageFen === null ? words.noWage : words.wage(countText(post.wageFen / 100)),
              ].join(' · ')}
            />
          ))}
        </CellGroup>
      )}
    </Listed>
  )
}
