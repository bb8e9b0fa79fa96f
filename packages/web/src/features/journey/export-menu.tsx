import type { Journey } from '@desirepath/core'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { useFolded } from '../../map/branch-folding.ts'
import { isShown, styledCurves } from '../../map/feeling-choice.ts'
import { isLaneShown } from '../../map/lane-rows.ts'
import type { MapView } from '../../map/layout.ts'
import { useTheme } from '../../shell/theme.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuCheck, MenuDivider, MenuGroup, MenuLink } from '../../ui/menu.tsx'
import { useKept } from '../filters/kept.ts'
import { exportAddress } from '../journeys/queries.ts'
import { useSegment } from '../segments/choices.ts'
import { useJourneySearch } from './journey-search.ts'
import styles from './journey.module.css'
import { exportFormats, words } from './words.ts'

/** Files of the journey as it is on the screen, or whole. */
export function ExportMenu() {
  return (
    <Menu
      trigger={
        <Button icon={Download} className={styles.export} aria-label={words.export}>
          <span>{words.export}</span>
        </Button>
      }
    >
      <ExportItems />
    </Menu>
  )
}

function ExportItems() {
  const journey = useOpenJourney()
  const { search, view, saved } = useJourneySearch()
  const kept = useKept(journey, search)
  const { folded } = useFolded(journey, { view, kept, selected: search.select ?? '' })
  const segment = useSegment(journey)?.id
  const theme = useTheme()
  const [isWhole, setWhole] = useState(false)
  const seen = seenIn(journey, view)
  const without = words.without(seen.lanesOff, seen.curvesOff, folded.length)
  const choice = isWhole
    ? { lanes: seen.lanesOff === 0 ? undefined : 'all' }
    : {
        ...choiceOf(seen, saved?.widths === undefined ? undefined : saved.id),
        folded: folded.map(({ id }) => id).join(','),
      }
  return (
    <>
      {without !== null && (
        <>
          <MenuCheck
            checked={!isWhole}
            note={isWhole ? words.exportsAll : without}
            onChange={(isSeen) => setWhole(!isSeen)}
          >
            {words.onlySeen}
          </MenuCheck>
          <MenuDivider />
        </>
      )}
      {exportFormats.map(({ group, choices }) => (
        <MenuGroup key={group} label={group}>
          {choices.map(({ name, note, format, ...query }) => (
            <MenuLink
              key={name}
              href={exportAddress(journey.id, format, { theme, ...query, ...choice, segment })}
              note={note}
            >
              {name}
            </MenuLink>
          ))}
        </MenuGroup>
      ))}
    </>
  )
}

/** A saved view with widths of its own is named for these; what else it shows may have changed. */
function choiceOf({ lanes, curves, lanesOff, curvesOff }: Seen, view: string | undefined) {
  const isNamed = view !== undefined
  return {
    lanes: isNamed || lanesOff > 0 ? lanes.join(',') : undefined,
    curves: isNamed || curvesOff > 0 ? curves.join(',') : undefined,
    view,
  }
}

interface Seen {
  /** Ids of what is seen. */
  readonly lanes: readonly string[]
  readonly curves: readonly string[]
  readonly lanesOff: number
  readonly curvesOff: number
}

/** The lanes and curves on the screen, and how many are not. */
function seenIn(journey: Journey, view: MapView): Seen {
  const lanes = journey.lanes.filter((lane) => isLaneShown(lane, view.hidden))
  const styled = styledCurves(journey, false)
  const hasFeelings = lanes.some(({ type }) => type === 'emotion')
  const curves = styled.filter((style) => isShown(style, view)).map(({ curve }) => curve.id)
  const lanesOff = journey.lanes.length - lanes.length
  const curvesOff = hasFeelings ? styled.length - curves.length : 0
  return {
    lanes: lanes.map(({ id }) => id),
    curves,
    lanesOff,
    curvesOff,
  }
}
