import { Link } from '@tanstack/react-router'
import type { Journey } from '@desirepath/core'
import { LayoutGrid, Plus } from 'lucide-react'
import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { JourneyMap, roomOf } from '../../map/journey-map.tsx'
import { type Folding, useFolded } from '../../map/branch-folding.ts'
import { focusHead } from '../../map/keyboard.ts'
import { isLaneShown, withLaneShown } from '../../map/lane-rows.ts'
import {
  columnEdges,
  columnWidth,
  fittingZoom,
  layoutColumns,
  type MapView,
} from '../../map/layout.ts'
import { matchesIn } from '../../map/sought.ts'
import { clampZoom, type SetZoom, zoomStep } from '../../map/zoom.ts'
import { isTyping } from '../../shell/shell.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/panel.tsx'
import { useEditor, useLive, useOpenJourney, useOpenPart } from '../../editing/live.tsx'
import { joinSet, useJourneySearch } from './journey-search.ts'
import { useKept } from '../filters/kept.ts'
import { useSegmented } from '../segments/segmented.ts'
import { useOwnWidths } from '../saved-views/own-widths.ts'
import { MapTools } from './map-tools.tsx'
import { words } from './words.ts'
import { latePart } from '../../ui/late.tsx'
import { isLayerOpen } from '../../ui/open-layer.ts'

/** What only those see who work on the map comes once they can. */
const MapWork = latePart(async () => (await import('./map-work.tsx')).MapWork)

const Presenting = latePart(async () => (await import('../present/presenting.tsx')).Presenting)

/** The map with its tools. */
export function MapView() {
  const { journey: drawn, onWidths } = useOwnWidths(useOpenJourney())
  const journey = useSegmented(drawn)
  const session = useLive()
  const { search, view, change, select } = useJourneySearch()
  const scroller = useRef<HTMLDivElement>(null)
  // A large map takes a while to redraw; typing and clicking do not wait for it.
  const [found, setFound] = useState(0)
  const shownView = useDeferredValue(view)
  const setZoom = useCallback<SetZoom>(
    (to) =>
      change(
        (now) => {
          const zoom = typeof to === 'number' ? to : to(now.zoom)
          return { zoom: zoom === 1 ? undefined : String(Math.round(zoom * 100)) }
        },
        { replace: true },
      ),
    [change],
  )
  const kept = useKept(journey, search)
  const shownKept = useDeferredValue(kept)
  // Neither does a letter on the map wait for what stands around it.
  const shownJourney = useDeferredValue(journey)
  const foundHidden = useMemo(() => hiddenMatches(journey, shownView), [journey, shownView])
  const folding = useFolding(journey, shownKept)
  const { fit, fitAll } = useFitting(journey, view, {
    folded: folding.folded,
    scroller,
    setZoom,
  })
  const hide = useCallback(
    (laneId: string) => {
      const lane = journey.lanes.find(({ id }) => id === laneId)
      if (lane === undefined) return
      change(({ hidden }) => ({ hide: joinSet(withLaneShown(hidden, lane, false)) }), {
        replace: true,
      })
    },
    [journey.lanes, change],
  )
  const [isPresenting, setPresenting] = useState(false)
  const present = useCallback(() => setPresenting(true), [])
  const endPresenting = useCallback(() => setPresenting(false), [])
  useMapKeys({ setZoom, fit, fitAll, present })
  useShowSelected(scroller, search.select)
  if (journey.steps.length === 0 && journey.stages.length === 0) return <NoSteps />
  return (
    <>
      <MapTools
        {...{ setZoom, fit, fitAll, found, scroller }}
        onPresent={present}
        journey={shownJourney}
        foundHidden={foundHidden}
        isFiltered={kept !== null}
      />
      <JourneyMap
        journey={journey}
        view={shownView}
        kept={shownKept}
        selected={search.select ?? ''}
        folding={folding}
        onSelect={select}
        onZoom={setZoom}
        onFound={setFound}
        onHide={hide}
        onWidths={onWidths}
        scroller={scroller}
      />
      {isPresenting && (
        <Presenting
          {...{ journey, scroller, setZoom, fit }}
          zoom={shownView.zoom}
          onEnd={endPresenting}
        />
      )}
      {session && <MapWork journey={shownJourney} {...{ session, fit, scroller }} />}
    </>
  )
}

/** Which branches are folded, kept in the address as the other settings of the view are. */
function useFolding(journey: Journey, kept: ReadonlySet<string> | null): Folding {
  const { search, view, change } = useJourneySearch()
  const { folded, worked } = useFolded(journey, { view, kept, selected: search.select ?? '' })
  const { unfolded } = view
  // What was worked in stays open: nothing folds under one's hands.
  useEffect(() => {
    if (worked === '') return
    change((now) => ({ branches: joinSet(new Set([...now.unfolded, ...worked.split(',')])) }), {
      replace: true,
    })
  }, [worked, unfolded, change])
  return useMemo(
    () => ({
      folded,
      unfold(id) {
        change((now) => ({ branches: joinSet(new Set([...now.unfolded, id])) }), { replace: true })
        focusHead(`step:${id}`)
      },
      fold(id) {
        change(
          (now) => ({
            branches: joinSet(new Set([...now.unfolded].filter((each) => each !== id))),
            // What is selected in a branch would keep it open.
            select: undefined,
          }),
          { replace: true },
        )
        focusHead(`branch:${id}`)
      },
    }),
    [folded, change],
  )
}

/** What the search would find in lanes that are not shown. */
function hiddenMatches({ lanes, records }: Journey, { find, hidden }: MapView): number {
  if (find.trim() === '') return 0
  const byId = new Map(records.map((each) => [each.id, each]))
  return lanes
    .filter((lane) => !isLaneShown(lane, hidden))
    .reduce((sum, lane) => sum + matchesIn(lane, { find, records: byId }), 0)
}

/** Zooms so that the whole width is in sight, or everything. */
function useFitting(
  journey: Journey,
  view: MapView,
  {
    folded,
    scroller,
    setZoom,
  }: {
    readonly folded: Folding['folded']
    readonly scroller: RefObject<HTMLDivElement | null>
    readonly setZoom: (zoom: number) => void
  },
): { readonly fit: () => void; readonly fitAll: () => void } {
  const { stages, steps } = journey
  return useMemo(() => {
    const widthZoom = (): number | null => {
      const element = scroller.current
      if (element === null) return null
      const room = roomOf(element)
      const layout = layoutColumns({ stages, steps }, folded)
      const usual = columnWidth(view.compact, { pixels: room, columns: layout.columns.length })
      const columns = columnEdges(layout, usual).at(-1) ?? 0
      const rail = element.clientWidth - room
      return clampZoom(fittingZoom({ pixels: element.clientWidth - 2, rail, columns }))
    }
    return {
      fit() {
        const zoom = widthZoom()
        if (zoom !== null) setZoom(zoom)
      },
      fitAll() {
        const zoom = widthZoom()
        const height = scroller.current?.scrollHeight ?? 0
        if (zoom === null || height === 0) return
        const tall = ((scroller.current?.clientHeight ?? 0) / height) * view.zoom
        setZoom(clampZoom(Math.min(zoom, tall)))
      },
    }
  }, [stages, steps, folded, view, scroller, setZoom])
}

function NoSteps() {
  const editor = useEditor()
  const id = useOpenPart((journey) => journey.id)
  const start = () => {
    if (editor === null) return
    const step = editor.together(() => {
      const stageId = editor.addStage({ title: words.firstStage, index: 0 })
      return editor.addStep({ title: words.firstStep, place: { stageId, index: 0 } })
    })
    focusHead(`step:${step}`)
  }
  return (
    <Empty
      icon={LayoutGrid}
      title={words.noSteps}
      actions={
        <>
          {editor !== null && (
            <Button look="primary" icon={Plus} onClick={start}>
              {words.addFirstStep}
            </Button>
          )}
          {editor !== null && (
            <Link to="/journeys/$id/capture" params={{ id }} className={buttonClass({})}>
              {words.captureFirst}
            </Link>
          )}
          <Link to="/new" className={buttonClass({ look: editor === null ? 'primary' : 'plain' })}>
            {words.startFromData}
          </Link>
        </>
      }
    >
      <p>{words.noStepsText}</p>
    </Empty>
  )
}

function useMapKeys({
  setZoom,
  fit,
  fitAll,
  present,
}: {
  readonly setZoom: SetZoom
  readonly fit: () => void
  readonly fitAll: () => void
  readonly present: () => void
}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isLayerOpen()) return
      if (isTyping(event.target)) return
      if (event.key === '+' || event.key === '=') setZoom((zoom) => zoomStep(zoom, 1))
      if (event.key === '-') setZoom((zoom) => zoomStep(zoom, -1))
      if (event.key === '0') setZoom(1)
      if (event.key === 'f') fit()
      if (event.key === 'F') fitAll()
      if (event.key === 'p') present()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [setZoom, fit, fitAll, present])
}

/** Brings what an address selects into sight, beside the sticky frame. */
function useShowSelected(
  scroller: { readonly current: HTMLElement | null },
  select: string | undefined,
): void {
  useEffect(() => {
    if (select === undefined) return
    const frame = requestAnimationFrame(() =>
      scroller.current
        ?.querySelector('[aria-pressed="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [scroller, select])
}
