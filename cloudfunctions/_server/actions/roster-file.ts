import type { rosterFileContracts } from '../../../domain/contracts/roster-file'
import { coming } from '../coming'
import type { HandlersOf } from '../context'

export const rosterFileHandlers: HandlersOf<keyof typeof rosterFileContracts> = {
  'import.template': coming,
  'import.start': coming,
  'import.uploaded': coming,
  'import.step': coming,
  'import.get': coming,
  'import.list': coming,
  'import.rows': coming,
  'import.accept': coming,
  'import.cancel': coming,
  'import.errorFile': coming,
  'import.differences': coming,
}
