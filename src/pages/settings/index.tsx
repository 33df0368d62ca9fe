import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { IdentityPicker } from '../../features/identity/identity-picker'
import { AppearanceSettings } from '../../features/settings/appearance-settings'
import { StoredAboutMe } from '../../features/settings/stored-about-me'
import { settingsWords as words } from '../../features/settings/words'
import { openPrivacyContract } from '../../lib/privacy'

const isWeapp = process.env.TARO_ENV === 'weapp'

export default function SettingsPage() {
  return (
    <Page title={words.title}>
      <AppearanceSettings />
      <Heading level={2}>{words.privacy}</Heading>
      <Paragraph>{words.privacyIntro}</Paragraph>
      <StoredAboutMe />
      {isWeapp ? <Button onClick={() => void openPrivacyContract()}>{words.contract}</Button> : null}
      {__LOCAL__ ? <IdentityPicker /> : null}
    </Page>
  )
}
