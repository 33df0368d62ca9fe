import { readStored, removeStored, writeStored } from './storage'

const KEY = 'local-identity'

/** Whom the local backend should take us for. Replaces WeChat's login in local builds, absent from all others. */
export interface LocalIdentity {
  openid: string
  name: string
}

export function localIdentity(): LocalIdentity | undefined {
  return __LOCAL__ ? readStored<LocalIdentity>(KEY) : undefined
}

export function chooseLocalIdentity(identity: LocalIdentity | undefined): void {
  if (!__LOCAL__) return
  if (identity) writeStored(KEY, identity)
  else removeStored(KEY)
}
