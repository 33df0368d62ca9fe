/** Rounds that go wrong in every way at once: lost requests and replies, late duplicates, functions and phones killed. */
import { entryIdOf } from '../../domain/field/added'
import type { Check } from '../../domain/contracts/field'
import type { InputOf } from '../../domain/contracts/registry'
import { withCheck, type Registers } from '../../domain/field/merge'
import { unsent } from '../../domain/field/outbox'
import type { Note } from '../../src/features/round/noting'
import type { Phone } from '../../src/features/round/phone'
import { noNetwork, roundPhone, type RoundPhone } from './round-phone'

export interface Chaos {
  below: (count: number) => number
  happens: (share: number) => boolean
}

/** Mulberry32: the same seed goes wrong in the same way. */
export function chaosOf(seed: number): Chaos {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { below: (count) => Math.floor(next() * count), happens: (share) => next() < share }
}

export interface Network {
  call: Phone['call']
  /** Requests that were sent twice and arrive the second time now, in any order. */
  deliverLate: () => Promise<void>
  isCalm: boolean
}

type Serve = (name: string, input: unknown, options?: { requestId?: string }) => Promise<unknown>

/** Loses 30 % of the requests and of the replies, repeats some later, and kills the function in the middle of a batch. */
export function shakyNetwork(chaos: Chaos, serve: Serve): Network {
  const late: (() => Promise<unknown>)[] = []
  const network: Network = {
    isCalm: false,
    async deliverLate() {
      while (late.length > 0) await late.splice(chaos.below(late.length), 1)[0]!()
    },
    call: async (name, input, options) => {
      if (network.isCalm) return (await serve(name, input, options)) as never
      for (let turn = chaos.below(6); turn > 0; turn--) await Promise.resolve()
      if (chaos.happens(0.3)) throw noNetwork()
      if (name === 'field.sync') {
        if (chaos.happens(0.2)) late.push(() => serve(name, input))
        if (chaos.happens(0.15)) {
          const { checks, ...rest } = input as InputOf<'field.sync'>
          const most = chaos.below(checks.length)
          if (most > 0) await serve(name, { ...rest, checks: checks.slice(0, most) })
          throw noNetwork()
        }
      }
      const reply = await serve(name, input, options)
      if (chaos.happens(0.3)) throw noNetwork()
      return reply as never
    },
  }
  return network
}

export interface Job {
  /** Stands in the check's note, so that the same intention is found again. */
  mark: string
  entryId: string
  note: Note
}

export interface Officer {
  phone: RoundPhone
  network: Network
  jobs: Job[]
  /** Marks of what the officer saw noted and did not take back. */
  done: Set<string>
}

export function anOfficerOnRound(given: {
  name: string
  chaos: Chaos
  serve: Serve
  clock: string
  jobs: Job[]
}): Officer {
  const { name, chaos, serve, clock, jobs } = given
  const network = shakyNetwork(chaos, serve)
  const phone = roundPhone({ name, call: network.call, clock: () => clock })
  return { phone, network, jobs, done: new Set() }
}

export function checksOn({ phone }: Officer): Check[] {
  return phone
    .round()
    .state()
    .outbox.map(({ check }) => check)
}

/** Before the round goes wrong the list is taken along. */
export async function takeAlong(officer: Officer, slice: InputOf<'field.begin'>): Promise<void> {
  officer.network.isCalm = true
  await officer.phone.restart()
  await officer.phone.round().take(slice)
  officer.network.isCalm = false
}

/** One person after the other, whatever happens meanwhile. */
export async function walk(officer: Officer, chaos: Chaos, look: (officer: Officer) => void): Promise<void> {
  const { phone, network, jobs } = officer
  phone.dies = () => chaos.happens(0.01)
  for (const job of jobs) {
    await note(officer, job, look)
    if (chaos.happens(0.05)) await takeBackAndNoteAgain(officer, job, look)
    if (chaos.happens(0.2)) {
      phone.letTimePass()
      void phone.round().send()
    }
    if (chaos.happens(0.02)) await revive(officer, look)
    if (chaos.happens(0.1)) await network.deliverLate()
  }
}

/** The network is back and nobody drops the phone any more: what waits goes out. */
export async function comeHome(officer: Officer, look: (officer: Officer) => void): Promise<void> {
  const { phone, network } = officer
  phone.dies = () => false
  network.isCalm = true
  await revive(officer, look)
  await phone.round().send()
  await network.deliverLate()
  look(officer)
}

/** Goes on until the officer sees it noted. */
async function note(officer: Officer, job: Job, look: (officer: Officer) => void): Promise<void> {
  const { phone, done } = officer
  const text = { ...job.note, note: job.mark }
  while (!isNoted(officer, job)) {
    const noted = phone.round().check(job.entryId, text)
    if ((await Promise.race([noted, phone.death()])) === 'killed') await revive(officer, look)
  }
  done.add(job.mark)
}

async function takeBackAndNoteAgain(
  officer: Officer,
  job: Job,
  look: (officer: Officer) => void,
): Promise<void> {
  const { phone, done } = officer
  const { checkId } = checksOn(officer).find((check) => check.note === job.mark)!
  done.delete(job.mark)
  if ((await Promise.race([phone.round().undo(checkId), phone.death()])) === 'killed')
    await revive(officer, look)
  await note(officer, job, look)
}

function isNoted(officer: Officer, { mark }: Job): boolean {
  return checksOn(officer).some((check) => check.note === mark)
}

async function revive(officer: Officer, look: (officer: Officer) => void): Promise<void> {
  officer.phone.kill()
  await officer.phone.restart()
  look(officer)
}

/** What officers saw noted is on the phone, and what the phone does not call sent is counted as waiting for them. */
export function seesEverything(received: (checkId: string) => boolean): (officer: Officer) => void {
  return (officer) => {
    const { outbox } = officer.phone.round().state()
    const marks = new Set(outbox.map(({ check }) => check.note))
    for (const mark of officer.done) if (!marks.has(mark)) throw new Error(`${mark} 不见了`)
    const waiting = new Set(unsent(outbox).map(({ check }) => check.checkId))
    for (const { check } of outbox)
      if (!waiting.has(check.checkId) && !received(check.checkId))
        throw new Error(`${check.note} 说已传，服务器没有`)
  }
}

/** What must stand once all checks have come, whatever their order was. */
export function trueRegisters(seasonId: string, checks: readonly Check[]): Map<string, Registers> {
  const registers = new Map<string, Registers>()
  for (const check of checks) {
    const entryId = entryIdOf(seasonId, check)
    registers.set(entryId, withCheck(registers.get(entryId) ?? {}, check))
  }
  return registers
}

/** A word that does not stand was replaced by one whose author had seen it. */
export function overwrittenUnseen(registers: Map<string, Registers>, checks: readonly Check[]): string[] {
  const seen = new Set(checks.flatMap(({ after }) => Object.values(after).flat()))
  const standing = new Set(
    [...registers.values()].flatMap((each) =>
      Object.values(each).flatMap((register) => register.standing.map(({ checkId }) => checkId)),
    ),
  )
  return checks
    .filter(({ says }) => Object.values(says).some((value) => value !== undefined))
    .map(({ checkId }) => checkId)
    .filter((checkId) => !standing.has(checkId) && !seen.has(checkId))
}

/** Two officers who share a part of the building and do not always agree. */
export function jobsOf(chaos: Chaos, entryIds: readonly string[], name: string): Job[] {
  return entryIds.flatMap((entryId, at) => {
    const first = { mark: `${name}第${at}条`, entryId, note: noteBy(chaos) }
    return chaos.happens(0.1) ? [first, { ...first, mark: `${first.mark}改`, note: noteBy(chaos) }] : [first]
  })
}

function noteBy(chaos: Chaos): Note {
  const presence = (['here', 'here', 'here', 'left', 'not-found'] as const)[chaos.below(5)]
  if (chaos.happens(0.1)) return { says: { presence: 'here', stay: 'leaving', leavingOn: '2027-02-03' } }
  if (chaos.happens(0.05)) return { says: { presence }, needs: [{ kind: 'housing' }] }
  return { says: { presence } }
}
