import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState, Loading, Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { CodeForm } from '../../features/place/code-form'
import { destinationOf } from '../../features/place/destination'
import { launchToken } from '../../features/place/launch-token'
import { placeWords as words } from '../../features/place/words'
import { open, replace, usePageParams } from '../../lib/navigate'
import { canScan, scanPoster } from '../../lib/scan'
import { useCall } from '../../lib/use-call'

/** Where every code leads first: finds out what it is and goes on; the short code can be typed here. */
export default function ScanPage() {
  const [token, setToken] = useState(launchToken(usePageParams()))
  const [scanFailed, setScanFailed] = useState(false)
  const place = useCall('place.resolve', token ? { token } : undefined)

  const found = place.status === 'ready' ? place.data : undefined
  useEffect(() => {
    if (found) replace(destinationOf(found.kind), { token: found.token })
  }, [found])

  const scanAgain = async () => {
    const result = await scanPoster()
    setScanFailed(result.status === 'unreadable')
    if (result.status === 'scanned') setToken(result.token)
    if (result.status === 'post') replace('jobsPost', result.params)
    if (result.status === 'pass') replace('passVerify', { code: result.code })
  }

  const tryCode = (code: string) => (code === token ? place.reload() : setToken(code))

  const refusal = refusalOf(place.error)
  if (place.status === 'error' && !refusal)
    return (
      <Page title={words.enterTitle}>
        <ErrorState message={place.error.message} onRetry={place.reload} />
      </Page>
    )
  if (token && place.status !== 'error')
    return (
      <Page title={words.enterTitle}>
        <Loading text={words.resolving} />
      </Page>
    )
  return (
    <Page title={words.enterTitle}>
      {scanFailed ? <Notice tone="warn">{words.scanFailed}</Notice> : null}
      <CodeForm onCode={tryCode} refusal={refusal} startWith={token ?? ''} />
      {canScan ? <Button onClick={() => void scanAgain()}>{words.scanAgain}</Button> : null}
      <Button kind="link" onClick={() => open('help')}>
        {words.help}
      </Button>
    </Page>
  )
}

/** A wrong code is shown at the field; a failing network is not the code's fault. */
function refusalOf(error: { code: string; message: string } | undefined): string | undefined {
  const aboutTheCode = error && ['POSTER_UNKNOWN', 'INPUT_INVALID', 'NOT_FOUND'].includes(error.code)
  return aboutTheCode ? error.message : undefined
}
