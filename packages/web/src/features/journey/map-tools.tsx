import type { Journey } from '@desirepath/core'
import {
  curveStyles,
  type CurveStyle,
  formatShare,
  markerShape,
  tokenReferences,
} from '@desirepath/render'
import {
  ChevronDown,
  MoveHorizontal,
  Rows3,
  Search,
  StretchHorizontal,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { zoomStep } from '../../map/zoom.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuCheck, MenuDivider, MenuGroup, MenuItem } from '../../ui/menu.tsx'
import { joinSet, useJourneySearch } from './journey-search.ts'
import styles from './journey.module.css'
import { words } from './words.ts'

/** Legend of the curves, search, lanes, density and zoom. */
export function MapTools({
  journey,
  setZoom,
  fit,
  found,
  scroller,
}: {
  readonly journey: Journey
  readonly setZoom: (zoom: number) => void
  readonly fit: () => void
  /** Matches of the search. */
  readonly found: number
  readonly scroller: RefObject<HTMLElement | null>
}) {
  const { view, change } = useJourneySearch()
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.tools}>
      <Legend journey={journey} />
      <span className={styles.grow} />
      <Find found={found} scroller={scroller} />
      <PersonasMenu journey={journey} />
      <LanesMenu journey={journey} />
      <IconButton
        icon={view.compact ? StretchHorizontal : Rows3}
        label={words.compact}
        aria-pressed={view.compact}
        onClick={() => change({ density: view.compact ? undefined : 'compact' }, { replace: true })}
      />
      <span className={styles.zoom}>
        <IconButton
          icon={ZoomOut}
          label={words.zoomOut}
          keys="-"
          disabled={view.zoom <= 0.25}
          onClick={() => setZoom(zoomStep(view.zoom, -1))}
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
        </Menu>
        <IconButton
          icon={ZoomIn}
          label={words.zoomIn}
          keys="+"
          disabled={view.zoom >= 2}
          onClick={() => setZoom(zoomStep(view.zoom, 1))}
        />
        <IconButton icon={MoveHorizontal} label={words.fit} keys="F" onClick={fit} />
      </span>
    </div>
  )
}

/** More curves than these are switched on in the menu of personas. */
const MOST_CHIPS = 2

function Legend({ journey }: { readonly journey: Journey }) {
  const { view, change } = useJourneySearch()
  const styled = curveStyles(journey, tokenReferences).toReversed()
  const main = styled.find((style) => style.isMain)
  const others = styled.filter((style) => !style.isMain && style.curve.persona === null)
  const ofPersonas = styled.filter((style) => !style.isMain && style.curve.persona !== null)
  const chips =
    ofPersonas.length <= MOST_CHIPS
      ? ofPersonas
      : ofPersonas.filter(({ curve }) => curve.persona !== null && view.personas.has(curve.persona))
  if (main === undefined) return null
  return (
    <div className={styles.legend}>
      <span className={styles.key} title={words.measuredEveryone}>
        <Sample style={main} /> {main.name}
      </span>
      {others.map((style) => (
        <span key={style.curve.id} className={styles.key}>
          <Sample style={style} /> {style.name}
        </span>
      ))}
      {chips.map((style) => {
        const { persona } = style.curve
        if (persona === null) return null
        const isOn = view.personas.has(persona)
        const share = journey.personas.find((each) => each.id === persona)?.share.value
        return (
          <button
            key={style.curve.id}
            type="button"
            aria-pressed={isOn}
            className={styles.chip}
            title={typeof share === 'number' ? words.persona(formatShare(share)) : undefined}
            onClick={() =>
              change(
                { personas: joinSet(toggled(view.personas, persona, !isOn)) },
                { replace: true },
              )
            }
          >
            <Sample style={style} />
            <span>{style.name}</span>
          </button>
        )
      })}
    </div>
  )
}

/** A piece of the line with its marker, as in the picture. */
function Sample({ style }: { readonly style: CurveStyle }) {
  const { isMain, colour, dash, marker } = style
  return (
    <svg width="26" height="12" aria-hidden>
      <line
        x1="1"
        x2="25"
        y1="6"
        y2="6"
        stroke={isMain ? tokenReferences.middle : colour}
        strokeWidth={isMain ? 3 : 1.75}
        strokeDasharray={dash}
        strokeLinecap="round"
      />
      {isMain ? (
        <circle
          cx="13"
          cy="6"
          r="4"
          fill={tokenReferences.paper}
          stroke={tokenReferences.middle}
          strokeWidth="2.5"
        />
      ) : (
        // The marker is our own drawing, never text from data.
        <g dangerouslySetInnerHTML={{ __html: markerShape(marker, { x: 13, y: 6, colour }) }} />
      )}
    </svg>
  )
}

function PersonasMenu({ journey }: { readonly journey: Journey }) {
  const { view, change, select } = useJourneySearch()
  const withCurve = new Set(
    curveStyles(journey, tokenReferences).map((style) => style.curve.persona),
  )
  if (journey.personas.length === 0) return null
  return (
    <Menu
      trigger={
        <Button look="quiet" className={styles.lanes}>
          {words.personas}
          <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      <MenuGroup label={words.curvesOf}>
        {journey.personas
          .filter(({ id }) => withCurve.has(id))
          .map(({ id, title }) => (
            <MenuCheck
              key={id}
              checked={view.personas.has(id)}
              onChange={(isOn) =>
                change({ personas: joinSet(toggled(view.personas, id, isOn)) }, { replace: true })
              }
            >
              {title}
            </MenuCheck>
          ))}
      </MenuGroup>
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
    </Menu>
  )
}

function LanesMenu({ journey }: { readonly journey: Journey }) {
  const { view, change } = useJourneySearch()
  const hidden = view.hidden.size
  return (
    <Menu
      trigger={
        <Button look="quiet" className={styles.lanes}>
          {hidden === 0 ? words.lanes : words.lanesHidden(hidden)}
          <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      <MenuGroup label={words.showLanes}>
        {journey.lanes.map((lane) => (
          <MenuCheck
            key={lane.id}
            checked={!view.hidden.has(lane.id)}
            onChange={(isShown) =>
              change({ hide: joinSet(toggled(view.hidden, lane.id, !isShown)) }, { replace: true })
            }
          >
            {lane.title}
          </MenuCheck>
        ))}
      </MenuGroup>
    </Menu>
  )
}

function toggled(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (isIn) next.add(id)
  else next.delete(id)
  return next
}

/** Search in place: what does not match is dimmed; Enter walks over what does. */
function Find({
  found,
  scroller,
}: {
  readonly found: number
  readonly scroller: RefObject<HTMLElement | null>
}) {
  const { view, change } = useJourneySearch()
  const at = useRef(0)
  useEffect(() => {
    at.current = 0
  }, [view.find])
  const next = () => {
    const all = matchesIn(scroller)
    const match = all[at.current % Math.max(1, all.length)]
    match?.scrollIntoView({ block: 'center', inline: 'center' })
    match?.animate([{ outline: '4px solid var(--dp-accent)' }, {}], 900)
    at.current += 1
  }
  return (
    <label className={styles.find} data-filled={view.find !== '' || undefined}>
      <Search size={14} aria-hidden />
      <input
        id="map-find"
        type="search"
        placeholder={words.find}
        aria-label={words.find}
        value={view.find}
        onChange={(event) => change({ find: event.target.value || undefined }, { replace: true })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') next()
          if (event.key === 'Escape') {
            change({ find: undefined }, { replace: true })
            event.currentTarget.blur()
          }
        }}
      />
      {view.find !== '' && (
        <>
          <span aria-live="polite">{found === 0 ? words.findNone : words.found(found)}</span>
          <IconButton
            icon={X}
            label={words.clear}
            size="small"
            onClick={() => change({ find: undefined }, { replace: true })}
          />
        </>
      )}
    </label>
  )
}

function matchesIn(scroller: RefObject<HTMLElement | null>): HTMLElement[] {
  return [...(scroller.current?.querySelectorAll<HTMLElement>('[data-search=match]') ?? [])]
}
