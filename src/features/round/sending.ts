/** Sending what waits, batch by batch. A lost reply costs nothing: what the server has it answers the same again. */
import { batchSize, nextBatch, type Batch } from '../../../domain/field/batch'
import type { OutboxEvent, OutboxItem } from '../../../domain/field/outbox'
import { asCallError, CallError } from '../../lib/call-error'
import { count, happen, type Desk } from './desk'
import { wipe } from './reading-back'

/** Nothing is wrong with the batch; it goes again when the phone tries next. */
const passing = ['NETWORK', 'BUSY', 'INTERNAL', 'REQUEST_REUSED', 'NOT_FOUND']

/** Sends until nothing waits or something fails. */
export async function sendAll(desk: Desk): Promise<void> {
  desk.publish({ isSending: true, sendError: null })
  // Nothing else is on its way: an item that says so was left out of an answer.
  await desk.inTurn(() => happen(desk, { event: 'connection-lost' }, []))
  let most = batchSize
  for (;;) {
    const batch = await desk.inTurn(() => takeBatch(desk, most))
    if (!batch) break
    const failure = await sendOne(desk, batch)
    // One item that cannot be read must not hold up the others: they go one by one.
    if (failure && isUnreadable(failure) && batch.checks.length > 1) most = 1
    else if (failure) {
      desk.publish({ sendError: failure.message })
      if (!isUnreadable(failure)) break
    }
  }
  desk.publish({ isSending: false })
}

async function takeBatch(desk: Desk, most: number): Promise<Batch | null> {
  const { outbox, held } = desk.state()
  const batch = nextBatch(outbox, { held, most, sentAt: desk.phone.now() })
  if (batch) await happen(desk, { event: 'taken', ids: idsOf(batch) }, [])
  return batch
}

async function sendOne(desk: Desk, batch: Batch): Promise<CallError | null> {
  const { requestId, seasonId, sentAt, checks } = batch
  const { device } = desk.state().counter
  try {
    const input = { seasonId, device, sentAt, checks }
    const reply = await desk.phone.call('field.sync', input, { requestId })
    await desk.inTurn(async () => {
      const { outcomes, serverNow, skewMs } = reply
      await happen(desk, { event: 'answered', outcomes, at: serverNow }, seqsOf(batch))
      count(desk, { skewMs, latestSeenAt: serverNow })
    })
    return isUnanswered(desk, batch) ? busy : null
  } catch (cause) {
    const failure = asCallError(cause)
    await desk.inTurn(() => failed(desk, batch, failure))
    return failure
  }
}

const busy = new CallError({ code: 'BUSY', message: '服务器忙，还有没收下的，请稍后再传' })

function isUnanswered(desk: Desk, batch: Batch): boolean {
  const ids = idsOf(batch)
  return desk.state().outbox.some((item) => ids.includes(item.check.checkId) && isOpen(item))
}

async function failed(desk: Desk, batch: Batch, failure: CallError): Promise<void> {
  // Without any grant the server does not even look: the list must not stay on the phone.
  if (failure.code === 'FORBIDDEN') return wipe(desk)
  await happen(desk, eventOf(batch, failure), seqsOf(batch))
}

function eventOf(batch: Batch, failure: CallError): OutboxEvent {
  const mayWait = passing.includes(failure.code) || (isUnreadable(failure) && batch.checks.length > 1)
  if (mayWait) return { event: 'connection-lost' }
  return { event: 'server-refused', ids: idsOf(batch), message: failure.message }
}

function isUnreadable({ code }: CallError): boolean {
  return code === 'INPUT_INVALID' || code === 'INPUT_TOO_LARGE'
}

function isOpen({ state }: OutboxItem): boolean {
  return state.is === 'waiting' || state.is === 'sending'
}

function idsOf({ checks }: Batch): string[] {
  return checks.map(({ checkId }) => checkId)
}

function seqsOf({ checks }: Batch): number[] {
  return checks.map(({ seq }) => seq)
}
