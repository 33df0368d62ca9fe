/** 就地过年证明的样子：用测试的钥匙签，验证用手机上的那份代码。 */
import { claimBytes, signedText, type PassClaims } from '../../../domain/pass/pass-claims'
import type { CarriedList, JudgeWith } from '../../../domain/pass/judge-pass'
import { publicPassKeys, signPass } from '../../../cloudfunctions/_server/platform/pass-keys'
import { isSignedBy } from '../../../src/lib/pass-signature'
import { testKeys } from '../../support/keys'

process.env.WENGANG_KEYS ??= testKeys

export const at = (text: string) => Date.parse(`2027-02-01T${text}+08:00`)

/** 王秀兰，嵊泗登记，10:00 到 10:14 的码。 */
export const wangXiulan: PassClaims = {
  kind: 'phone',
  keyId: 't2',
  passId: '0123456789abcdef',
  surname: '王',
  numberEnd: '7K',
  countyCode: '330922',
  seasonId: '2027',
  from: at('10:00:00'),
  until: at('10:14:00'),
}

export function codeOf(changes: Partial<PassClaims> = {}): string {
  const bytes = claimBytes({ ...wangXiulan, ...changes })
  return signedText(bytes, signPass(bytes))
}

/** 舟山经办人员手机里的名单，早上七点下载的。 */
export function carried(changes: Partial<CarriedList> = {}): CarriedList {
  const keys = publicPassKeys().map(
    ({ keyId, publicKey }) => [keyId, Buffer.from(publicKey, 'base64')] as const,
  )
  return {
    asOf: new Date(at('07:00:00')).toISOString(),
    cityCode: '330900',
    publicKeys: new Map(keys),
    revoked: new Set(),
    ...changes,
  }
}

export function checking(changes: Partial<JudgeWith> = {}): JudgeWith {
  return { verify: isSignedBy, list: carried(), now: at('10:05:00'), seenAt: () => undefined, ...changes }
}
