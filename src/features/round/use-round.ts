import { useEffect, useMemo, useSyncExternalStore } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import { skewText } from '../../../domain/field/clock'
import { countsOf, isSendable, type OutboxItem } from '../../../domain/field/outbox'
import { bytesText } from '../../../domain/field/partitions'
import { carriedPeople, peopleOfRound, progressOf } from '../../../domain/field/round-state'
import { presences, stays } from '../../../domain/terms'
import { momentText } from '../../lib/format'
import { call } from '../../lib/call'
import { localIdentity } from '../../lib/local-identity'
import { newRequestId } from '../../lib/request-id'
import { sealedStorage } from '../../lib/sealed-storage'
import { readStored, writeStored } from '../../lib/storage'
import { keysOf, type Counter } from './kept'
import { lostOf } from './lost'
import { roundOf } from './noting'
import { makeRound, type Round } from './round'

const sendEveryMs = 30_000
const rounds = new Map<string, Round>()

/** One round for all pages. */
function currentRound(): Round {
  const owner = localIdentity()?.openid ?? 'me'
  const known = rounds.get(owner)
  if (known) return known
  const keys = keysOf(owner)
  const round = makeRound({
    keys,
    sealed: sealedStorage,
    readCounter: () => readStored<Counter>(keys.counter),
    writeCounter: (counter) => void writeStored(keys.counter, counter),
    now: () => new Date().toISOString(),
    newId: newRequestId,
    call,
    after: (ms, run) => void setTimeout(run, ms),
  })
  rounds.set(owner, round)
  void round.open()
  return round
}

export type UsedRound = ReturnType<typeof useRound>

/** The round as a page shows it, and what can be done with it. */
export function useRound() {
  const round = currentRound()
  const state = useSyncExternalStore(round.subscribe, round.state)
  useSending(round, state.held.length)
  const { head, lines, outbox, counter } = state
  const carried = useMemo(() => (head ? carriedPeople(lines, roundOf(head)) : []), [head, lines])
  const people = useMemo(
    () => (head ? peopleOfRound(carried, outbox, roundOf(head)) : []),
    [head, carried, outbox],
  )
  const last = outbox.find(({ check }) => check.checkId === state.held[state.held.length - 1])
  return {
    ...state,
    people,
    progress: useMemo(() => progressOf(people), [people]),
    counts: useMemo(() => countsOf(outbox), [outbox]),
    sizeText: head ? `${head.lines} 人，${bytesText(head.bytes)}` : '',
    ageText: head ? `${momentText(head.takenAt)} 取的` : '',
    skew: skewText(counter.skewMs),
    lost: lostOf(state),
    /** The last tap that can still be taken back. */
    undoable: last && isSendable(last) ? undoableOf(last) : null,
    take: round.take,
    goOn: round.goOn,
    drop: round.drop,
    check: round.check,
    add: round.add,
    undo: round.undo,
    remove: round.remove,
    tryAgain: round.tryAgain,
    send: round.send,
    dismissLost: round.dismissLost,
  }
}

function undoableOf({ check, who }: OutboxItem) {
  const { presence, stay } = check.says
  const said = [presence && presences[presence], stay && stays[stay]].filter(Boolean).join('，')
  return { checkId: check.checkId, who: who ?? '', text: said === '' ? '已记下' : said }
}

/** Sends when a page comes into view, when nothing can be taken back any more, when the network is back, and now and then. */
function useSending(round: Round, held: number): void {
  const sendIfAny = () => {
    if (countsOf(round.state().outbox).waiting > 0) void round.send()
  }
  useDidShow(() => void round.open().then(round.lookAgain).then(sendIfAny))
  useEffect(() => {
    if (held === 0) sendIfAny()
  }, [round, held])
  useEffect(() => {
    const onNetwork = ({ isConnected }: { isConnected: boolean }) => isConnected && sendIfAny()
    Taro.onNetworkStatusChange(onNetwork)
    const timer = setInterval(sendIfAny, sendEveryMs)
    return () => {
      Taro.offNetworkStatusChange(onNetwork)
      clearInterval(timer)
    }
  }, [round])
}
