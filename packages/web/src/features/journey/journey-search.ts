import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { MapView } from '../../map/layout.ts'
import { formatSelection, type Selection } from '../../map/selection.ts'
import { clampZoom } from '../../map/zoom.ts'
import type { JourneySearch } from '../../routes/journey.ts'
import { useOpenViews } from '../saved-views/open-views.tsx'
import { inAddress, overSaved } from '../saved-views/settings.ts'

/** The journey in the address. */
export function useJourneyId(): string {
  return useParams({ from: '/journeys/$id' }).id
}

/**
 * What the address and the saved view that it names say about the open journey, and how to change
 * it. `address` is what the address says alone.
 */
export function useJourneySearch() {
  const address = useSearch({ from: '/journeys/$id' })
  const views = useOpenViews()
  const saved = views.find(({ id }) => id === address.saved) ?? null
  const search = useMemo(
    () => overSaved(address, address.saved === undefined ? null : (saved ?? { settings: {} })),
    [address, saved],
  )
  const navigate = useNavigate()
  /**
   * Replaces the entry of the history for what is only a setting of the view. What depends on how
   * things are is given as a function: the address may have changed since the screen was drawn.
   */
  const change = useCallback(
    (fields: SearchChange, options: { readonly replace?: boolean } = {}) =>
      void navigate({
        to: '.',
        search: (old) => {
          const given =
            typeof fields === 'function' ? fields(viewOf(overSaved(old, saved))) : fields
          return { ...old, ...inAddress(given, saved) }
        },
        replace: options.replace ?? false,
        resetScroll: false,
      }),
    [navigate, saved],
  )
  const select = useCallback(
    (selection: Selection | null) =>
      change({
        select: selection === null ? undefined : formatSelection(selection),
        figure: undefined,
        customer: undefined,
      }),
    [change],
  )
  const view = useMapView(search)
  return { search, address, saved, view, change, select }
}

type SearchChange = JourneySearch | ((view: MapView) => JourneySearch)

function useMapView(search: JourneySearch): MapView {
  const { hide, personas, curves, curve, zoom, density, find, branches } = search
  return useMemo(
    () => viewOf({ hide, personas, curves, curve, zoom, density, find, branches }),
    [hide, personas, curves, curve, zoom, density, find, branches],
  )
}

function viewOf(search: JourneySearch): MapView {
  const { hide, personas, curves, curve, zoom, density, find, branches } = search
  return {
    hidden: splitSet(hide),
    personas: splitSet(personas),
    curvesOff: splitSet(curves),
    curve: curve ?? null,
    zoom: clampZoom(Number(zoom ?? 100) / 100 || 1),
    compact: density === 'compact',
    find: find ?? '',
    unfolded: splitSet(branches),
  }
}

function splitSet(text: string | undefined): ReadonlySet<string> {
  return new Set(text === undefined ? [] : text.split(','))
}

/** The members of a set for the address, or undefined for none. */
export function joinSet(set: ReadonlySet<string>): string | undefined {
  return set.size === 0 ? undefined : [...set].join(',')
}
