import nacl from 'tweetnacl'

/** The order of Ed25519's group, lowest byte first. */
const groupOrder = '1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed'

/** Ed25519 in plain JavaScript: WeChat has no WebCrypto. */
export function isSignedBy(given: {
  signed: Uint8Array
  signature: Uint8Array
  publicKey: Uint8Array
}): boolean {
  const { signed, signature, publicKey } = given
  if (signature.length !== 64 || publicKey.length !== 32 || !hasSmallScalar(signature)) return false
  return nacl.sign.detached.verify(signed, signature, publicKey)
}

/** The library would also take the scalar plus the order: a second writing of the same signature. */
function hasSmallScalar(signature: Uint8Array): boolean {
  const scalar = Array.from(signature.subarray(32), (byte) => byte.toString(16).padStart(2, '0'))
  return scalar.reverse().join('') < groupOrder
}
