import { View } from '@tarojs/components'
import { Cell, CellGroup } from '../../components/cell'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { words } from '../../features/exports/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { momentText } from '../../lib/format'
import { usePages } from '../../lib/use-pages'

export default function DeskAccessPage() {
  return <OfficerGate title={words.accessTitle}>{(desk) => <Access desk={desk} />}</OfficerGate>
}

/** Who took which list of people, and what for. */
function Access({ desk: { regionCode, regionName } }: { desk: OfficerDesk }) {
  const pages = usePages('access.list', { regionCode, limit: 20 }, ({ lines }) => lines)
  return (
    <Page title={words.accessTitle}>
      <Paragraph>{regionName}</Paragraph>
      <Paragraph>{words.accessIntro}</Paragraph>
      <Listed pages={pages} empty={<EmptyState title={words.accessNone} />}>
        {(lines) => (
          <CellGroup>
            {lines.map(({ accessId, at, by, region, text, purpose, people }) => (
              <Cell
                key={accessId}
                title={
                  <>
                    <View>{text}</View>
                    <View>{words.accessWhy(purpose)}</View>
                  </>
                }
                note={[by, region?.name, momentText(at)].filter(Boolean).join(' · ')}
                value={people === null ? undefined : words.people(people)}
              />
            ))}
          </CellGroup>
        )}
      </Listed>
    </Page>
  )
}
