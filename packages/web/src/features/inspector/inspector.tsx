import type { FigureRef, Journey } from '@desirepath/core'
import { ArrowLeft, MessageSquarePlus, X } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { type Days, formatRef, parseDays, parseRef } from '../../api/figure-ref.ts'
import { parseSelection, type Selection } from '../../map/selection.ts'
import { words as mapWords } from '../../map/words.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { awaitComment } from '../comments/early-comment.ts'
import { words as commentWords } from '../comments/words.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useMay } from '../members/may.ts'
import { useSegment } from '../segments/choices.ts'
import { TicketsPanel } from '../support/tickets-panel.tsx'
import { words as supportWords } from '../support/words.ts'
import { markDone } from '../journeys/checklist.ts'
import { InspectorProvider } from './context.ts'
import { CustomerPanel } from './customer-panel.tsx'
import styles from './inspector.module.css'
import { leavePanel, useEscape } from './leaving.ts'
import { JourneyPanel } from './journey-panel.tsx'
import { MembersPanel } from './members-panel.tsx'
import { PersonaPanel } from './persona-panel.tsx'
import { CellPanel, LanePanel } from './lane-panel.tsx'
import { RecordPanel } from './record-panel.tsx'
import { CardPanel, EdgePanel, MomentPanel, PointPanel, StagePanel } from './small-panels.tsx'
import { StepPanel } from './step-panel.tsx'
import { words } from './words.ts'
import { isFocusLost } from '../../ui/lost-focus.ts'

/** What is selected, and from there the customers behind each figure and one customer's timeline. */
export function Inspector({ journey }: { readonly journey: Journey }) {
  const { search, change, select } = useJourneySearch()
  const mayComment = useMay('POST /api/journeys/:id/threads')
  const segment = useSegment(journey)
  const content = useRef<HTMLDivElement>(null)
  const isNew = useRef(true)
  const context = useMemo(
    () => ({
      journey,
      segment,
      select,
      drill: (ref: FigureRef, days?: Days) =>
        change({ figure: formatRef(ref, days), customer: undefined }),
      openCustomer: (customer: string) => change({ customer }),
    }),
    [journey, segment, select, change],
  )
  const { select: selected, figure, customer } = search
  useLayoutEffect(() => {
    if (content.current === null) return
    content.current.scrollTop = 0
    // What was pressed here to come here has gone; who only opens the inspector stays outside.
    if (!isNew.current && isFocusLost()) content.current.focus()
    isNew.current = false
  }, [selected, figure, customer])
  useEffect(() => {
    if (parseSelection(selected)?.kind === 'record') markDone('pain')
  }, [selected])
  const close = useCallback(
    () => change({ select: undefined, figure: undefined, customer: undefined }),
    [change],
  )
  useEscape(close)
  const ref = figure === undefined ? null : parseRef(figure)
  const isDeep = customer !== undefined || ref !== null
  const days = figure === undefined ? null : parseDays(figure)
  const shown = panelOf(journey, { customer, ref, days, selection: parseSelection(selected) })
  return (
    <InspectorProvider value={context}>
      <aside className={styles.inspector} aria-label={words.name} data-region>
        <div className={styles.bar}>
          {isDeep && selected !== undefined && (
            <IconButton
              icon={ArrowLeft}
              label={words.back}
              size="small"
              onClick={() =>
                change(customer !== undefined ? { customer: undefined } : { figure: undefined })
              }
            />
          )}
          <span className={styles.kind} data-type={shown?.type}>
            {shown?.kind ?? words.kinds.journey}
          </span>
          {mayComment && !isDeep && shown !== null && (
            <IconButton
              icon={MessageSquarePlus}
              label={commentWords.here}
              keys="Mod Alt M"
              size="small"
              onClick={() => {
                awaitComment()
                change({ panel: 'comments', thread: 'new' })
              }}
            />
          )}
          <IconButton
            icon={X}
            label={words.close}
            keys="Esc"
            size="small"
            onClick={() => leavePanel(close)}
          />
        </div>
        <div ref={content} className={styles.content} tabIndex={-1} data-region-start>
          {shown?.panel ?? (
            <>
              <h2>{words.gone}</h2>
              <p className={styles.summary}>{words.goneText}</p>
              <Button onClick={() => select({ kind: 'journey' })}>{words.showJourney}</Button>
            </>
          )}
        </div>
      </aside>
    </InspectorProvider>
  )
}

interface Shown {
  readonly kind: string
  /** The type of a record, for its colour. */
  readonly type?: string
  readonly panel: ReactNode
}

function panelOf(
  journey: Journey,
  at: {
    readonly customer: string | undefined
    readonly ref: FigureRef | null
    readonly days: Days | null
    readonly selection: Selection | null
  },
): Shown | null {
  if (at.customer !== undefined) {
    return { kind: words.kinds.customer, panel: <CustomerPanel customer={at.customer} /> }
  }
  if (at.ref !== null) {
    return at.ref.figure === 'support'
      ? { kind: supportWords.behind, panel: <TicketsPanel figure={at.ref} /> }
      : { kind: words.kinds.members, panel: <MembersPanel figure={at.ref} days={at.days} /> }
  }
  return at.selection === null ? null : selectionPanel(journey, at.selection)
}

function selectionPanel(journey: Journey, selection: Selection): Shown | null {
  switch (selection.kind) {
    case 'journey':
      return { kind: words.kinds.journey, panel: <JourneyPanel /> }
    case 'record': {
      const record = journey.records.find((each) => each.id === selection.id)
      return record === undefined
        ? null
        : {
            kind: words.record[record.type],
            type: record.type,
            panel: <RecordPanel record={record} />,
          }
    }
    case 'persona': {
      const persona = journey.personas.find((each) => each.id === selection.id)
      return persona === undefined
        ? null
        : { kind: words.kinds.persona, panel: <PersonaPanel persona={persona} /> }
    }
    case 'card':
      return cardPanel(journey, selection.id)
    default:
      return placePanel(journey, selection)
  }
}

type Place = Extract<
  Selection,
  { kind: 'stage' | 'step' | 'lane' | 'cell' | 'moment' | 'point' | 'edge' }
>

function placePanel(journey: Journey, place: Place): Shown | null {
  switch (place.kind) {
    case 'stage': {
      const stage = journey.stages.find((each) => each.id === place.id)
      const steps = journey.steps.filter((step) => step.stageId === place.id)
      return stage
        ? { kind: words.kinds.stage, panel: <StagePanel stage={stage} steps={steps} /> }
        : null
    }
    case 'step': {
      const step = journey.steps.find((each) => each.id === place.id)
      return step ? { kind: words.kinds.step, panel: <StepPanel step={step} /> } : null
    }
    case 'lane': {
      const lane = journey.lanes.find((each) => each.id === place.id)
      return lane ? { kind: words.kinds.lane, panel: <LanePanel lane={lane} /> } : null
    }
    case 'cell': {
      const [laneId = '', stepId = ''] = place.id.split('~')
      const lane = journey.lanes.find(({ id }) => id === laneId)
      const step = journey.steps.find(({ id }) => id === stepId)
      return lane && step
        ? { kind: words.kinds.cell, panel: <CellPanel lane={lane} step={step} /> }
        : null
    }
    case 'point': {
      const curve = journey.curves.find((each) => each.id === place.curveId)
      const isThere = journey.steps.some(({ id }) => id === place.stepId)
      const point = curve?.points.find((each) => each.stepId === place.stepId) ?? {
        ...noFeeling,
        stepId: place.stepId,
      }
      return curve && isThere
        ? { kind: words.kinds.point, panel: <PointPanel curve={curve} point={point} /> }
        : null
    }
    case 'moment': {
      const moment = journey.moments.find(
        (each) => each.stepId === place.stepId && each.type === place.type,
      )
      return moment
        ? {
            kind: words.kinds.moment,
            panel: <MomentPanel moment={moment} title={capital(mapWords.moments[moment.type])} />,
          }
        : null
    }
    case 'edge': {
      const edge = journey.edges.find((each) => each.from === place.from && each.to === place.to)
      return edge ? { kind: words.kinds.edge, panel: <EdgePanel edge={edge} /> } : null
    }
  }
}

/** A step of which a curve says nothing. */
const noFeeling = { value: null, n: 0, low: null, high: null, basis: 'none' } as const

function cardPanel(journey: Journey, id: string): Shown | null {
  for (const lane of journey.lanes) {
    for (const { stepId, cards } of lane.cells) {
      const card = cards.find((each) => each.id === id)
      if (card !== undefined) {
        const isQuote = lane.type === 'quotes' || lane.type === 'thinking'
        return {
          kind: isQuote ? words.kinds.card : words.kinds.text,
          panel: <CardPanel card={card} lane={lane} stepId={stepId} />,
        }
      }
    }
  }
  return null
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
