import { Button } from '../../components/button'
import { CellGroup } from '../../components/cell'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph } from '../../components/text'
import { ImportRow } from '../../features/imports/import-row'
import { words } from '../../features/imports/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { open, replace } from '../../lib/navigate'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'

export default function DeskImportsPage() {
  return <OfficerGate title={words.title}>{(desk) => <Imports desk={desk} />}</OfficerGate>
}

function Imports({ desk: { season, seasons, regionCode, regionName, params } }: { desk: OfficerDesk }) {
  const { seasonId } = season
  const here = { ...params, regionName }
  const pages = usePages('import.list', { seasonId, regionCode, limit: 20 }, ({ imports }) => imports)
  useReturn(pages.reload)
  return (
    <Page
      title={words.title}
      bottom={
        <Button kind="primary" id="add" onClick={() => open('deskImport', here)}>
          {words.add}
        </Button>
      }
    >
      <Paragraph>{words.intro}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('deskImports', { ...here, seasonId: chosen })}
      />
      <Listed pages={pages} empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>}>
        {(imports) => (
          <CellGroup>
            {imports.map((one) => (
              <ImportRow
                key={one.importId}
                one={one}
                onOpen={() => open('deskImport', { ...here, importId: one.importId })}
              />
            ))}
          </CellGroup>
        )}
      </Listed>
    </Page>
  )
}
