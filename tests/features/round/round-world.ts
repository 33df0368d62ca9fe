/** A round of two officers through one building, with a server that is nothing but the merge of what it received. */
import type { CarriedLine, Check } from '../../../domain/contracts/field'
import type { InputOf, OutputOf } from '../../../domain/contracts/registry'
import { skewOf } from '../../../domain/field/clock'
import { conflictsIn, withCheck, type Registers } from '../../../domain/field/merge'
import type { Phone } from '../../../src/features/round/phone'

export const serverNow = '2027-02-01T02:00:00.000Z'
export const seasonId = '2027'

export interface Server {
  lines: CarriedLine[]
  /** By id, in the order received. */
  received: Map<string, Check>
  registers: Map<string, Registers>
  takes: number
  begin: (input: InputOf<'field.begin'>) => OutputOf<'field.begin'>
  page: (input: InputOf<'field.page'>) => OutputOf<'field.page'>
  /** Stops before the given number of checks are written, as a function that is killed. */
  sync: (input: InputOf<'field.sync'>, most?: number) => OutputOf<'field.sync'>
}

export function lineOf(at: number): CarriedLine {
  return {
    entryId: `${seasonId}:p${at}`,
    name: `王${at}`,
    number: `N${at}`,
    stay: at % 3 === 0 ? 'unregistered' : 'staying',
    checked: false,
    leavingOn: null,
    employerName: '嵊泗海工',
    site: { siteId: 'site-one', kind: 'building', name: '一号楼' },
    placeText: `${1 + Math.floor(at / 20)}0${at % 20}室`,
    presence: [],
    stayWords: [],
    leavingWords: [],
    lastCheckedAt: null,
    toVerify: [],
  }
}

const perPage = 70

export function aServer(people: number): Server {
  const server: Server = {
    lines: Array.from({ length: people }, (_, at) => lineOf(at)),
    received: new Map(),
    registers: new Map(),
    takes: 0,
    begin({ unsent = [] }) {
      server.takes += 1
      const seqs = new Set([...server.received.values()].map(({ seq }) => seq))
      return {
        takeId: `take-${server.takes}`,
        season: { seasonId, name: '2027', festivalOn: '2027-02-06', todayOn: '2027-02-01', isDemo: false },
        region: { code: '330922100', name: '菜园镇', fullName: '菜园镇' },
        title: '一号楼',
        grantEndsOn: '2027-12-31',
        arrived: unsent.filter((seq) => seqs.has(seq)),
        earlier: server.takes > 1 ? { takenAt: serverNow, received: server.received.size } : null,
        serverNow,
      }
    },
    page({ cursor }) {
      const from = Number(cursor ?? 0)
      const lines = server.lines.slice(from, from + perPage).map((line) => withWords(server, line))
      const next = from + perPage < server.lines.length ? String(from + perPage) : null
      return { lines, next, serverNow }
    },
    sync({ sentAt, checks }, most = checks.length) {
      const outcomes = checks.slice(0, most).map((check) => receive(server, check))
      if (most < checks.length) throw new Error('killed')
      return { serverNow, skewMs: skewOf(sentAt, serverNow), outcomes }
    },
  }
  return server
}

function receive(server: Server, check: Check): OutputOf<'field.sync'>['outcomes'][number] {
  const { checkId, entryId = '' } = check
  if (!server.received.has(checkId)) {
    server.received.set(checkId, structuredClone(check))
    server.registers.set(entryId, withCheck(server.registers.get(entryId) ?? {}, check))
  }
  const differs = conflictsIn(server.registers.get(entryId) ?? {}).length > 0
  return { checkId, outcome: differs ? 'beside' : 'accepted', code: null, message: null }
}

function withWords(server: Server, line: CarriedLine): CarriedLine {
  const { presence, stay, leavingOn } = server.registers.get(line.entryId) ?? {}
  return {
    ...line,
    presence: presence?.standing ?? [],
    stayWords: stay?.standing ?? [],
    leavingWords: leavingOn?.standing ?? [],
    lastCheckedAt: presence ? serverNow : null,
  }
}

/** The server over a network without faults. */
export function plainCall(server: Server): Phone['call'] {
  return async (name, input) => answer(server, name, input) as never
}

export function answer(server: Server, name: string, input: unknown): unknown {
  if (name === 'field.begin') return server.begin(input as InputOf<'field.begin'>)
  if (name === 'field.page') return server.page(input as InputOf<'field.page'>)
  return server.sync(input as InputOf<'field.sync'>)
}
