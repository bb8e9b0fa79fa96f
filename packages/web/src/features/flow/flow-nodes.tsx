import type { Edge as Way, Journey, Step } from '@desirepath/core'
import { formatShare, goalSteps, stageColour, tokenReferences } from '@desirepath/render'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { Plus } from 'lucide-react'
import { ChannelGlyph } from '../../ui/glyph.tsx'
import { stepTitle } from '../inspector/context.ts'
import { useFlowActs } from './acts.ts'
import styles from './flow.module.css'
import { branchOf, exitOf, type FlowLayout, saidOf } from './graph.ts'
import { isPlanned } from './planned.ts'
import { words } from './words.ts'

interface StepData extends Record<string, unknown> {
  readonly title: string
  readonly note: string
  readonly channel: string | null
  readonly colour: string
  readonly share: number
  /** Whether a search is on and does not find it, or a filter keeps nothing there. */
  readonly isMiss: boolean
}

interface EndData extends Record<string, unknown> {
  readonly title: string
  /** Customers end at the goal of the journey, and leave elsewhere. */
  readonly kind: 'start' | 'exit' | 'goal'
  /** When and why customers leave, where that is known. */
  readonly said: readonly string[]
}

interface BranchData extends Record<string, unknown> {
  readonly title: string
}

export const nodeTypes = { step: StepNode, end: EndNode, branch: BranchNode }

export interface Shown {
  readonly edges: readonly Way[]
  readonly selected: string
  readonly find: string
  /** What fits the filters, as selections in an address; null without a filter. */
  readonly kept: ReadonlySet<string> | null
}

export function flowNodes(journey: Journey, layout: FlowLayout, shown: Shown): Node[] {
  const at = (id: string) => {
    const { x = 0, y = 0, width = 0, height = 0 } = layout.boxes.get(id) ?? {}
    return { position: { x, y }, width, height }
  }
  const outcomes = [...new Set(journey.steps.flatMap(({ branch }) => branch ?? []))]
  const branches = outcomes.map((outcome): Node<BranchData> => ({
    id: branchOf(outcome),
    type: 'branch',
    ...at(branchOf(outcome)),
    selectable: false,
    focusable: false,
    zIndex: -1,
    data: { title: words.branch(outcome) },
  }))
  const steps = journey.steps.map((step): Node<StepData> => ({
    id: step.id,
    type: 'step',
    ...at(step.id),
    selected: shown.selected === `step:${step.id}`,
    ariaLabel: step.title,
    data: stepData(journey, step, shown),
  }))
  const goals = goalSteps(journey)
  const exits = shown.edges
    .filter((edge) => edge.to === 'exit')
    .map((edge): Node<EndData> => {
      const isGoal = goals.has(edge.from)
      const share = formatShare(leaveShare(journey, edge))
      const title = isPlanned(edge)
        ? words.plannedLeave
        : isGoal
          ? words.end(share)
          : words.leave(share)
      return {
        id: exitOf(edge.from),
        type: 'end',
        ...at(exitOf(edge.from)),
        selected: shown.selected === `edge:${edge.from}~exit`,
        ariaLabel: `${stepTitle(journey, edge.from)}: ${title}`,
        data: { title, kind: isGoal ? 'goal' : 'exit', said: saidOf(edge) },
      }
    })
  return [
    ...branches,
    ...(layout.boxes.has('start') ? [startNode(at('start'))] : []),
    ...steps,
    ...exits,
  ]
}

function startNode(place: Pick<Node, 'position'>): Node<EndData> {
  return {
    id: 'start',
    type: 'end',
    ...place,
    selectable: false,
    focusable: false,
    data: { title: words.start, kind: 'start', said: [] },
  }
}

function stepData(
  journey: Journey,
  step: Step,
  { find, kept }: Pick<Shown, 'find' | 'kept'>,
): StepData {
  const stage = journey.stages.findIndex((each) => each.id === step.stageId)
  const share = step.measured?.reach.value ?? null
  const searched = `${step.title} ${step.channel ?? ''}`.toLocaleLowerCase()
  return {
    title: step.title,
    note: share === null ? '' : words.reach(formatShare(share)),
    channel: step.channel,
    colour: stageColour(tokenReferences, journey.stages[stage]?.hue ?? Math.max(0, stage)),
    share: share ?? 0,
    isMiss:
      kept?.has(`step:${step.id}`) === false || !searched.includes(find.trim().toLocaleLowerCase()),
  }
}

/** As on the map: of the journeys at the step, not of the moves away from it. */
function leaveShare(journey: Journey, edge: Way): number {
  return journey.steps.find((step) => step.id === edge.from)?.measured?.leave.value ?? edge.share
}

function StepNode({ id, data, selected }: NodeProps<Node<StepData>>) {
  const acts = useFlowActs()
  const mayEdit = acts !== null
  return (
    <>
      <div
        className={styles.step}
        data-selected={selected || undefined}
        data-miss={data.isMiss || undefined}
        style={{ ['--hue' as string]: data.colour }}
      >
        <b dir="auto">{data.title}</b>
        <small>
          {data.channel !== null && data.channel !== '' && (
            <ChannelGlyph channel={data.channel} size={12} />
          )}
          {data.note}
        </small>
        <i style={{ width: `${data.share * 100}%` }} />
      </div>
      <Handle type="target" position={Position.Left} isConnectable={mayEdit} />
      <Handle id="on" type="source" position={Position.Right} isConnectable={mayEdit} />
      <Handle id="exit" type="source" position={Position.Bottom} isConnectable={false} />
      {acts !== null && (
        <button
          type="button"
          className={`${styles.lead} nodrag nopan`}
          aria-label={words.leadsFrom(data.title)}
          title={words.leadsTo}
          onClick={(event) => {
            event.stopPropagation()
            acts.lead(id)
          }}
          onKeyDown={(event) => event.stopPropagation()}
        >
          <Plus size={13} aria-hidden />
        </button>
      )}
    </>
  )
}

function EndNode({ data, selected }: NodeProps<Node<EndData>>) {
  return (
    <div className={styles.end} data-kind={data.kind} data-selected={selected || undefined}>
      {data.kind !== 'start' ? (
        <Handle type="target" position={Position.Top} isConnectable={false} />
      ) : (
        <Handle id="on" type="source" position={Position.Right} isConnectable={false} />
      )}
      <span>{data.title}</span>
      {data.said.map((text) => (
        <small key={text} dir="auto" title={text}>
          {text}
        </small>
      ))}
    </div>
  )
}

function BranchNode({ data }: NodeProps<Node<BranchData>>) {
  return (
    <div className={styles.branch}>
      <span dir="auto">{data.title}</span>
    </div>
  )
}
