import { invalidParam } from '../failure'
import type { Action } from './call'

export const transactionActions: Record<string, Action> = {
  'database.startTransaction': (_call, { engine }) => ({ transactionId: engine.transactions.begin() }),
  'database.commitTransaction': (call, { engine }) => {
    engine.transactions.commit(call['transactionId'])
    return {}
  },
  'database.abortTransaction': (call, { engine }) => {
    engine.transactions.abort(call['transactionId'])
    return {}
  },
  'database.addCollection': (call, { engine }) => {
    const name = call['collectionName']
    if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,63}$/.test(name)) {
      throw invalidParam(`not a collection name: ${String(name)}`)
    }
    engine.catalogue.add(name)
    return {}
  },
}
