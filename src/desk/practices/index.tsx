import { useState } from 'react'
import { View } from '@tarojs/components'
import { dayText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { Heading, Paragraph, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import { PracticeForm, type Practice } from '../../features/practices/practice-form'
import { words } from '../../features/practices/words'
import { OfficerGate, type OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { replace } from '../../lib/navigate'
import { usePages } from '../../lib/use-pages'

export default function DeskPracticesPage() {
  return <OfficerGate title={words.title}>{(desk) => <Practices desk={desk} />}</OfficerGate>
}

function Practices({ desk }: { desk: OfficerDesk }) {
  const { season, seasons, regionCode, params } = desk
  const { seasonId } = season
  const [editing, setEditing] = useState<Practice | 'new'>()
  const [isSaved, setIsSaved] = useState(false)
  const pages = usePages('practice.list', { seasonId, regionCode, limit: 20 }, ({ practices }) => practices)
  if (editing)
    return (
      <PracticeForm
        seasonId={seasonId}
        regionCode={editing === 'new' ? regionCode : editing.region.code}
        practice={editing === 'new' ? undefined : editing}
        onSaved={() => {
          setEditing(undefined)
          setIsSaved(true)
          pages.reload()
        }}
        onCancel={() => {
          setEditing(undefined)
          pages.reload()
        }}
      />
    )
  return (
    <Page
      title={words.title}
      bottom={
        <Button kind="primary" id="add" onClick={() => setEditing('new')}>
          {words.add}
        </Button>
      }
    >
      <Paragraph>{words.intro}</Paragraph>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(chosen) => replace('deskPractices', { ...params, seasonId: chosen })}
      />
      <Listed pages={pages} empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>}>
        {(practices) =>
          practices.map((practice) => (
            <View className="panel" key={practice.practiceId}>
              <Heading level={2}>{practice.title}</Heading>
              <Paragraph>{practice.text}</Paragraph>
              <Small>{[dayText(practice.on), practice.region.name, practice.by].join(' · ')}</Small>
              <Button label={words.editLabel(practice.title)} onClick={() => setEditing(practice)}>
                {words.edit}
              </Button>
            </View>
          ))
        }
      </Listed>
      {isSaved ? <Toast message={words.saved} onDone={() => setIsSaved(false)} /> : null}
    </Page>
  )
}
