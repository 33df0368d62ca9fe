/**
 * What was noted on the phone and where it is on its way: 待传, 已传, 要你处理. Nothing leaves this list by itself:
 * only the officer removes an item, and not while it is on its way.
 */
import type { Check } from '../contracts/field'

export const attentionReasons = {
  storage: '手机存不下，还没存稳',
  'grant-ended': '授权到期，没有传上去',
  refused: '服务器没有收下',
  cleared: '授权到期，姓名已删除，请重新记',
} as const
export type AttentionReason = keyof typeof attentionReasons

export type ItemState =
  | { is: 'waiting' }
  | { is: 'sending' }
  /** `differs`: another officer said something else of the same person; both stand side by side. */
  | { is: 'sent'; receivedAt: string; differs: boolean }
  | { is: 'attention'; reason: AttentionReason; message: string | null }

export const stateTexts: Record<ItemState['is'], string> = {
  waiting: '待传',
  sending: '正在传',
  sent: '已传',
  attention: '要你处理',
}

export interface OutboxItem {
  check: Check
  seasonId: string
  /** Whom it is about, as the officer reads it: 王秀兰 3号楼305. Deleted with the list. */
  who: string | null
  state: ItemState
  /** false: the phone's storage refused it, it lives in the open page alone. */
  isKept: boolean
}

export type Noted = Pick<OutboxItem, 'check' | 'seasonId' | 'who'>

export type Outbox = readonly OutboxItem[]

/** What the server says of one check, as in the contract of field.sync. */
export interface Outcome {
  checkId: string
  outcome: 'accepted' | 'beside' | 'refused'
  code: string | null
  message: string | null
}

/** Nothing is wrong with such a check: the server had no time for it. It goes again by itself. */
const passing = ['BUSY', 'INTERNAL']

export type OutboxEvent =
  | { event: 'queued'; noted: Noted }
  | { event: 'storage-refused'; id: string }
  | { event: 'stored-after-all'; id: string }
  | { event: 'taken'; ids: readonly string[] }
  | { event: 'answered'; outcomes: readonly Outcome[]; at: string }
  /** The reply may be lost or the request: both are sent again, and the server knows what it has. */
  | { event: 'connection-lost' }
  | { event: 'phone-restarted' }
  | { event: 'server-refused'; ids: readonly string[]; message: string }
  | { event: 'grant-ended' }
  | { event: 'tried-again'; id: string }
  | { event: 'removed'; id: string }

/** The list after an event. What an event does not name stays as it is. */
export function outboxAfter(outbox: Outbox, happened: OutboxEvent): Outbox {
  switch (happened.event) {
    case 'queued':
      return queued(outbox, happened.noted)
    case 'storage-refused':
      return changed(outbox, [happened.id], (item) => waitingAgain({ ...item, isKept: false }))
    case 'stored-after-all':
      return changed(outbox, [happened.id], (item) => waitingAgain({ ...item, isKept: true }))
    case 'taken':
      return changed(outbox, happened.ids, (item) =>
        isSendable(item) ? { ...item, state: { is: 'sending' } } : item,
      )
    case 'answered':
      return happened.outcomes.reduce((list, outcome) => answered(list, outcome, happened.at), outbox)
    case 'connection-lost':
    case 'phone-restarted':
      return outbox.map((item) => (item.state.is === 'sending' ? waitingAgain(item, true) : item))
    case 'server-refused':
      return changed(outbox, happened.ids, (item) => ({
        ...item,
        state: attention('refused', happened.message),
      }))
    case 'grant-ended':
      return outbox.map((item) => (item.state.is === 'sent' ? item : cleared(item)))
    case 'tried-again':
      return changed(outbox, [happened.id], (item) => (mayTryAgain(item) ? waitingAgain(item, true) : item))
    case 'removed':
      return outbox.filter(({ check, state }) => check.checkId !== happened.id || state.is === 'sending')
  }
}

/** Not received by the server as far as this phone knows: what would be lost with the phone. */
export function unsent(outbox: Outbox): OutboxItem[] {
  return outbox.filter(({ state }) => state.is !== 'sent')
}

/** What storage refused is sent all the same while the page is open: that is the best that can be done for it. */
export function isSendable(item: OutboxItem): boolean {
  return item.state.is === 'waiting' || isForStorage(item)
}

/** A person whose name was deleted with the list has nothing left to send. */
export function mayTryAgain({ state }: OutboxItem): boolean {
  return state.is === 'attention' && (state.reason === 'refused' || state.reason === 'grant-ended')
}

export interface OutboxCounts {
  waiting: number
  sent: number
  attention: number
}

export function countsOf(outbox: Outbox): OutboxCounts {
  const counts: OutboxCounts = { waiting: 0, sent: 0, attention: 0 }
  for (const { state } of outbox) counts[state.is === 'sending' ? 'waiting' : state.is] += 1
  return counts
}

function queued(outbox: Outbox, noted: Noted): Outbox {
  if (outbox.some((item) => item.check.checkId === noted.check.checkId)) return outbox
  return [...outbox, { ...noted, state: { is: 'waiting' }, isKept: true }]
}

function answered(outbox: Outbox, { checkId, outcome, code, message }: Outcome, at: string): Outbox {
  return changed(outbox, [checkId], (item) => {
    // A late answer to an earlier sending: what the server has stored stays stored.
    if (item.state.is === 'sent') return item
    if (outcome !== 'refused')
      return { ...item, state: { is: 'sent', receivedAt: at, differs: outcome === 'beside' } }
    if (passing.includes(code ?? '')) return waitingAgain(item, true)
    return { ...item, state: attention('refused', message) }
  })
}

/** Waits for the next batch, or for room in storage. Unless forced, what is on its way or settled stays so. */
function waitingAgain(item: OutboxItem, isForced = false): OutboxItem {
  const isIdle = item.state.is === 'waiting' || isForStorage(item)
  if (!isForced && !isIdle) return item
  return { ...item, state: item.isKept ? { is: 'waiting' } : attention('storage') }
}

/** The grant is over: names and notes go with the list, that something was noted stays. */
function cleared(item: OutboxItem): OutboxItem {
  const { note: _note, needs, added, ...rest } = item.check
  const bare = needs && { needs: needs.map(({ kind }) => ({ kind })) }
  const check = { ...rest, ...bare }
  return { ...item, check, who: null, state: attention(added ? 'cleared' : 'grant-ended') }
}

function attention(reason: AttentionReason, message: string | null = null): ItemState {
  return { is: 'attention', reason, message }
}

function isForStorage({ state }: OutboxItem): boolean {
  return state.is === 'attention' && state.reason === 'storage'
}

function changed(outbox: Outbox, ids: readonly string[], next: (item: OutboxItem) => OutboxItem): Outbox {
  return outbox.map((item) => (ids.includes(item.check.checkId) ? next(item) : item))
}
