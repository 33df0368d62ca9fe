import { taskKinds } from '../../../../domain/terms'
import { words as siteWords } from '../../../../src/features/sites/words'
import { words as staffWords } from '../../../../src/features/staff/words'
import { words as taskWords } from '../../../../src/features/tasks/words'
import { openidOf, type DemoIds } from './demo-ids'
import type { Hand } from './hand'
import type { PageCase } from './page-case'

const season = { seasonId: '2022' }
const seasonAhead = { seasonId: '2027' }

/** The work that waits, the tree below a county, and who holds which region. */
export function deskPages(ids: DemoIds): PageCase[] {
  return [...taskPages(ids), ...sitePages(), ...staffPages()]
}

function taskPages({ taskId }: DemoIds): PageCase[] {
  const openid = openidOf('沈岚')
  const tasks = { route: 'deskTasks', params: season, openid } as const
  const task = { route: 'deskTask', params: { ...season, taskId }, openid } as const
  const row = (title: RegExp) => (hand: Hand) => hand.tap('button', title)
  return [
    {
      ...tasks,
      name: 'desk-tasks',
      shows: taskWords.intro,
      after: (hand) => hand.tap('button', taskWords.filters),
    },
    { ...tasks, name: 'desk-tasks-empty', params: seasonAhead, shows: taskWords.empty },
    {
      ...tasks,
      name: 'desk-tasks-filtered',
      params: { ...season, kind: 'overdue', whose: 'mine' },
      shows: taskWords.emptyFiltered,
    },
    {
      ...tasks,
      name: 'desk-tasks-done',
      params: { ...season, status: 'done' },
      shows: taskWords.emptyDone,
    },
    { ...task, name: 'desk-task-conflict', shows: taskWords.skewed },
    {
      ...task,
      name: 'desk-task-pick-refused',
      shows: taskWords.errors.checkId,
      after: async (hand) => {
        await hand.tap('button', taskWords.pick)
        await hand.tapInDialog('button', taskWords.settleYes)
      },
    },
    {
      ...task,
      name: 'desk-task-give',
      shows: taskWords.giveNote,
      after: (hand) => hand.tap('button', taskWords.give),
    },
    { ...task, name: 'desk-task-gone', params: { ...season, taskId: 'nobody' }, shows: /没有找到/ },
    {
      ...tasks,
      name: 'desk-task-contradiction',
      shows: taskWords.sides,
      after: row(new RegExp(`户口.*${taskKinds.contradiction}`)),
    },
    {
      ...tasks,
      name: 'desk-task-other',
      shows: '北京市',
      after: async (hand) => {
        await row(new RegExp(`户口.*${taskKinds.contradiction}`))(hand)
        await hand.tap('button', taskWords.settle)
        await hand.tapInDialog('radio', taskWords.other)
      },
    },
    {
      ...tasks,
      name: 'desk-task-answer-refused',
      shows: taskWords.errors.reply,
      after: async (hand) => {
        await row(new RegExp(taskKinds.recheck))(hand)
        await hand.tap('button', taskWords.answer)
        await hand.tapInDialog('button', taskWords.answerYes)
      },
    },
    {
      ...tasks,
      name: 'desk-task-same',
      shows: taskWords.sameNote,
      after: async (hand) => {
        await row(new RegExp(taskKinds.duplicate))(hand)
        await hand.tap('button', taskWords.sameness)
      },
    },
  ]
}

function sitePages(): PageCase[] {
  const sites = { route: 'deskSites', params: season, openid: openidOf('沈岚') } as const
  const community = { ...sites, params: { ...season, regionCode: '330922100001' } }
  const house = new RegExp('^嵊泗海工宿舍一号楼')
  return [
    { ...sites, name: 'desk-sites', shows: siteWords.below },
    { ...community, name: 'desk-sites-community', shows: /第一网格/ },
    {
      ...community,
      name: 'desk-sites-poster',
      shows: siteWords.savePoster,
      after: async (hand) => {
        await hand.tap('button', house)
        await hand.tap('button', siteWords.poster)
      },
    },
    {
      ...community,
      name: 'desk-sites-add-refused',
      shows: siteWords.nameMissing,
      after: async (hand) => {
        await hand.tap('button', siteWords.addBuilding)
        await hand.tapInDialog('button', siteWords.save)
      },
    },
    {
      ...sites,
      name: 'desk-sites-region-refused',
      openid: openidOf('顾青禾'),
      shows: siteWords.codeMissing,
      after: async (hand) => {
        await hand.tap('button', siteWords.addRegion)
        await hand.tapInDialog('button', siteWords.save)
      },
    },
    {
      ...sites,
      name: 'desk-sites-none',
      params: { ...season, regionCode: '330922100007' },
      shows: siteWords.none,
    },
  ]
}

function staffPages(): PageCase[] {
  const staff = { route: 'deskStaff', params: season, openid: openidOf('顾青禾') } as const
  const menu = (hand: Hand) => hand.tap('button', /^沈岚/)
  return [
    { ...staff, name: 'desk-staff', shows: staffWords.onlyLook },
    { ...staff, name: 'desk-staff-history', params: { ...season, view: 'history' }, shows: /段书瑶/ },
    { ...staff, name: 'desk-staff-menu', shows: staffWords.handOverNote, after: menu },
    {
      ...staff,
      name: 'desk-staff-end-refused',
      shows: staffWords.reasonMissing,
      after: async (hand) => {
        await menu(hand)
        await hand.tapInDialog('button', staffWords.end)
        await hand.tapInDialog('button', staffWords.endYes)
      },
    },
    {
      ...staff,
      name: 'desk-staff-hand-over',
      shows: staffWords.endsNote,
      after: async (hand) => {
        await menu(hand)
        await hand.tapInDialog('button', staffWords.handOver)
        await hand.tapInDialog('button', /^顾青禾/)
      },
    },
  ]
}
