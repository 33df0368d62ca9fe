/** The smallest stand-in for WeChat's subscribe messages: notes what it was asked to send and says yes. */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Sent {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

export interface WechatStandIn {
  call(api: string, request: unknown): Promise<unknown>
  readonly sent: readonly Sent[]
  /** What the next calls are answered with, instead of a yes. */
  answerNext(errcode: number, times?: number): void
}

/** What WENGANG_REMINDERS holds where there is no account with WeChat. */
export const localReminders = JSON.stringify({
  verdict: { id: 'local-template', title: 'thing1', text: 'thing2', at: 'time3' },
})

/** @param folder keeps a line per message in `reminders.jsonl`, to look at */
export function wechatStandIn(folder?: string): WechatStandIn {
  const sent: Sent[] = []
  const refusals: number[] = []
  return {
    sent,
    answerNext: (errcode, times = 1) => void refusals.push(...Array<number>(times).fill(errcode)),
    call(api, request) {
      if (api !== 'subscribeMessage.send') return Promise.resolve({ errcode: 40066, errmsg: 'invalid api' })
      const refusal = refusals.shift()
      if (refusal !== undefined) return Promise.resolve({ errcode: refusal, errmsg: 'refused' })
      const message = sentOf(request)
      sent.push(message)
      if (folder !== undefined)
        appendFileSync(join(folder, 'reminders.jsonl'), `${JSON.stringify(message)}\n`)
      return Promise.resolve({ errcode: 0, errmsg: 'ok' })
    },
  }
}

function sentOf(request: unknown): Sent {
  const { touser, template_id, page, data } = request as {
    touser: string
    template_id: string
    page: string
    data: Sent['data']
  }
  return { openid: touser, templateId: template_id, page, data }
}
