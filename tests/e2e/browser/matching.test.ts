import { anEmployer, anEmployerPerson, caiyuan } from '../../support/builders'
import { merged } from '../../../local/demo/insert'
import { trades } from '../../../domain/terms'
import { proposalWords } from '../../../src/features/proposals/words'
import { supplyWords } from '../../../src/features/supplies/words'
import { words } from '../../../src/features/shortages/words'
import { setStage } from './support/stage'
import { world } from './support/world'

const stage = setStage()
const season = { seasonId: world.seasonId }
/** 东海船舶 has welders to spare; 钱进 acts for it. */
const lender = { openid: 'employer-qianjin', employerId: 'employer-donghai', name: '嵊泗东海船舶有限公司' }

test('周启明报缺工，钱进借出焊工，沈岚一按就有建议，双方同意，人到了，缺口补满', async () => {
  await stage.site().insert(
    merged(
      {
        employers: [
          anEmployer({
            _id: lender.employerId,
            name: lender.name,
            creditCode: '9144030071526726XG',
            ...caiyuan,
          }),
        ],
      },
      anEmployerPerson({ openid: lender.openid, employerId: lender.employerId }),
    ),
  )
  const giver = await stage.visit(lender.openid)
  await giver.goTo('employerSurplus', season)
  await giver.hand.tap('button', supplyWords.add)
  await giver.page.getByLabel(supplyWords.trade).selectOption('welder')
  await giver.hand.type(new RegExp(`^${supplyWords.headcount}`), '8')
  await giver.hand.type(supplyWords.to, '2022-04-30')
  await giver.hand.tap('button', supplyWords.save)
  await giver.hand.sees(supplyWords.people(trades.welder, 8))
  await giver.hand.sees(supplyWords.free(8))

  const receiver = await stage.visit(world.employerPerson)
  await receiver.goTo('employerReport', { employerId: world.employerId, ...season })
  await receiver.hand.tap('radio', trades.welder)
  await receiver.hand.type(new RegExp(`^${words.headcount}`), '8')
  await receiver.hand.tap('button', words.submit)
  await receiver.hand.sees(words.reported)
  await receiver.hand.sees(proposalWords.outlookSum(8, 8))

  const { shortages } = await stage.site().call(world.streetOfficer, 'shortage.queue', season)
  await stage.site().call(world.streetOfficer, 'plan.run', { shortageId: shortages[0]?.shortageId ?? '' })

  await receiver.hand.tap('button', proposalWords.openAll)
  await receiver.hand.sees(proposalWords.giver(lender.name))
  await receiver.hand.tap('button', proposalWords.accept)
  await receiver.hand.type(proposalWords.contactLabel, '周启明 厂门口')
  await receiver.hand.tapInDialog('button', proposalWords.acceptYes)
  await receiver.hand.sees(proposalWords.accepted)
  await receiver.hand.sees(proposalWords.giverSide.waits)

  await giver.goTo('employerProposals', { ...season, direction: 'outgoing' })
  await giver.hand.tap('button', proposalWords.accept)
  await giver.hand.tapInDialog('button', proposalWords.acceptYes)
  await giver.hand.sees(proposalWords.contact('周启明 厂门口'))

  await receiver.goTo('employerProposals', season)
  await receiver.hand.tap('button', proposalWords.arrive)
  await receiver.hand.tapInDialog('button', proposalWords.arriveAll)
  await receiver.hand.sees(proposalWords.arrivedSoFar(8, 8))
  await receiver.goTo('employerHome', season)
  await receiver.hand.sees('现在没有正在办的缺工。')
})
