import { contracts, type ActionName } from '../../../domain/contracts/registry'
import type { Refused, Stack } from '../../support/stack'
import { callers, type CallerName } from './callers'
import { inputs } from './inputs'
import { everythingStored, startWorld } from './world'

/** What a caller gets: `ok`, `none` (an answer that holds nothing of anyone else), or an error code. */
type Outcome =
  | 'ok'
  | 'none'
  | 'LOGIN_REQUIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'STAY_MISSING'
  | 'INPUT_INVALID'
  | 'IMPORT_CLOSED'
  | 'INVITATION_TOO_HIGH'
  | 'ACTION_UNKNOWN'
type Row = Partial<Record<CallerName, Outcome>> & { default: Outcome }

const anyone: Row = { default: 'ok' }
const identified: Row = { default: 'ok', visitor: 'LOGIN_REQUIRED' }
const officersOnly = (own: Outcome, other: Outcome): Row => ({
  default: 'FORBIDDEN',
  visitor: 'LOGIN_REQUIRED',
  officer: own,
  otherOfficer: other,
  cityOfficer: own,
  otherCityOfficer: other,
})
/** What is settled for a whole city: officers of its parts are refused. */
const cityOfficersOnly = (own: Outcome, other: Outcome): Row => ({
  default: 'FORBIDDEN',
  visitor: 'LOGIN_REQUIRED',
  cityOfficer: own,
  otherCityOfficer: other,
})
const employersOnly = (own: Outcome, other: Outcome): Row => ({
  default: 'FORBIDDEN',
  visitor: 'LOGIN_REQUIRED',
  employer: own,
  otherEmployer: other,
})
const employerOrOfficer: Row = {
  ...employersOnly('ok', 'NOT_FOUND'),
  ...{ officer: 'ok', otherOfficer: 'NOT_FOUND', cityOfficer: 'ok', otherCityOfficer: 'NOT_FOUND' },
}
const agenciesOnly: Row = {
  default: 'FORBIDDEN',
  visitor: 'LOGIN_REQUIRED',
  agency: 'ok',
  otherAgency: 'NOT_FOUND',
}
/** One side of a proposal or a supply: everyone else is told that there is nothing. */
const sideOf = (name: CallerName): Row => ({
  default: 'NOT_FOUND',
  visitor: 'LOGIN_REQUIRED',
  [name]: 'ok',
})
const cityOfficerOnly: Row = { default: 'FORBIDDEN', visitor: 'LOGIN_REQUIRED', cityOfficer: 'ok' }
/** What lies in a county as a whole: its streets' officers do not reach it. */
const aboveStreet = (street: Outcome): Row => ({
  ...officersOnly(street, street),
  cityOfficer: 'ok',
})
/** Someone without a registration of their own: never another person's. */
const ownStay = (missing: Outcome): Row => ({ default: missing, visitor: 'LOGIN_REQUIRED', worker: 'ok' })

/** Every action has its row; a new action without one does not compile. */
const rows: Record<ActionName, Row> = {
  'place.resolve': anyone,
  'season.list': anyone,
  'region.children': anyone,
  'me.get': anyone,
  'entitlement.explore': anyone,
  'employer.suggest': identified,
  'employer.claim': identified,
  'employer.mine': identified,
  'stay.declare': identified,
  'officer.accept': identified,
  'stay.get': ownStay('none'),
  'entitlement.mine': ownStay('STAY_MISSING'),
  'stay.change': ownStay('STAY_MISSING'),
  'stay.answer': ownStay('STAY_MISSING'),
  'stay.withdraw': ownStay('STAY_MISSING'),
  'consent.set': ownStay('STAY_MISSING'),
  'claim.queue': officersOnly('ok', 'none'),
  'claim.decide': officersOnly('ok', 'NOT_FOUND'),
  'shortage.report': employersOnly('ok', 'NOT_FOUND'),
  'shortage.mine': employersOnly('ok', 'NOT_FOUND'),
  'shortage.edit': employersOnly('ok', 'NOT_FOUND'),
  'shortage.fill': employersOnly('ok', 'NOT_FOUND'),
  'shortage.withdraw': employersOnly('ok', 'NOT_FOUND'),
  'shortage.get': employerOrOfficer,
  'shortage.queue': officersOnly('ok', 'none'),
  'shortage.accept': officersOnly('ok', 'NOT_FOUND'),
  'shortage.act': officersOnly('INPUT_INVALID', 'NOT_FOUND'),
  'officer.invite': officersOnly('ok', 'INVITATION_TOO_HIGH'),
  'officer.home': officersOnly('ok', 'none'),
  'roster.list': officersOnly('ok', 'none'),
  'roster.get': officersOnly('ok', 'NOT_FOUND'),
  'roster.confirm': officersOnly('ok', 'NOT_FOUND'),
  'policy.get': anyone,
  'entitlement.ofEmployer': employersOnly('ok', 'NOT_FOUND'),
  'entitlement.ofPerson': officersOnly('ok', 'NOT_FOUND'),
  'entitlement.recheck': ownStay('STAY_MISSING'),
  'fact.say': ownStay('STAY_MISSING'),
  'employer.facts': employersOnly('ok', 'NOT_FOUND'),
  'employer.sayFacts': employersOnly('ok', 'NOT_FOUND'),
  'confirmation.list': employersOnly('ok', 'NOT_FOUND'),
  'confirmation.save': employersOnly('ok', 'NOT_FOUND'),
  'task.queue': officersOnly('ok', 'none'),
  'task.settle': officersOnly('ok', 'NOT_FOUND'),
  'register.list': cityOfficersOnly('ok', 'none'),
  'register.preview': cityOfficersOnly('ok', 'NOT_FOUND'),
  'register.decide': cityOfficersOnly('ok', 'NOT_FOUND'),
  'lab.check': cityOfficersOnly('ok', 'none'),
  'lab.publish': cityOfficersOnly('ok', 'INPUT_INVALID'),
  'lab.published': cityOfficersOnly('ok', 'none'),
  'shortage.giveBack': officersOnly('INPUT_INVALID', 'NOT_FOUND'),
  'shortage.figures': officersOnly('ok', 'none'),
  'surplus.save': employersOnly('ok', 'NOT_FOUND'),
  'wish.save': identified,
  'capacity.save': agenciesOnly,
  'partner.save': cityOfficerOnly,
  'supply.mine': sideOf('employer'),
  'supply.withdraw': sideOf('employer'),
  'supply.list': officersOnly('ok', 'none'),
  'proposal.mine': sideOf('employer'),
  'proposal.answer': sideOf('employer'),
  'proposal.arrive': employersOnly('ok', 'NOT_FOUND'),
  'proposal.ofCase': employerOrOfficer,
  'plan.outlook': employerOrOfficer,
  'plan.preview': cityOfficersOnly('ok', 'none'),
  'plan.run': officersOnly('ok', 'NOT_FOUND'),
  'seeker.shortList': officersOnly('ok', 'NOT_FOUND'),
  'seeker.recommend': officersOnly('ok', 'NOT_FOUND'),
  'lead.offer': agenciesOnly,
  'board.list': anyone,
  'board.get': anyone,
  'board.show': employersOnly('ok', 'NOT_FOUND'),
  'board.renew': employersOnly('ok', 'NOT_FOUND'),
  'application.send': identified,
  'application.mine': identified,
  'application.withdraw': sideOf('worker'),
  'application.list': employersOnly('ok', 'NOT_FOUND'),
  'application.answer': employersOnly('ok', 'NOT_FOUND'),
  'welfare.save': officersOnly('ok', 'FORBIDDEN'),
  'welfare.list': officersOnly('ok', 'none'),
  'welfare.apply': identified,
  'welfare.queue': officersOnly('ok', 'none'),
  'welfare.decide': officersOnly('ok', 'NOT_FOUND'),
  'fair.list': anyone,
  'fair.save': officersOnly('ok', 'FORBIDDEN'),
  'fair.close': officersOnly('ok', 'NOT_FOUND'),
  'agency.register': identified,
  'agency.mine': identified,
  'agency.queue': aboveStreet('none'),
  'agency.decide': aboveStreet('NOT_FOUND'),
  'agency.list': identified,
  'agency.seekers': agenciesOnly,
  'lead.list': agenciesOnly,
  'lead.mine': agenciesOnly,
  'lead.claim': agenciesOnly,
  'lead.drop': agenciesOnly,
  'placement.list': agenciesOnly,
  'ledger.list': officersOnly('ok', 'none'),
  'ledger.get': officersOnly('ok', 'NOT_FOUND'),
  'ledger.save': officersOnly('ok', 'NOT_FOUND'),
  'ledger.note': officersOnly('ok', 'NOT_FOUND'),
  'ledger.problem': officersOnly('ok', 'NOT_FOUND'),
  'ledger.solve': officersOnly('ok', 'NOT_FOUND'),
  'digest.list': officersOnly('ok', 'none'),
  'digest.get': officersOnly('ok', 'none'),
  'partnership.list': cityOfficersOnly('ok', 'ok'),
  'partnership.set': cityOfficerOnly,
  'publication.get': cityOfficersOnly('ok', 'ok'),
  'message.list': ownStay('none'),
  'message.read': identified,
  'message.allow': identified,
  'field.begin': officersOnly('ok', 'FORBIDDEN'),
  'field.page': { ...officersOnly('NOT_FOUND', 'NOT_FOUND'), officer: 'ok' },
  'field.sync': officersOnly('ok', 'none'),
  'help.declare': officersOnly('ok', 'FORBIDDEN'),
  'help.withdraw': officersOnly('ok', 'NOT_FOUND'),
  'pass.codes': ownStay('none'),
  'pass.keys': officersOnly('ok', 'none'),
  'pass.verify': anyone,
  'pass.paper': {
    default: 'NOT_FOUND',
    ...{ visitor: 'LOGIN_REQUIRED', officer: 'ok', cityOfficer: 'ok' },
  },
  'import.template': officersOnly('ok', 'ok'),
  'import.start': officersOnly('ok', 'FORBIDDEN'),
  'import.uploaded': officersOnly('INPUT_INVALID', 'NOT_FOUND'),
  'import.step': officersOnly('ok', 'NOT_FOUND'),
  'import.get': officersOnly('ok', 'NOT_FOUND'),
  'import.list': officersOnly('ok', 'none'),
  'import.rows': officersOnly('ok', 'NOT_FOUND'),
  'import.accept': officersOnly('IMPORT_CLOSED', 'NOT_FOUND'),
  'import.cancel': officersOnly('ok', 'NOT_FOUND'),
  'import.errorFile': officersOnly('NOT_FOUND', 'NOT_FOUND'),
  'import.differences': officersOnly('ok', 'NOT_FOUND'),
  'export.columns': officersOnly('ok', 'ok'),
  'export.make': officersOnly('ok', 'FORBIDDEN'),
  'export.link': {
    ...officersOnly('NOT_FOUND', 'NOT_FOUND'),
    employer: 'NOT_FOUND',
    otherEmployer: 'NOT_FOUND',
    agency: 'NOT_FOUND',
    otherAgency: 'NOT_FOUND',
  },
  'access.list': officersOnly('ok', 'none'),
  'site.list': officersOnly('ok', 'none'),
  'site.save': officersOnly('ok', 'FORBIDDEN'),
  'site.retire': officersOnly('ok', 'NOT_FOUND'),
  'site.addRegion': cityOfficerOnly,
  'site.poster': officersOnly('ok', 'NOT_FOUND'),
  'staff.list': officersOnly('ok', 'none'),
  'staff.handOver': officersOnly('ok', 'NOT_FOUND'),
  'staff.end': officersOnly('ok', 'NOT_FOUND'),
  'staff.history': officersOnly('ok', 'none'),
  'task.get': officersOnly('ok', 'NOT_FOUND'),
  'task.assign': officersOnly('ok', 'NOT_FOUND'),
  'digest.series': officersOnly('ok', 'none'),
  'digest.amend': aboveStreet('NOT_FOUND'),
  'digest.file': aboveStreet('NOT_FOUND'),
  'practice.list': officersOnly('ok', 'none'),
  'practice.save': officersOnly('ok', 'FORBIDDEN'),
  'figures.public': anyone,
}

/** Marks of the first street's people and cases: none may reach a caller who is out of scope. */
const foreign = ['王秀兰', '嵊泗海工', 'shortage-haigong', 'claim-openid-claimant', '合众']

describe('每个功能，每种身份，只碰得到自己的范围', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startWorld()
  })
  afterEach(() => stack.stop())

  test.each(Object.keys(contracts) as ActionName[])('%s', async (action) => {
    const row = rows[action]
    const wrong: string[] = []
    // Those who are refused come first, so that the one who may act finds the record untouched.
    const names = (Object.keys(callers) as CallerName[]).sort(
      (a, b) => Number(expected(row, a) === 'ok') - Number(expected(row, b) === 'ok'),
    )
    let isBefore = true
    const before = everythingStored(stack)
    for (const name of names) {
      const wanted = expected(row, name)
      if (wanted === 'ok' && isBefore) {
        isBefore = false
        expect(everythingStored(stack)).toBe(before)
      }
      if (
        wanted === 'ok' &&
        !isBefore &&
        contracts[action].write &&
        names.filter((each) => expected(row, each) === 'ok')[0] !== name
      )
        continue
      const got = await outcome(stack, action, name)
      if (got !== wanted) wrong.push(`${name}: ${got}, not ${wanted}`)
    }
    expect(wrong).toEqual([])
  })
})

function expected(row: Row, name: CallerName): Outcome {
  return row[name] ?? row.default
}

async function outcome(stack: Stack, action: ActionName, name: CallerName): Promise<string> {
  try {
    const output = JSON.stringify(await stack.call(callers[name], action, inputs[action]))
    const mayBeEmpty = expected(rows[action], name) === 'none'
    if (!mayBeEmpty) return 'ok'
    return foreign.some((mark) => output.includes(mark)) ? 'holds foreign data' : 'none'
  } catch (error) {
    return (error as Refused).code
  }
}
