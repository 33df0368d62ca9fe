/** Reminders outside the mini-program: WeChat's one-time subscribe messages. */
import { callWechat } from './cloud'

/** A template of this mini-program's account, and which of its fields takes what. */
interface Template {
  id: string
  title: string
  text: string
  at: string
}
export type TemplateName = 'verdict'

/** WENGANG_REMINDERS = {"verdict":{"id":"<template id>","title":"thing1","text":"thing2","at":"time3"}}; null where it is not set. */
export function reminderTemplate(name: TemplateName): Template | null {
  const written = process.env.WENGANG_REMINDERS
  if (!written) return null
  const templates = JSON.parse(written) as Partial<Record<TemplateName, Template>>
  return templates[name] ?? null
}

export interface Reminder {
  template: Template
  openid: string
  /** Opens here. */
  page: string
  title: string
  text: string
  /** 2022年2月12日 10:00 */
  at: string
}

/**
 * sent; refused: the person has no permit left with WeChat; failed: WeChat said no for another reason and sent nothing;
 * unclear: no answer came, it may have been sent.
 */
export type Sending = 'sent' | 'refused' | 'failed' | 'unclear'

const userRefuses = 43_101

export function sendReminder({ template, openid, page, title, text, at }: Reminder): Promise<Sending> {
  const data = {
    [template.title]: { value: cut(title) },
    [template.text]: { value: cut(text) },
    [template.at]: { value: at },
  }
  const message = { touser: openid, template_id: template.id, page, lang: 'zh_CN', data }
  return callWechat('subscribeMessage.send', message).then(outcomeOf, (): Sending => 'unclear')
}

function outcomeOf(answer: unknown): Sending {
  if (typeof answer !== 'object' || answer === null || !('errcode' in answer)) return 'unclear'
  if (answer.errcode === 0) return 'sent'
  return answer.errcode === userRefuses ? 'refused' : 'failed'
}

/**
 * WeChat takes twenty characters a field: what does not fit ends at its first pause, which is why something turned.
 * Half a sentence of how it stands could promise what the other half takes back.
 */
function cut(text: string): string {
  if (text.length <= 20) return text
  const pause = text.search(/[，。]/)
  return pause > 0 && pause <= 20 ? text.slice(0, pause) : `${text.slice(0, 19)}…`
}
