import { songPeilan } from '../../../../local/demo/people'
import { words } from '../../../../src/features/digests/words'
import { seriesWords } from '../../../../src/features/digests/series-words'
import { words as exportWords } from '../../../../src/features/exports/words'
import { words as importWords } from '../../../../src/features/imports/words'
import { words as practiceWords } from '../../../../src/features/practices/words'
import { words as publicWords } from '../../../../src/features/public-figures/words'
import { openidOf, type DemoIds } from './demo-ids'
import { listOfficer, listSeason } from './desk-ids'
import type { PageCase } from './page-case'

/** Lists that come in and go out, and all that is written every day and week. */
export function deskDigestPages(ids: DemoIds): PageCase[] {
  return [...importPages(ids), ...exportPages(ids), ...digestPages(), ...practicePages(), ...publicPages()]
}

function importPages({ desk }: DemoIds): PageCase[] {
  const openid = openidOf(listOfficer)
  const season = { seasonId: listSeason }
  const at = (importId: string, more: Record<string, string> = {}) =>
    ({ route: 'deskImport', openid, params: { ...season, importId, ...more } }) as const
  const fresh = { route: 'deskImport', params: season, openid } as const
  return [
    { name: 'desk-imports', route: 'deskImports', params: season, openid, shows: /等待上传/ },
    {
      name: 'desk-imports-empty',
      route: 'deskImports',
      params: season,
      openid: openidOf('严映雪'),
      shows: importWords.none,
    },
    { ...fresh, name: 'desk-import-new', shows: importWords.sourceTitle },
    {
      ...fresh,
      name: 'desk-import-new-refused',
      shows: /处要改/,
      after: async (hand) => {
        await hand.tap('radio', /^单位花名册/)
        await hand.tap('button', importWords.upload)
      },
    },
    { ...at(desk.waitingImport), name: 'desk-import-waiting', shows: importWords.unfinished },
    { ...at(desk.refusedImport), name: 'desk-import-refused', shows: importWords.refused },
    { ...at(desk.scannedImport), name: 'desk-import-scanned', shows: importWords.errorFile },
    {
      ...at(desk.scannedImport),
      name: 'desk-import-accept',
      shows: importWords.acceptYes,
      after: (hand) => hand.tap('button', /^收下能用的/),
    },
    {
      ...at(desk.scannedImport),
      name: 'desk-import-cancel',
      shows: importWords.cancelNote,
      after: (hand) => hand.tap('button', importWords.cancel),
    },
    { ...at(desk.scannedImport, { rows: 'faulty' }), name: 'desk-import-rows', shows: /手机号：/ },
    {
      ...at(desk.scannedImport, { rows: 'elsewhere' }),
      name: 'desk-import-no-rows',
      shows: importWords.noRows,
    },
    { ...at(desk.doneImport), name: 'desk-import-done', shows: importWords.tasks },
    {
      ...at(desk.doneImport, { difference: 'missing-here' }),
      name: 'desk-import-difference',
      shows: '欧阳建国',
    },
    {
      ...at(desk.doneImport, { difference: 'namesake' }),
      name: 'desk-import-no-difference',
      shows: importWords.noLines,
    },
    { ...at('nothing-of-mine'), name: 'desk-import-gone', shows: '没有打开' },
  ]
}

function exportPages({ desk, employerId }: DemoIds): PageCase[] {
  const season = { seasonId: '2022' }
  const openid = openidOf('沈岚')
  const forms = { route: 'deskExports', params: season, openid } as const
  return [
    { ...forms, name: 'desk-exports', shows: exportWords.columns },
    {
      ...forms,
      name: 'desk-exports-refused',
      shows: /处要改/,
      after: (hand) => hand.tap('button', exportWords.make),
    },
    {
      ...forms,
      name: 'desk-exports-ready',
      params: { ...season, exportId: desk.exportId, rows: '1286' },
      shows: exportWords.ready,
    },
    {
      ...forms,
      name: 'desk-exports-gone',
      params: { ...season, exportId: 'nothing-of-mine' },
      shows: exportWords.gone,
    },
    {
      name: 'desk-exports-employer',
      route: 'deskExports',
      params: { ...season, employerId },
      openid: openidOf('周启明'),
      shows: exportWords.columns,
    },
    {
      name: 'desk-exports-not-theirs',
      route: 'deskExports',
      params: { ...season, agencyId: 'agency-nobody' },
      openid: songPeilan,
      shows: '没有打开',
    },
    { name: 'desk-access', route: 'deskAccess', params: season, openid, shows: /给社区分工上门/ },
    {
      name: 'desk-access-empty',
      route: 'deskAccess',
      openid: openidOf('罗怀远'),
      shows: exportWords.accessNone,
    },
  ]
}

function digestPages(): PageCase[] {
  const qingdao = { seasonId: '2021' }
  const openid = openidOf('罗怀远')
  const desk = { route: 'deskDigests', params: qingdao, openid } as const
  const one = { route: 'deskDigest', openid } as const
  const amended = { ...qingdao, kind: 'district', on: '2021-02-19' }
  const quiet = { params: { seasonId: '2027' }, openid: openidOf('孟秋生') } as const
  return [
    { ...desk, name: 'desk-digests', shows: words.series },
    { ...desk, ...quiet, name: 'desk-digests-empty', shows: words.none },
    { ...one, name: 'desk-digest', params: amended, shows: words.amendmentTitle(1) },
    {
      ...one,
      name: 'desk-digest-amend',
      params: amended,
      shows: words.errors.figure,
      after: async (hand) => {
        await hand.tap('button', words.amend)
        await hand.tapInDialog('button', words.amendYes)
      },
    },
    { ...one, name: 'desk-digest-weekly', params: { ...qingdao, kind: 'weekly' }, shows: words.word },
    {
      ...one,
      name: 'desk-digest-bulletin',
      params: { ...qingdao, kind: 'bulletin' },
      openid: openidOf('卫临川'),
      shows: words.word,
    },
    { ...one, ...quiet, name: 'desk-digest-none', shows: words.none },
    { name: 'desk-series', route: 'deskSeries', params: qingdao, openid, shows: seriesWords.byDay },
    { name: 'desk-series-empty', route: 'deskSeries', ...quiet, shows: seriesWords.none },
  ]
}

function practicePages(): PageCase[] {
  const openid = openidOf('罗怀远')
  const list = { route: 'deskPractices', params: { seasonId: '2021' }, openid } as const
  return [
    { ...list, name: 'desk-practices', shows: practiceWords.edit },
    {
      ...list,
      name: 'desk-practices-empty',
      params: { seasonId: '2027' },
      openid: openidOf('孟秋生'),
      shows: practiceWords.none,
    },
    {
      ...list,
      name: 'desk-practice-refused',
      shows: /处要改/,
      after: async (hand) => {
        await hand.tap('button', practiceWords.add)
        await hand.tap('button', practiceWords.save)
      },
    },
  ]
}

function publicPages(): PageCase[] {
  const figures = { route: 'publicFigures' } as const
  return [
    { ...figures, name: 'public-figures-place', shows: publicWords.where },
    {
      ...figures,
      name: 'public-figures',
      params: { seasonId: '2021', regionCode: '370211' },
      shows: publicWords.picture,
    },
    {
      ...figures,
      name: 'public-figures-none',
      params: { seasonId: '2027', regionCode: '110105' },
      shows: publicWords.none,
    },
  ]
}
