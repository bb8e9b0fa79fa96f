import type { Edge, Journey, Stage, Step } from '@desirepath/core'
import { formatShare } from '@desirepath/render'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { KeptField } from '../../ui/kept-field.tsx'
import { useInspector } from './context.ts'
import { detailWords as words } from './detail-words.ts'
import styles from './details.module.css'
import { Section } from './parts.tsx'

/** What people say of a step besides its cards: channel, time of day, after which outcome. */
export function StepDetails({ step }: { readonly step: Step }) {
  const { journey } = useInspector()
  const editor = useEditor()
  if (editor === null) return null
  const { id, channel, clock, branch } = step
  const known = (each: (step: Step) => string | null | undefined) => [
    ...new Set(journey.steps.flatMap((other) => each(other) || [])),
  ]
  return (
    <Section title={words.details}>
      <div className={styles.fields}>
        <KeptField
          key={`channel ${id}`}
          label={words.channel}
          hint={words.channelHint}
          value={channel ?? ''}
          choices={[...new Set([...known((other) => other.channel), ...words.channels])]}
          onKeep={(text) => editor.changeStep(id, { channel: text ?? null })}
        />
        <KeptField
          key={`branch ${id}`}
          label={words.branch}
          hint={words.branchHint}
          value={branch ?? ''}
          choices={[...new Set([...known((other) => other.branch), ...words.branches])]}
          onKeep={(text) => editor.changeStep(id, { branch: text })}
        />
        <KeptField
          key={`clock ${id}`}
          label={words.clock}
          type="time"
          value={clock ?? ''}
          onKeep={(text) => editor.changeStep(id, { clock: text })}
        />
      </div>
    </Section>
  )
}

/** What stops customers on the ways from a step, with the share that stops there. */
export function ObstacleSection({ step }: { readonly step: Step }) {
  const { journey, select } = useInspector()
  const editor = useEditor()
  const stopped = journey.edges.filter(
    ({ from, obstacle }) => from === step.id && (obstacle ?? '') !== '',
  )
  const next = stepAfter(journey, step)
  if (stopped.length === 0 && (editor === null || next === undefined)) return null
  const open = (edge: Pick<Edge, 'from' | 'to'>) =>
    select({ kind: 'edge', from: edge.from, to: edge.to })
  return (
    <Section title={words.obstacles}>
      {step.measured?.leave.value != null && stopped.length > 0 && (
        <p className={styles.note}>{words.stopHere(formatShare(step.measured.leave.value))}</p>
      )}
      <ul className={styles.ways}>
        {stopped.map((edge) => (
          <li key={edge.to}>
            <button type="button" onClick={() => open(edge)}>
              <b dir="auto">{edge.obstacle}</b>
              <small>{words.onTheWayTo(titleOf(journey.steps, edge.to))}</small>
            </button>
          </li>
        ))}
      </ul>
      {editor !== null && next !== undefined && (
        <Button
          size="small"
          onClick={() => {
            const way = { from: step.id, to: next.id }
            if (!journey.edges.some(({ from, to }) => from === way.from && to === way.to))
              editor.changeEdge(way, {})
            open(way)
          }}
        >
          {words.addObstacle(next.title)}
        </Button>
      )}
    </Section>
  )
}

/** The next step of those who come here: on the same branch, or else on the main path. */
function stepAfter({ steps }: Pick<Journey, 'steps'>, { id, branch }: Step): Step | undefined {
  const later = steps.slice(steps.findIndex((each) => each.id === id) + 1)
  return later.find((each) => each.branch === undefined || each.branch === branch)
}

function titleOf(steps: readonly Step[], id: string): string {
  return steps.find((step) => step.id === id)?.title ?? words.theEnd
}

/** Which step of the sales funnel a stage stands for. */
export function StageDetails({ stage }: { readonly stage: Stage }) {
  const editor = useEditor()
  if (editor === null) return null
  return (
    <Section title={words.details}>
      <KeptField
        key={`funnel ${stage.id}`}
        label={words.funnelStep}
        hint={words.funnelHint}
        value={stage.funnelStep ?? ''}
        choices={words.funnelSteps}
        onKeep={(funnelStep) => editor.changeStage(stage.id, { funnelStep })}
      />
    </Section>
  )
}
