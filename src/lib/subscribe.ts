import Taro from '@tarojs/taro'

export type ReminderAnswer = 'accepted' | 'refused' | 'unsupported'

const isWeapp = process.env.TARO_ENV === 'weapp'

export const canRemind = isWeapp

/** Asks to be reminded, at most three templates at once. WeChat allows it only directly inside a tap. */
export const askToRemind: (templateIds: string[]) => Promise<ReminderAnswer> = isWeapp
  ? (templateIds) =>
      Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] }).then(
        (answers) => (hasAccepted(answers, templateIds) ? 'accepted' : 'refused'),
        (): ReminderAnswer => 'refused',
      )
  : () => Promise.resolve('unsupported')

function hasAccepted(answers: object, templateIds: string[]): boolean {
  const byTemplate = new Map<string, unknown>(Object.entries(answers))
  return templateIds.some((id) => byTemplate.get(id) === 'accept')
}
