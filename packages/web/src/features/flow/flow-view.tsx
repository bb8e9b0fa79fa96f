import type { Journey } from '@desirepath/core'
import { Plus, Waypoints } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useEditor, useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, SelectInput } from '../../ui/panel.tsx'
import { markDone } from '../journeys/checklist.ts'
import { parseSelection } from '../../map/selection.ts'
import { FilterButton } from '../filters/filter-button.tsx'
import { filterNames } from '../filters/filter-names.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { EveryonesFigures } from '../segments/everyones-figures.tsx'
import { SegmentChip } from '../segments/segment-chip.tsx'
import { useSegmented } from '../segments/segmented.ts'
import { words as segmentWords } from '../segments/words.ts'
import styles from './flow.module.css'
import { FlowPicture } from './flow-picture.tsx'
import { FlowTable } from './flow-table.tsx'
import { visibleEdges } from './graph.ts'
import { isPlanned } from './planned.ts'
import { WayDialog } from './way-dialog.tsx'
import { words } from './words.ts'

const levels = [0, 0.02, 0.05, 0.1, 0.2] as const

/** The same journey as a graph: shares on the ways, loops and exits; or as a table. */
export function FlowView() {
  const journey = useSegmented(useOpenJourney())
  const editor = useEditor()
  const [least, setLeast] = useState(0.05)
  const [lead, setLead] = useState<string | null>(null)
  // A narrow screen reads the table better than a picture it sees a corner of.
  const [isTable, setTable] = useState(() => matchMedia('(width < 720px)').matches)
  useEffect(() => markDone('flow'), [])
  if (journey.steps.length === 0) return <NoFlow title={words.noSteps} text={words.noStepsText} />
  if (journey.edges.length === 0 && editor === null) {
    return <NoFlow title={words.none} text={words.noneText} />
  }
  const edges = visibleEdges(journey.edges, least)
  return (
    <>
      <div className={styles.tools}>
        <Legend journey={journey} />
        <span className={styles.grow} />
        <EveryonesFigures text={segmentWords.waysOfEveryone} />
        <SegmentChip journey={journey} />
        <Detail
          hidden={journey.edges.length - edges.length}
          isMeasured={journey.edges.some((edge) => !isPlanned(edge))}
          least={least}
          onLeast={setLeast}
        />
        <FilterButton journey={journey} names={filterNames} />
        <AddWay journey={journey} onLead={setLead} />
        <Button size="small" onClick={() => setTable(!isTable)}>
          {isTable ? words.picture : words.table}
        </Button>
      </div>
      {journey.edges.length === 0 && <JoinAll journey={journey} />}
      {isTable ? (
        <FlowTable journey={journey} edges={edges} />
      ) : (
        <FlowPicture journey={journey} edges={edges} onLead={setLead} />
      )}
      {lead !== null && <WayDialog journey={journey} from={lead} onClose={() => setLead(null)} />}
    </>
  )
}

function NoFlow({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Empty icon={Waypoints} title={title}>
      <p>{text}</p>
    </Empty>
  )
}

/** The kinds of ways that this journey has. */
function Legend({ journey }: { readonly journey: Journey }) {
  const measured = journey.edges.filter((edge) => !isPlanned(edge))
  const kinds = (['next', 'skip', 'loop', 'exit'] as const).filter((kind) =>
    measured.some((edge) => edge.kind === kind),
  )
  const shown = journey.edges.some(isPlanned) ? [...kinds, 'planned' as const] : kinds
  return (
    <ul className={styles.legend}>
      {shown.map((kind) => (
        <li key={kind} data-kind={kind}>
          <i /> {words.legend[kind]}
        </li>
      ))}
    </ul>
  )
}

function Detail({
  hidden,
  isMeasured,
  least,
  onLeast,
}: {
  readonly hidden: number
  readonly isMeasured: boolean
  readonly least: number
  readonly onLeast: (least: number) => void
}) {
  if (!isMeasured) return null
  return (
    <>
      {hidden > 0 && <span className={styles.note}>{words.hidden(hidden)}</span>}
      <label className={styles.level}>
        <span>{words.detail}</span>
        <SelectInput value={least} onChange={(event) => onLeast(Number(event.target.value))}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {level === 0 ? words.everyone : words.from(`${level * 100} %`)}
            </option>
          ))}
        </SelectInput>
      </label>
    </>
  )
}

/** Begins at the step that is selected, else at the first. */
function AddWay({
  journey,
  onLead,
}: {
  readonly journey: Journey
  readonly onLead: (from: string) => void
}) {
  const editor = useEditor()
  const { search } = useJourneySearch()
  if (editor === null) return null
  const selected = parseSelection(search.select)
  const from = selected?.kind === 'step' ? selected.id : (journey.steps[0]?.id ?? '')
  return (
    <Button size="small" icon={Plus} onClick={() => onLead(from)}>
      {words.add}
    </Button>
  )
}

/** A drawn journey begins with a way from each step to the next. */
function JoinAll({ journey }: { readonly journey: Journey }) {
  const editor = useEditor()
  if (editor === null || journey.steps.length < 2) return null
  const join = () =>
    editor.together(() =>
      journey.steps.slice(1).forEach(({ id }, i) => {
        const from = journey.steps[i]?.id
        if (from !== undefined) editor.changeEdge({ from, to: id }, {})
      }),
    )
  return (
    <div className={styles.hint}>
      <span>{words.unjoined}</span>
      <Button size="small" onClick={join}>
        {words.join}
      </Button>
    </div>
  )
}
