import { merged } from '../../../../local/demo/insert'
import { anOfficer, aRosterEntry } from '../../../support/builders'
import { aSite } from '../../../support/field-builders'
import type { EmptySite } from './site'
import { world } from './world'

/** 丁楠, 菜园镇: goes through the same building. */
export const colleague = 'officer-dingnan'

const surnames = [...'王李张刘陈杨赵黄周吴徐孙']
const givenNames = ['秀兰', '建国']

/** Twenty-four people, each behind a door of their own. */
export const residents = surnames.flatMap((surname) => givenNames.map((given) => surname + given))

/** A building with everybody in it, and a second officer. */
export async function settleDormitory(site: EmptySite): Promise<void> {
  const building = aSite()
  const rosterEntries = residents.map((name, at) =>
    aRosterEntry(`worker-dormitory-${at}`, {
      name,
      siteId: building._id,
      room: `${101 + at} 室`,
      seasonId: world.seasonId,
    }),
  )
  const officer = anOfficer({ openid: colleague, level: 'street', regionCode: world.street, name: '丁楠' })
  await site.insert(merged({ sites: [building], rosterEntries }, officer))
}
