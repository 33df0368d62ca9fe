/** What may leave in a file, by who takes it. What is not listed here cannot be asked for. */
import type { ExportKind, Role } from '../terms'

interface ExportColumn {
  code: string
  label: string
  /** In characters of the digit 0. */
  width: number
  /** Ticked when the list of columns opens. */
  isUsual: boolean
}

/**
 * Never an ID number or a phone. An employer gets what the worker agreed to tell it, their name and whether they stay:
 * never hukou, hardship, wishes or complaints.
 */
const columns = {
  roster: [
    { code: 'number', label: '登记编号', width: 12, isUsual: true },
    { code: 'name', label: '姓名', width: 12, isUsual: true },
    { code: 'region', label: '所在街道社区', width: 30, isUsual: true },
    { code: 'place', label: '楼栋住处', width: 20, isUsual: false },
    { code: 'employer', label: '用人单位', width: 30, isUsual: true },
    { code: 'stay', label: '过年打算', width: 12, isUsual: true },
    { code: 'leavingOn', label: '返乡时间', width: 14, isUsual: true },
    { code: 'returning', label: '节后是否返岗', width: 14, isUsual: true },
    { code: 'returnOn', label: '返岗时间', width: 14, isUsual: false },
    { code: 'hukou', label: '户籍地', width: 24, isUsual: false },
    { code: 'evidence', label: '谁确认的', width: 12, isUsual: false },
    { code: 'checkedOn', label: '最近核对', width: 14, isUsual: false },
  ],
  tasks: [
    { code: 'number', label: '编号', width: 12, isUsual: true },
    { code: 'kind', label: '事项', width: 18, isUsual: true },
    { code: 'region', label: '所在街道社区', width: 30, isUsual: true },
    { code: 'people', label: '涉及人数', width: 10, isUsual: true },
    { code: 'urgency', label: '缓急', width: 10, isUsual: true },
    { code: 'dueOn', label: '最迟', width: 14, isUsual: true },
    { code: 'openedOn', label: '发现日期', width: 14, isUsual: false },
    { code: 'assigned', label: '谁在办', width: 24, isUsual: false },
  ],
  staff: [
    { code: 'name', label: '姓名', width: 12, isUsual: true },
    { code: 'stay', label: '过年打算', width: 12, isUsual: true },
  ],
  placements: [
    { code: 'employer', label: '用人单位', width: 30, isUsual: true },
    { code: 'trade', label: '工种', width: 16, isUsual: true },
    { code: 'people', label: '推荐上岗人数', width: 14, isUsual: true },
    { code: 'placedOn', label: '上岗日期', width: 14, isUsual: true },
  ],
} as const satisfies Record<ExportKind, readonly ExportColumn[]>
export type ExportColumnCode<K extends ExportKind> = (typeof columns)[K][number]['code']
/** What one line says, by column. */
export type ExportLine<K extends ExportKind> = Record<ExportColumnCode<K>, string | number | null>

const takenBy: Readonly<Record<ExportKind, Role>> = {
  roster: 'officer',
  tasks: 'officer',
  staff: 'employer',
  placements: 'agency',
}

/** Who may take a list of this kind out. */
export function exporterOf(kind: ExportKind): Role {
  return takenBy[kind]
}

export function exportColumns(kind: ExportKind): readonly ExportColumn[] {
  return columns[kind]
}

/** The columns asked for, in the order of the table. @returns null when one is not on it, or none is left */
export function chosenColumns(kind: ExportKind, codes: readonly string[]): readonly ExportColumn[] | null {
  const wanted = new Set(codes)
  const chosen = exportColumns(kind).filter(({ code }) => wanted.has(code))
  return chosen.length === wanted.size && chosen.length > 0 ? chosen : null
}
