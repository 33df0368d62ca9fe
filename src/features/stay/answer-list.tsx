import type { MyStay } from '../../../domain/contracts/stay'
import { evidences, stays } from '../../../domain/terms'
import { questionsFor } from '../../../domain/stay/questions'
import { Cell, CellGroup } from '../../components/cell'
import { open } from '../../lib/navigate'
import { questionOf } from '../questions/steps'
import { stayWords as words } from './words'

/** Everything that was told, who said it, each line a way to change it. */
export function AnswerList({ mine }: { mine: MyStay }) {
  const { seasonId } = mine.season
  const edit = (key: string) => () => open('questions', { seasonId, key, edit: '1' })
  const told = mine.answered.filter(({ key }) => key !== 'stay')
  const stayFact = mine.answered.find(({ key }) => key === 'stay')
  const untold = questionsFor(mine.stay).filter(
    ({ key, isAside }) => mine.open.includes(key) || (isAside && told.every((fact) => fact.key !== key)),
  )
  return (
    <CellGroup footer={words.answersIntro}>
      <Cell
        title={words.recordedStay}
        note={stayFact ? saidBy(stayFact) : evidences.self}
        value={stays[mine.stay]}
        onClick={() => open('stay', { seasonId })}
      />
      {told.map((fact) => {
        const key = questionOf(fact.key)
        return (
          <Cell
            key={fact.key}
            title={fact.label}
            note={saidBy(fact)}
            value={fact.text}
            {...(key ? { onClick: edit(key) } : {})}
          />
        )
      })}
      {untold.map(({ key, title }) => (
        <Cell key={key} title={title} value={words.notTold} onClick={edit(key)} />
      ))}
    </CellGroup>
  )
}

function saidBy({ evidence, by }: MyStay['answered'][number]): string {
  return by ? `${evidences[evidence]}：${by}` : evidences[evidence]
}
