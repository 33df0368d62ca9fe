import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { open } from '../../lib/navigate'
import { identityWords as words } from './words'

/** WeChat always knows who is here; a browser does only through the local picker. */
export function LoginNeeded() {
  return (
    <Notice tone="warn" title={words.needed}>
      {__LOCAL__ ? words.neededHere : words.neededElsewhere}
      {__LOCAL__ ? <Button onClick={() => open('settings')}>{words.pick}</Button> : null}
    </Notice>
  )
}
