import { parsePolicy, type Policy, type Reading } from './policy-file'

/**
 * A policy's next version: one reading settled, or open again where `decided` is null. All else stays as it was.
 * @throws PolicyFileError when the reading does not admit the value
 */
export function withReading(given: {
  policy: Policy
  version: number
  reading: string
  decided: Reading['decided'] | null
}): Policy {
  const { policy, version, decided } = given
  const readings = policy.readings?.map((reading) => {
    if (reading.id !== given.reading) return reading
    const { decided: _before, ...open } = reading
    return decided ? { ...open, decided } : open
  })
  return parsePolicy({ ...policy, version, readings })
}
