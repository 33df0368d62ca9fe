import type { Checkup } from '../../../domain/contracts/lab'
import { Button } from '../../components/button'
import { Fold } from '../../components/fold'
import { ErrorState, Loading, Notice, Stale } from '../../components/notice'
import { Page } from '../../components/page'
import { Paragraph, Small } from '../../components/text'
import { View } from '@tarojs/components'
import { CheckupReport } from '../../features/lab/checkup'
import { examplePapers } from '../../features/lab/example'
import { Paper } from '../../features/lab/paper'
import { ConfirmPublishing, Published, PublishForm } from '../../features/lab/publish'
import { PublishedList } from '../../features/lab/published-list'
import { useLab, type Lab } from '../../features/lab/use-lab'
import { usePublishing, type Publishing } from '../../features/lab/use-publishing'
import { words } from '../../features/lab/words'
import { CityGate } from '../../features/region-home/city-gate'
import type { Grant, OfficerDesk } from '../../features/region-home/officer-gate'
import { SeasonPick } from '../../features/seasons/season-pick'
import { replace } from '../../lib/navigate'
import { useCall } from '../../lib/use-call'
import { useReturn } from '../../lib/use-return'

export default function OfficerLabPage() {
  return (
    <CityGate title={words.title} notCity={words.notCity} notCityNote={words.notCityNote}>
      {(desk, grant) => <LabDesk desk={desk} grant={grant} />}
    </CityGate>
  )
}

function LabDesk({ desk, grant }: { desk: OfficerDesk; grant: Grant }) {
  const { season, seasons, params } = desk
  const lab = useLab(season)
  const list = useCall('lab.published', {})
  useReturn(list.reload)
  const publishing = usePublishing(lab, list.reload)
  const { checkup, isFresh, asked } = lab
  const report = asked && checkup.status !== 'loading' ? checkup.data : undefined
  const mayPublish = isFresh && report?.mayPublish === true && !publishing.published
  const check = () => {
    publishing.forget()
    lab.check()
  }
  return (
    <Page
      title={words.title}
      bottom={
        mayPublish ? (
          <Button kind="primary" id="publish" loading={publishing.isRunning} onClick={publishing.ask}>
            {words.publish}
          </Button>
        ) : (
          <Button
            kind="primary"
            id="check"
            loading={asked !== undefined && checkup.status === 'loading'}
            onClick={check}
          >
            {asked ? words.checkAgain : words.check}
          </Button>
        )
      }
    >
      <Small>
        {words.intro}
        {words.introSafe}
      </Small>
      <SeasonPick
        seasons={seasons}
        chosen={season}
        onChange={(seasonId) => replace('officerLab', { ...params, seasonId })}
      />
      {publishing.published ? <Published published={publishing.published} /> : null}
      <Paper lab={lab} file="draft" />
      <Paper lab={lab} file="cases" />
      <Example lab={lab} grant={grant} season={Number(season.festivalOn.slice(0, 4))} />
      {asked ? <Report lab={lab} report={report} isShown={!publishing.published} /> : null}
      {mayPublish ? <Publish publishing={publishing} report={report} /> : null}
      <PublishedList state={list} />
    </Page>
  )
}

function Example({ lab, grant, season }: { lab: Lab; grant: Grant; season: number }) {
  const { draft, cases } = examplePapers(grant.region, season)
  const take = () =>
    lab.papers.update({
      ...{ draft, draftName: words.exampleName, cases, casesName: words.exampleName },
      isTried: false,
    })
  if (lab.papers.value.draft) return null
  return (
    <View className="cells-list">
      <Fold head={words.example}>
        <Paragraph>{words.exampleNote}</Paragraph>
        <Button onClick={take}>{words.useExample}</Button>
        <View className="lab-code">{draft}</View>
      </Fold>
    </View>
  )
}

function Report({ lab, report, isShown }: { lab: Lab; report: Checkup | undefined; isShown: boolean }) {
  const { checkup, isFresh } = lab
  if (!isShown) return null
  if (checkup.status === 'error')
    return checkup.data ? (
      <Stale message={checkup.error.message} onRetry={checkup.reload} />
    ) : (
      <ErrorState message={checkup.error.message} onRetry={checkup.reload} />
    )
  if (!report) return <Loading text={words.checking} />
  return (
    <>
      {isFresh ? null : <Notice tone="warn">{words.changed}</Notice>}
      <CheckupReport checkup={report} />
      {report.mayPublish ? null : <Notice>{words.mayNot}</Notice>}
    </>
  )
}

function Publish({ publishing, report }: { publishing: Publishing; report: Checkup }) {
  return (
    <>
      <PublishForm publishing={publishing} />
      {report.policy ? (
        <ConfirmPublishing publishing={publishing} policy={report.policy} run={report.run} />
      ) : null}
    </>
  )
}
