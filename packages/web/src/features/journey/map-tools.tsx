import type { Journey, Lane } from '@desirepath/core'
import { formatShare } from '@desirepath/render'
import { useNavigate } from '@tanstack/react-router'
import {
  ChevronDown,
  Expand,
  Eye,
  ListPlus,
  MoveHorizontal,
  Play,
  Plus,
  Rows3,
  Search,
  StretchHorizontal,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { Fragment, memo, type RefObject, useState } from 'react'
import { isShown, styledCurves, switchCurve, switchPersona } from '../../map/feeling-choice.ts'
import { useEditor } from '../../editing/live.tsx'
import { CurveSample } from '../../map/curve-sample.tsx'
import { focusHead } from '../../map/keyboard.ts'
import { useAddLane } from '../../map/lane-adding.ts'
import type { MapView } from '../../map/layout.ts'
import { isLaneShown, withLaneShown } from '../../map/lane-rows.ts'
import { type SetZoom, zoomStep } from '../../map/zoom.ts'
import { useScreenActions } from '../../shell/actions.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { latePart } from '../../ui/late.tsx'
import { Menu, MenuCheck, MenuDivider, MenuGroup, MenuItem } from '../../ui/menu.tsx'
import { FilterButton } from '../filters/filter-button.tsx'
import { filterNames } from '../filters/filter-names.ts'
import { FindBox, focusFind } from './find-box.tsx'
import { joinSet, useJourneySearch } from './journey-search.ts'
import { useSegmentChoices } from '../segments/choices.ts'
import { SegmentChip } from '../segments/segment-chip.tsx'
import { SegmentItems } from '../segments/segment-items.tsx'
import styles from './journey.module.css'
import { words as presentWords } from '../present/words.ts'
import { words } from './words.ts'

const LanePicker = latePart(async () => (await import('../../map/lane-picker.tsx')).LanePicker)

const PlacePersona = latePart(
  async () => (await import('../personas/place-persona.tsx')).PlacePersona,
)

/** Legend of the curves, search, lanes, density and zoom. */
export const MapTools = memo(function MapTools({
  journey,
  setZoom,
  fit,
  fitAll,
  found,
  foundHidden,
  isFiltered,
  scroller,
  onPresent,
}: {
  readonly journey: Journey
  readonly setZoom: SetZoom
  readonly fit: () => void
  readonly fitAll: () => void
  /** What the search finds or the filters keep. */
  readonly found: number
  /** Matches in lanes that are not shown. */
  readonly foundHidden: number
  readonly isFiltered: boolean
  readonly scroller: RefObject<HTMLElement | null>
  readonly onPresent: () => void
}) {
  const { view, change } = useJourneySearch()
  const setDensity = () =>
    change(({ compact }) => ({ density: compact ? undefined : 'compact' }), { replace: true })
  useScreenActions([
    { label: words.find, icon: Search, keys: 'Mod F', run: focusFind },
    { label: presentWords.present, icon: Play, keys: 'P', run: onPresent },
    { label: words.fit, icon: MoveHorizontal, keys: 'F', run: fit },
    { label: words.fitAll, icon: Expand, keys: 'Shift F', run: fitAll },
    { label: words.actualSize, icon: ZoomIn, keys: '0', run: () => setZoom(1) },
    { label: view.compact ? words.roomy : words.compact, icon: Rows3, run: setDensity },
  ])
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.tools} data-frame>
      <Legend journey={journey} />
      <span className={styles.grow} />
      <SegmentChip journey={journey} />
      <FindBox {...{ found, foundHidden, isFiltered, scroller }} />
      <FilterButton journey={journey} names={filterNames} />
      <CaptureButton id={journey.id} />
      <PersonasMenu journey={journey} />
      <LanesMenu journey={journey} />
      <IconButton
        icon={view.compact ? StretchHorizontal : Rows3}
        label={words.compact}
        aria-pressed={view.compact}
        onClick={setDensity}
      />
      <span className={styles.zoom}>
        <IconButton
          icon={ZoomOut}
          label={words.zoomOut}
          keys="-"
          disabled={view.zoom <= 0.25}
          onClick={() => setZoom((zoom) => zoomStep(zoom, -1))}
        />
        <Menu
          trigger={
            <button
              type="button"
              className={styles.zoomValue}
              aria-label={words.zoomTo(Math.round(view.zoom * 100))}
            >
              {Math.round(view.zoom * 100)} %
            </button>
          }
        >
          {[2, 1.5, 1, 0.75, 0.5, 0.25].map((zoom) => (
            <MenuItem key={zoom} onSelect={() => setZoom(zoom)}>
              {zoom * 100} %
            </MenuItem>
          ))}
          <MenuItem icon={MoveHorizontal} onSelect={fit}>
            {words.fit}
          </MenuItem>
          <MenuItem icon={Expand} onSelect={fitAll}>
            {words.fitAll}
          </MenuItem>
        </Menu>
        <IconButton
          icon={ZoomIn}
          label={words.zoomIn}
          keys="+"
          disabled={view.zoom >= 2}
          onClick={() => setZoom((zoom) => zoomStep(zoom, 1))}
        />
        <IconButton icon={MoveHorizontal} label={words.fit} keys="F" onClick={fit} />
        <IconButton icon={Play} label={presentWords.present} keys="P" onClick={onPresent} />
      </span>
    </div>
  )
})

/** To the list on which one writes down what happens before judging it. */
function CaptureButton({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const mayEdit = useEditor() !== null
  const capture = () =>
    void navigate({
      to: '/journeys/$id/capture',
      params: { id },
      search: (old) => ({ ...old, select: undefined }),
    })
  useScreenActions(mayEdit ? [{ label: words.capture, icon: ListPlus, run: capture }] : [])
  if (!mayEdit) return null
  return <IconButton icon={ListPlus} label={words.capture} onClick={capture} />
}

/** More curves than these are switched on in the menu of personas. */
const MOST_CHIPS = 2

/** Which line is which; each is switched on and off here. */
function Legend({ journey }: { readonly journey: Journey }) {
  const { view } = useJourneySearch()
  const switchTo = useCurveSwitch()
  const styled = useStyledCurves(journey)
  const ofPersonas = styled.filter((style) => !style.isMain && style.curve.persona !== null)
  const isFew = ofPersonas.length <= MOST_CHIPS
  const chips = styled.filter(
    (style) =>
      isFew ||
      style.isMain ||
      style.curve.persona === null ||
      view.personas.has(style.curve.persona) ||
      isShown(style, view),
  )
  if (chips.length === 0) return null
  return (
    <div className={styles.legend} role="group" aria-label={words.curves}>
      {chips.map((style) => {
        const { curve, name } = style
        const isOn = isShown(style, view)
        const share = journey.personas.find(({ id }) => id === curve.persona)?.share.value
        return (
          <button
            key={curve.id}
            type="button"
            aria-pressed={isOn}
            className={styles.chip}
            title={typeof share === 'number' ? words.persona(formatShare(share)) : name}
            onClick={() =>
              switchTo((now) =>
                switchCurve(curve, !isShown(style, now), { view: now, curves: journey.curves }),
              )
            }
          >
            <CurveSample style={style} />
            <span>{name}</span>
          </button>
        )
      })}
    </div>
  )
}

/** The main one first, the others in the order of the journey. */
function useStyledCurves(journey: Journey) {
  const mayDraw = useEditor() !== null
  return styledCurves(journey, mayDraw).toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
}

/** Switches curves as they are by then, one switch on top of another. */
function useCurveSwitch(): (next: (view: MapView) => ReturnType<typeof switchCurve>) => void {
  const { change } = useJourneySearch()
  return (next) =>
    change(
      (view) => {
        const { personas, curvesOff, curve } = next(view)
        return {
          personas: joinSet(personas),
          curves: joinSet(curvesOff),
          curve: curve ?? undefined,
        }
      },
      { replace: true },
    )
}

function PersonasMenu({ journey }: { readonly journey: Journey }) {
  const { view, select } = useJourneySearch()
  const switchTo = useCurveSwitch()
  const styled = useStyledCurves(journey)
  const curvesOf = Map.groupBy(styled, ({ curve }) => curve.persona)
  const { curves } = journey
  const [isPlacing, setIsPlacing] = useState(false)
  const mayEdit = useEditor() !== null
  const hasSegments = useSegmentChoices(journey).length > 0
  if (journey.personas.length === 0 && !hasSegments && !mayEdit) return null
  const hasCurves = journey.personas.some(({ id }) => curvesOf.has(id))
  return (
    <>
      <Menu
        trigger={
          <Button look="quiet" className={styles.lanes}>
            {words.personas}
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      >
        {hasCurves && (
          <MenuGroup label={words.curvesOf}>
            {journey.personas.map(({ id, title }) => {
              const own = curvesOf.get(id) ?? []
              if (own.length === 0) return null
              const isOn = view.personas.has(id)
              return (
                <Fragment key={id}>
                  <MenuCheck
                    checked={isOn}
                    onChange={(on) =>
                      switchTo((now) => switchPersona(id, on, { view: now, curves }))
                    }
                  >
                    {title}
                  </MenuCheck>
                  {isOn &&
                    own.length > 1 &&
                    own.map((style) => (
                      <MenuCheck
                        key={style.curve.id}
                        checked={isShown(style, view)}
                        onChange={(on) =>
                          switchTo((now) => switchCurve(style.curve, on, { view: now, curves }))
                        }
                      >
                        <CurveSample style={style} /> {style.name}
                      </MenuCheck>
                    ))}
                </Fragment>
              )
            })}
          </MenuGroup>
        )}
        {hasCurves && <MenuDivider />}
        <SegmentItems journey={journey} />
        {journey.personas.length > 0 && (
          <>
            <MenuDivider />
            <MenuGroup label={words.whoWalks}>
              {journey.personas.map(({ id, title, share }) => (
                <MenuItem
                  key={id}
                  {...(share.value !== null && { note: words.persona(formatShare(share.value)) })}
                  onSelect={() => select({ kind: 'persona', id })}
                >
                  {title}
                </MenuItem>
              ))}
            </MenuGroup>
          </>
        )}
        {mayEdit && (
          <MenuItem icon={Plus} onSelect={() => setIsPlacing(true)}>
            {words.placePersona}
          </MenuItem>
        )}
      </Menu>
      {isPlacing && (
        <PlacePersona
          journey={journey}
          onClose={() => setIsPlacing(false)}
          onPlaced={(id) => select({ kind: 'persona', id })}
        />
      )}
    </>
  )
}

function LanesMenu({ journey }: { readonly journey: Journey }) {
  const { view, change } = useJourneySearch()
  const editor = useEditor()
  const [isAdding, setAdding] = useState(false)
  const addLane = useAddLane()
  useScreenActions(
    editor === null ? [] : [{ label: words.addLane, icon: Plus, run: () => setAdding(true) }],
  )
  const notShown = journey.lanes.filter((lane) => !isLaneShown(lane, view.hidden)).length
  const forAll = journey.lanes.filter((lane) => lane.hidden)
  const check = (lane: Lane) => (
    <MenuCheck
      key={lane.id}
      checked={isLaneShown(lane, view.hidden)}
      onChange={(isShown) =>
        change(({ hidden }) => ({ hide: joinSet(withLaneShown(hidden, lane, isShown)) }), {
          replace: true,
        })
      }
    >
      {lane.title}
    </MenuCheck>
  )
  return (
    <>
      <Menu
        trigger={
          <Button look="quiet" className={styles.lanes}>
            {notShown === 0 ? words.lanes : words.lanesHidden(notShown)}
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      >
        <MenuGroup label={words.showLanes}>
          {journey.lanes.filter((lane) => !lane.hidden).map(check)}
        </MenuGroup>
        {forAll.length > 0 && (
          <>
            <MenuDivider />
            <MenuGroup label={words.hiddenForAll(forAll.length)}>
              {forAll.map(check)}
              {editor !== null &&
                forAll.map((lane) => (
                  <MenuItem
                    key={lane.id}
                    icon={Eye}
                    onSelect={() => editor.changeLane(lane.id, { hidden: undefined })}
                  >
                    {words.showForAll(lane.title)}
                  </MenuItem>
                ))}
            </MenuGroup>
          </>
        )}
        {editor !== null && (
          <>
            <MenuDivider />
            <MenuItem icon={Plus} onSelect={() => setAdding(true)}>
              {words.addLane}
            </MenuItem>
          </>
        )}
      </Menu>
      {isAdding && editor !== null && (
        <LanePicker
          lanes={journey.lanes}
          onClose={() => setAdding(false)}
          onPick={(preset) => {
            const place = { index: journey.lanes.length, group: undefined }
            void addLane(preset, { journey, editor, place }).then((id) => {
              if (id !== null) focusHead(`lane:${id}`)
            })
          }}
        />
      )}
    </>
  )
}
