import type { Lane, Step } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { Button } from '../../ui/button.tsx'
import { useInspector } from './context.ts'
import styles from './inspector.module.css'
import { FigureRow, Figures } from './parts.tsx'
import { words } from './words.ts'

/** A lane, and how full it is. */
export function LanePanel({ lane }: { readonly lane: Lane }) {
  const { journey } = useInspector()
  const filled = lane.cells.filter(({ cards }) => cards.length > 0)
  const cards = filled.reduce((sum, cell) => sum + cell.cards.length, 0)
  return (
    <>
      <h2 dir="auto">{lane.title}</h2>
      {lane.subtitle !== '' && <p className={styles.under}>{lane.subtitle}</p>}
      <Figures>
        <FigureRow name={words.cardsHere} value={formatCount(cards)} />
        <FigureRow
          name={words.filledCells}
          value={words.filledOf(filled.length, journey.steps.length)}
        />
      </Figures>
    </>
  )
}

/** Where a lane and a step meet. */
export function CellPanel({ lane, step }: { readonly lane: Lane; readonly step: Step }) {
  const { select } = useInspector()
  const cards = lane.cells.find(({ stepId }) => stepId === step.id)?.cards ?? []
  return (
    <>
      <h2 dir="auto">{step.title}</h2>
      <p className={styles.under}>{words.cellOf(lane.title)}</p>
      <Figures>
        <FigureRow name={words.cardsHere} value={formatCount(cards.length)} />
      </Figures>
      <Button size="small" onClick={() => select({ kind: 'step', id: step.id })}>
        {words.aboutStep}
      </Button>
    </>
  )
}
