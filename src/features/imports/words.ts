import type { DifferenceKind, ImportStatus, RosterSource } from '../../../domain/terms'
import { countText } from '../../lib/format'

const rows = (count: number) => `${countText(count)} 行`

/** Texts of lists that come as Excel files. */
export const words = {
  title: '名单比对',
  oneTitle: '一份名单',
  intro: '上传一份 Excel 名单。先检查，再收下，再和登记比对。',
  none: '还没有名单',
  noneNote: '上传一份，看看还有谁没登记。',
  add: '上传名单',
  brought: (by: string, when: string) => `${by} · ${when}`,

  sourceTitle: '这份名单从哪里来？',
  sourceNotes: {
    data: '上级数据比对出来的人员名单',
    employer: '用人单位交来的员工名单',
    community: '社区、网格自己记的名单',
  } satisfies Record<RosterSource, string>,
  sourceMissing: '请选名单从哪里来',
  templateTitle: '用我们的表格填',
  templateNote: '每一列都是文字，身份证号不会变样。',
  template: '下载空白表格',
  fileTitle: '选要上传的文件',
  fileNote: '只收 .xlsx 文件，最大 20 MB。',
  pick: '选文件',
  pickAgain: '换一个文件',
  picked: (name: string, size: string) => `已选：${name}（${size}）`,
  fileMissing: '请选一个 Excel 文件',
  notExcel: '这不是 .xlsx 文件。请在 Excel 里另存为 .xlsx，再选一次。',
  tooLarge: '文件超过 20 MB。请分成几份上传。',
  upload: '上传并检查',
  uploadNote: '检查时什么都不会存进花名册。',
  forPlace: (season: string, region: string) => `${season} · ${region}`,

  working: {
    scanning: '正在检查名单',
    accepting: '正在收下能用的行',
    comparing: '正在和登记比对',
  },
  progress: (done: number, total: number | null) =>
    total === null ? `已做 ${rows(done)}` : `已做 ${countText(done)} / ${rows(total)}`,
  leave: '可以离开这页，回来接着做。',
  stalled: (reason: string) => `停了一下：${reason}`,
  stalledNote: '过几秒会自己再试，做完的不会丢。',

  unfinished: '这份文件没有传完',
  unfinishedNote: '请取消这一份，再重新上传。',
  refused: '这个文件不能用',
  refusedNote: '改好以后，再上传一次。',
  cancelled: '这一份已经取消',
  cancelledNote: '从文件里读出来的内容都删掉了。',
  again: '重新上传',

  found: (count: number) => `名单一共 ${rows(count)}`,
  counts: { valid: '能用', faulty: '有错', duplicate: '重复', elsewhere: '不在辖区' },
  countNotes: {
    valid: '收下以后和登记比对',
    faulty: '每一行都写明要改什么',
    duplicate: '同一个人写了两次，只收一次',
    elsewhere: '不归这里管，请交给当地',
  },
  rows,
  errorFile: '下载标注错误的表',
  errorFileNote: '原来的表，多一列写明哪里错。',
  accept: (count: number) => `收下能用的 ${rows(count)}`,
  acceptTitle: '收下这些行吗？',
  acceptSteps: [
    '能用的行会存下来，和登记比对。',
    '有错、重复、不在辖区的不收。',
    '登记不会被改动，差别变成待办。',
    '待办分给各街道和社区。',
  ],
  acceptYes: '收下并比对',
  nothingUsable: '没有一行能用',
  nothingUsableNote: '请下载标注错误的表，改好再上传。',
  cancel: '取消这一份',
  cancelTitle: '取消这份名单吗？',
  cancelNote: '从文件里读出来的内容会删掉，不能恢复。',
  cancelYes: '取消并删掉',
  conflict: '刚才有人动过这份名单，下面是最新的。',

  done: '比对好了',
  accepted: (count: number) => `收下了 ${rows(count)}`,
  differences: '和登记有什么不一样',
  noDifference: '名单和登记完全一致。',
  people: (count: number) => `${countText(count)} 人`,
  differenceNotes: {
    'missing-here': '请社区上门请他们登记',
    'missing-there': '可能是新来的，请核对',
    differing: '两边说法不同，请核对',
    namesake: '有同名的人，系统不猜，请人工分',
  } satisfies Record<DifferenceKind, string>,
  tasks: '去看变成的待办',
  tasksNote: '每处差别都分到了街道和社区',

  rowTitle: (row: number) => `第 ${countText(row)} 行`,
  rowIntro: '行号和 Excel 里的一样。',
  noRows: '没有这样的行。',
  problem: (header: string | null, text: string) => (header === null ? text : `${header}：${text}`),
  cell: (header: string, text: string) => `${header} ${text || '空着'}`,

  whichPlace: '看哪个地方',
  allPlaces: '全部地方',
  noLines: '这里没有这样的人。',
  noName: '名单上没写姓名',
  lineOpens: '点名字，看这个人的登记。',
  gone: '没有这份名单',
} as const

export type WorkingStatus = keyof typeof words.working

export function isWorking(status: ImportStatus): status is WorkingStatus {
  return status in words.working
}
