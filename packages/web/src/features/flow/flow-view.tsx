import { Waypoints } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Empty, SelectInput } from '../../ui/panel.tsx'
import { markDone } from '../journeys/checklist.ts'
import { useOpenJourney } from '../../editing/live.tsx'
import styles from './flow.module.css'
import { FlowPicture } from './flow-picture.tsx'
import { FlowTable } from './flow-table.tsx'
import { visibleEdges } from './graph.ts'
import { words } from './words.ts'

const levels = [0, 0.02, 0.05, 0.1, 0.2] as const

/** The same journey as a graph: shares on the ways, loops and exits; or as a table. */
export function FlowView() {
  const journey = useOpenJourney()
  const [least, setLeast] = useState(0.05)
  // A narrow screen reads the table better than a picture it sees a corner of.
  const [isTable, setTable] = useState(() => matchMedia('(width < 720px)').matches)
  useEffect(() => markDone('flow'), [])
  if (journey === undefined) return null
  if (journey.edges.length === 0) {
    return (
      <Empty icon={Waypoints} title={words.none}>
        <p>{words.noneText}</p>
      </Empty>
    )
  }
  const edges = visibleEdges(journey.edges, least)
  const hidden = journey.edges.length - edges.length
  return (
    <>
      <div className={styles.tools}>
        <ul className={styles.legend}>
          {(['next', 'skip', 'loop', 'exit'] as const).map((kind) => (
            <li key={kind} data-kind={kind}>
              <i /> {words.legend[kind]}
            </li>
          ))}
        </ul>
        <span className={styles.grow} />
        {hidden > 0 && <span className={styles.note}>{words.hidden(hidden)}</span>}
        <label className={styles.level}>
          <span>{words.detail}</span>
          <SelectInput value={least} onChange={(event) => setLeast(Number(event.target.value))}>
            {levels.map((level) => (
              <option key={level} value={level}>
                {level === 0 ? words.everyone : words.from(`${level * 100} %`)}
              </option>
            ))}
          </SelectInput>
        </label>
        <Button size="small" onClick={() => setTable(!isTable)}>
          {isTable ? words.picture : words.table}
        </Button>
      </div>
      {isTable ? (
        <FlowTable journey={journey} edges={edges} />
      ) : (
        <FlowPicture journey={journey} edges={edges} />
      )}
    </>
  )
}
