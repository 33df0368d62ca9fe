import { merged } from '../../../local/demo/insert'
import { consentVersion } from '../../../domain/terms'
import { words as caseWords } from '../../../src/features/cases/words'
import { words as digestWords } from '../../../src/features/digests/words'
import { words as figureWords } from '../../../src/features/figures/words'
import { words as ledgerWords } from '../../../src/features/ledger/words'
import { words as planWords } from '../../../src/features/plan/words'
import { words as homeWords } from '../../../src/features/region-home/words'
import { words } from '../../../src/features/shortages/words'
import { aPerson, anOfficer } from '../../support/builders'
import { setStage } from './support/stage'
import { populate, world } from './support/world'

const stage = setStage()
const season = { seasonId: world.seasonId }
/** 方知远 looks after the whole of 舟山. */
const cityOfficer = 'officer-fangzhiyuan'
/** 余航 welds and looks for work. */
const seeker = 'worker-yuhang'

beforeAll(async () => {
  const site = stage.site()
  await populate(site)
  await site.insert(
    merged(
      aPerson(seeker),
      anOfficer({ openid: cityOfficer, level: 'city', regionCode: '330900', name: '方知远' }),
    ),
  )
  await site.call(seeker, 'wish.save', {
    ...season,
    trade: 'welder',
    from: '2022-01-25',
    to: '2022-12-31',
    regionCode: '330922',
    consent: { kind: 'job-matching', version: consentVersion },
  })
}, 60_000)

test('沈岚从队列打开办件，受理，推荐一位焊工，再交回去', async () => {
  const { hand, goTo, reload } = await stage.visit(world.streetOfficer)
  await goTo('officerQueue', season)
  await hand.tap('radio', words.stages.waiting)
  await hand.tap('button', /^嵊泗海工装备有限公司/)
  await hand.tap('button', words.accept)
  await hand.sees(words.accepted)
  await hand.sees(words.serviceStates.ahead)

  await hand.tap('button', caseWords.seekersOf('焊工', 12))
  await hand.sees(caseWords.seekersNote)
  await hand.tap('button', `${caseWords.recommend}：${caseWords.seeker(1)}`)
  await hand.sees(caseWords.asked)
  await hand.tap('button', caseWords.find)
  await hand.sees(caseWords.found(0))

  await hand.tap('button', caseWords.giveBack)
  await hand.tapInDialog('button', caseWords.giveBackYes)
  await hand.sees(caseWords.giveBackMissing)
  await hand.type(caseWords.giveBackReason, '下周休假，请同事接手')
  await hand.tapInDialog('button', caseWords.giveBackYes)
  await hand.sees(caseWords.givenBack)
  await reload()
  await hand.sees(words.nobodyYet)
  await hand.sees(/下周休假，请同事接手/)
})

test('两个人同时受理：后来的人看到已有专员，看到的是最新的办件', async () => {
  const site = stage.site()
  const second = await stage.visit(world.districtOfficer)
  await second.goTo('officerQueue', season)
  await second.hand.tap('button', /^嵊泗海工装备有限公司/)
  await second.hand.sees(words.nobodyYet)
  const { shortages } = await site.call(world.streetOfficer, 'shortage.queue', season)
  const { shortageId = '', version = 1 } = shortages[0] ?? {}
  await site.call(world.streetOfficer, 'shortage.accept', { shortageId, version })
  await second.hand.tap('button', words.accept)
  await second.hand.sees(caseWords.taken)
  await second.hand.sees(/经办人：.*沈岚/)
})

test('从办件到台账：设为重点企业，记一个问题并解决，更新数字', async () => {
  const { hand, goTo, reload } = await stage.visit(world.districtOfficer)
  await goTo('officerQueue', { ...season, stage: 'accepted' })
  await hand.tap('button', /^嵊泗海工装备有限公司/)
  await hand.tap('button', caseWords.ledger)
  await hand.tap('button', ledgerWords.makeKey)
  await hand.sees(ledgerWords.madeKey)

  await hand.tap('button', ledgerWords.addProblem)
  await hand.type(ledgerWords.problem, '新工人宿舍床位还差 60 个')
  await hand.tapInDialog('button', ledgerWords.save)
  await hand.sees(ledgerWords.problemSaved)
  await hand.tap('button', /^写解决办法：新工人宿舍/)
  await hand.type(ledgerWords.solution, '镇里借出一栋宿舍')
  await hand.tapInDialog('button', ledgerWords.save)
  await hand.sees(ledgerWords.solved(1))

  await hand.tap('button', ledgerWords.update)
  await hand.type(new RegExp(`^${ledgerWords.labels.frontline}`), '300')
  await hand.type(new RegExp(`^${ledgerWords.labels.frontlineLost}`), '45')
  await hand.tap('button', ledgerWords.saveFigures)
  await hand.sees(ledgerWords.isProtected)
  await reload()
  await hand.sees(ledgerWords.ruleStanding.true)
  await goTo('officerLedger', season)
  await hand.sees(ledgerWords.isKey)
})

test('方知远看全市的方案：已验证最优，补不上的写明为什么，发出后说几分钟内发出', async () => {
  const { hand, goTo } = await stage.visit(cityOfficer)
  await goTo('officerHome', season)
  await hand.tap('button', new RegExp(`^${homeWords.plan}`))
  await hand.sees(planWords.best)
  await hand.sees(planWords.unmetLine('水产加工工', 30))
  await hand.tap('button', planWords.send)
  await hand.tapInDialog('button', planWords.sendYes)
  await hand.sees(planWords.queued)
})

test('数字先有表再有图，日报没有时说哪里会有', async () => {
  const { hand, goTo } = await stage.visit(world.districtOfficer)
  await goTo('officerFigures', season)
  await hand.sees(figureWords.byTrade)
  await hand.sees('水产加工工')
  await hand.tap('button', figureWords.showDays)
  await hand.sees(figureWords.hideDays)
  await goTo('deskDigest', season)
  await hand.sees(digestWords.none)
})
