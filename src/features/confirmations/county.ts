import type { Region } from '../../../domain/contracts/shapes'
import type { PickedRegion } from '../regions/use-region-path'

/** The county an employer stands in, from the region of its record: 浙江省舟山市嵊泗县菜园镇 is in 嵊泗县. */
export function countyOf({ code, name, fullName }: Region): PickedRegion {
  const isBelow = code.length > 6 && fullName.endsWith(name)
  const whole = isBelow ? fullName.slice(0, -name.length) : fullName
  return { code: code.slice(0, 6), name: whole.replace(/^.*[省市](?=.)/, '') }
}
